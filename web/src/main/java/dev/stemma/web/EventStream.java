package dev.stemma.web;

import dev.stemma.ledger.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Server-sent events (HTML Living Standard, section 9.2) to one listener. */
final class EventStream implements Answer.Listener {
  private final Context context;
  private boolean gone;

  private EventStream(Context context) {
    this.context = context;
  }

  /** Sends events until they end. */
  static void send(Context context, Answer.Events events) {
    context.contentType("text/event-stream; charset=utf-8");
    context.header("Cache-Control", "no-store");
    try {
      events.streaming().to(new EventStream(context));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void send(String event, Map<String, @Nullable Object> data) {
    String text = "event: " + event + "\ndata: " + Json.line(data) + "\n\n";
    try {
      context.outputStream().write(text.getBytes(StandardCharsets.UTF_8));
      context.outputStream().flush();
    } catch (IOException e) {
      gone = true;
    }
  }

  @Override
  public boolean gone() {
    return gone;
  }
}
