package dev.stemma.web;

import dev.stemma.ledger.Json;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events (HTML Living Standard, section 9.2) to one listener, without a thread of its
 * own: what is new is written whenever the connection takes it. Thread-safe.
 */
final class EventStream implements WriteListener {
  private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Answer.Telling telling;
  private final Consumer<EventStream> ended;
  private final CompletableFuture<@Nullable Object> done = new CompletableFuture<>();
  private @Nullable ServletOutputStream out;
  private long last;
  private long written = System.nanoTime();
  private boolean ending;
  private boolean over;

  /**
   * A stream.
   *
   * @param last the event that the listener had last
   * @param ended hears of the end
   */
  EventStream(Answer.Telling telling, long last, Consumer<EventStream> ended) {
    this.telling = telling;
    this.last = last;
    this.ended = ended;
  }

  /** Begins, once the server no longer waits for the answer. */
  CompletableFuture<@Nullable Object> begin(Context context, Runnable begun) {
    try {
      context.req().getAsyncContext().setTimeout(0);
      context.res().setContentType("text/event-stream; charset=utf-8");
      context.res().setHeader("Cache-Control", "no-store");
      context.res().setHeader("X-Accel-Buffering", "no");
      begun.run();
      ServletOutputStream opened = context.res().getOutputStream();
      opened.setWriteListener(this);
      synchronized (this) {
        out = opened;
      }
    } catch (IOException e) {
      end();
    }
    return done;
  }

  @Override
  public void onWritePossible() {
    tick();
  }

  @Override
  public void onError(Throwable fault) {
    end();
  }

  /** Writes what is new, if the connection takes it now. */
  synchronized void tick() {
    ServletOutputStream to = out;
    if (over || to == null) {
      return;
    }
    try {
      if (!to.isReady()) {
        if (System.nanoTime() - written > PATIENCE_NANOS) {
          end();
        }
        return;
      }
      if (ending) {
        end();
      } else {
        write(to);
      }
    } catch (IOException | RuntimeException e) {
      end();
    }
  }

  private void write(ServletOutputStream to) throws IOException {
    Answer.News news = telling.since(last);
    StringBuilder text = new StringBuilder();
    for (Answer.Event event : news.events()) {
      last = event.number();
      text.append("id: ").append(last).append("\nevent: ").append(event.name());
      text.append("\ndata: ").append(Json.line(event.data())).append("\n\n");
    }
    long now = System.nanoTime();
    if (text.isEmpty() && now - written > HEARTBEAT_NANOS) {
      text.append(": still here\n\n");
    }
    if (!text.isEmpty()) {
      written = now;
      to.write(text.toString().getBytes(StandardCharsets.UTF_8));
      if (to.isReady()) {
        to.flush();
      }
    }
    ending = news.ended();
  }

  /** Ends it. */
  void end() {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    ended.accept(this);
    done.complete(null);
  }
}
