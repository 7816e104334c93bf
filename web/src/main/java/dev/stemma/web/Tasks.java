package dev.stemma.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Work that lasts longer than a request, one after the other. Thread-safe. */
final class Tasks implements AutoCloseable {
  private static final int KEPT = 100;

  /** How long a task that is asked to stop may take for it. */
  private static final int PATIENCE_SECONDS = 4;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          run -> {
            Thread thread = new Thread(run, "stemma-tasks");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Task> tasks = new LinkedHashMap<>();

  /** Something to be done, which tells how far it is. */
  @FunctionalInterface
  interface Work {
    void run(Task task) throws Exception;
  }

  /** Queues work. */
  Task start(String kind, String what, String by, Work work) {
    Task task = new Task(numbers.incrementAndGet(), kind, what, by);
    synchronized (tasks) {
      tasks.put(task.number(), task);
      tasks.values().removeIf(t -> t.isDone() && tasks.size() > KEPT);
    }
    worker.execute(() -> task.run(work));
    return task;
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
    java.util.Collections.reverse(all);
    return all;
  }

  @Override
  public void close() {
    all().forEach(Task::stop);
    worker.shutdown();
    try {
      if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A task as data. */
  static Map<String, @Nullable Object> json(Task task) {
    return task.json();
  }
}
