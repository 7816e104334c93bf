package dev.stemma.desk;

import dev.stemma.intake.Intake;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Works through inputs side by side and hands the results out in the order of the inputs. At most a
 * few documents a thread are in memory at once.
 *
 * @param <R> what comes of an input
 */
public final class Run<R> implements AutoCloseable {
  private static final int AHEAD = 4;

  private final Function<Intake, R> work;
  private final ForkJoinPool pool;
  private final int window;

  public Run(Function<Intake, R> work, int threads) {
    this.work = work;
    this.pool = new ForkJoinPool(threads);
    this.window = threads * AHEAD;
  }

  /** Gives each result to {@code take}; stops early where it returns false. */
  public void forEach(Iterator<Intake> intakes, Predicate<R> take) throws InterruptedException {
    Deque<Future<R>> ahead = new ArrayDeque<>();
    while (intakes.hasNext() || !ahead.isEmpty()) {
      while (ahead.size() < window && intakes.hasNext()) {
        Intake next = intakes.next();
        ahead.add(pool.submit(() -> work.apply(next)));
      }
      if (!take.test(result(ahead.remove()))) {
        return;
      }
    }
  }

  private R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException known) {
        throw known;
      }
      if (e.getCause() instanceof dev.stemma.ledger.LedgerException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    // what is being parsed is finished first: the model must not be freed under it
    pool.shutdownNow();
    boolean waiting = true;
    while (waiting) {
      try {
        waiting = !pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        waiting = !pool.isTerminated();
      }
    }
  }
}
