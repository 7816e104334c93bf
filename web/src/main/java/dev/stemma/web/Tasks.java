package dev.stemma.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Work that lasts longer than a request, one after the other. Thread-safe. */
final class Tasks implements AutoCloseable {
  private static final int KEPT = 100;
  private static final int WAITING = 1000;
  private static final int END_SECONDS = 60;

  /** How long a task that is asked to stop may take for it. */
  private static final int PATIENCE_SECONDS = 4;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          run -> {
            Thread thread = new Thread(run, "stemma-tasks");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Long, Task> tasks = new LinkedHashMap<>();
  private final Clock clock;
  private long last;
  private boolean closed;

  Tasks(Clock clock) {
    this.clock = clock;
  }

  /** Something to be done, which tells how far it is. */
  @FunctionalInterface
  interface Work {
    void run(Task task) throws Exception;
  }

  /**
   * Queues work.
   *
   * @param kind {@code intake}, {@code feeds}, {@code dossiers}, {@code verify}
   */
  Task start(String kind, String what, String by, Work work) {
    synchronized (tasks) {
      if (closed || tasks.values().stream().filter(t -> !t.isDone()).count() >= WAITING) {
        throw Problem.of(503, closed ? Trouble.SERVER_STOPS : Trouble.MUCH_WAITS);
      }
      Task task = new Task(++last, kind, what, by, clock);
      tasks.put(task.number(), task);
      tasks.values().removeIf(t -> t.isDone() && tasks.size() > KEPT);
      worker.execute(() -> task.run(work));
      return task;
    }
  }

  /** A task that is or was done lately. */
  Optional<Task> task(long number) {
    synchronized (tasks) {
      return Optional.ofNullable(tasks.get(number));
    }
  }

  /** All, the latest first. */
  List<Task> all() {
    List<Task> all;
    synchronized (tasks) {
      all = new ArrayList<>(tasks.values());
    }
    Collections.reverse(all);
    return all;
  }

  /** Those that wait or are at work, the one that is at work first. */
  List<Task> active() {
    synchronized (tasks) {
      return tasks.values().stream().filter(t -> !t.isDone()).toList();
    }
  }

  /** The task that makes dossiers now, or is about to. */
  Optional<Task> making() {
    return active().stream().filter(Task::isMaking).findFirst();
  }

  /** Lets what is being done come to its next step, and begins nothing more. */
  @Override
  public void close() {
    synchronized (tasks) {
      closed = true;
    }
    active().forEach(Task::interrupt);
    worker.shutdown();
    try {
      if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow(); // wakes what waits for the network
        if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
          System.err.println("stemma: a task does not end; what it reads is read again next time");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
