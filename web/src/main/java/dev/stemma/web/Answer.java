package dev.stemma.web;

import dev.stemma.evidence.Content;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is answered. */
public sealed interface Answer {
  /**
   * A page.
   *
   * @param template the name of its template, without ending
   * @param active the entry of the navigation that it belongs to
   * @param title what the browser's tab shows
   * @param page what the template takes as {@code page}
   */
  record Page(String template, String active, String title, Object page) implements Answer {}

  /** JSON. */
  record Json(int status, Map<String, @Nullable Object> value) implements Answer {
    static Json of(Map<String, @Nullable Object> value) {
      return new Json(200, value);
    }
  }

  /** Another page is asked for next; a path of this server. */
  record See(String path, Map<String, String> cookies) implements Answer {
    static See other(String path) {
      return new See(path, Map.of());
    }
  }

  /**
   * Bytes to be kept, never shown by the browser.
   *
   * @param file the name to save them by; empty: shown as plain text
   */
  record Bytes(String mediaType, Optional<String> file, Content content) implements Answer {}

  /** Text that is written while it is made. */
  record Streamed(String mediaType, Optional<String> file, Writing writing) implements Answer {}

  /** Writes text. */
  @FunctionalInterface
  interface Writing {
    void to(java.io.Writer out) throws java.io.IOException;
  }

  /** Events, for as long as the browser listens. */
  record Events(Streaming streaming) implements Answer {}

  /** Sends events until it is done or nobody listens. */
  @FunctionalInterface
  interface Streaming {
    void to(Listener listener) throws InterruptedException;
  }

  /** Who listens to events. */
  interface Listener {
    /** Sends one. */
    void send(String event, Map<String, @Nullable Object> data);

    /** Whether nobody listens any more. */
    boolean gone();
  }
}
