package dev.stemma.web;

import io.javalin.http.Context;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * All who listen to events. One thread serves them all and waits for none, so that a listener who
 * reads slowly, or has gone, costs the others nothing. Thread-safe.
 */
final class Listeners implements AutoCloseable {
  /** Most that may listen at once. */
  static final int MOST = 100;

  private static final long TICK_MILLIS = 200;

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          run -> {
            Thread thread = new Thread(run, "stemma-events");
            thread.setDaemon(true);
            return thread;
          });

  Listeners() {
    var unused =
        ticker.scheduleWithFixedDelay(
            () -> open.forEach(EventStream::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Sends events to a browser until they end or it goes. Returns at once. */
  void add(Context context, Answer.Events events) {
    if (open.size() >= MOST) {
      throw Problem.busy(Trouble.MANY_LISTEN, 5);
    }
    EventStream stream = new EventStream(events.telling(), last(context), open::remove);
    context.future(() -> stream.begin(context, () -> open.add(stream)));
  }

  /** How many listen. */
  int size() {
    return open.size();
  }

  /** The event that the browser had last, before it lost its connection. */
  private static long last(Context context) {
    String last = context.header("Last-Event-ID");
    return last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : 0;
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    open.forEach(EventStream::end);
  }
}
