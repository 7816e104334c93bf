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

  /**
   * JSON.
   *
   * @param cookies by name; an empty value takes one away
   */
  record Json(int status, Map<String, @Nullable Object> value, Map<String, String> cookies)
      implements Answer {
    Json(int status, Map<String, @Nullable Object> value) {
      this(status, value, Map.of());
    }

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
  record Events(Telling telling) implements Answer {}

  /** Tells what is new, again and again. Must not wait. */
  @FunctionalInterface
  interface Telling {
    /** What happened after an event; 0 for all. */
    News since(long event);
  }

  /**
   * What is new.
   *
   * @param events in order
   * @param ended whether nothing more will come
   */
  record News(java.util.List<Event> events, boolean ended) {
    public News {
      events = java.util.List.copyOf(events);
    }
  }

  /**
   * An event.
   *
   * @param number rises; a browser that lost its connection says which it had last
   */
  record Event(long number, String name, Map<String, @Nullable Object> data) {}
}
