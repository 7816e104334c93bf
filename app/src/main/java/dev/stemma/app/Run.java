package dev.stemma.app;

import dev.stemma.evidence.Document;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Intakes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Reads the inputs of a command side by side and hands the outcomes out in the order of the inputs.
 * At most a few documents a thread are in memory at once.
 */
final class Run implements AutoCloseable {
  private static final int AHEAD = 4;

  private final Engine engine;
  private final Inputs inputs;
  private final ForkJoinPool pool;
  private final int window;

  Run(Engine engine, Inputs inputs, int threads) {
    this.engine = engine;
    this.inputs = inputs;
    this.pool = new ForkJoinPool(threads);
    this.window = threads * AHEAD;
  }

  /** Gives each outcome to {@code take}; stops early where it returns false. */
  void forEach(Predicate<Engine.Outcome> take) throws IOException, InterruptedException {
    Deque<Future<Engine.Outcome>> ahead = new ArrayDeque<>();
    try (Intakes intakes = Intakes.of(inputs.paths(), System.in)) {
      Iterator<Intake> iterator = intakes.iterator();
      while (iterator.hasNext() || !ahead.isEmpty()) {
        while (ahead.size() < window && iterator.hasNext()) {
          Intake next = iterator.next();
          ahead.add(pool.submit(() -> outcome(next)));
        }
        if (!take.test(result(ahead.remove()))) {
          return;
        }
      }
    }
  }

  private static Engine.Outcome result(Future<Engine.Outcome> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Engine.Outcome outcome(Intake intake) {
    if (intake instanceof Intake.Skipped skipped) {
      return new Engine.Outcome.Undone(skipped.source(), skipped.reason());
    }
    Document document = adjusted(((Intake.Taken) intake).document());
    try {
      return engine.read(document);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Engine.Outcome.Undone(
          document.source(), "fault while reading, please report it: " + e);
    }
  }

  private Document adjusted(Document document) {
    Document dated = inputs.published().map(document::withPublished).orElse(document);
    return inputs.language().map(dated::withLanguage).orElse(dated);
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
