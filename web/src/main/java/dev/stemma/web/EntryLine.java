package dev.stemma.web;

import dev.stemma.ledger.LoggedEntry;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log as pages show it.
 *
 * @param kind {@code review}; empty where the entry tells nothing
 * @param label the kind in words
 * @param time when, in words
 * @param instant when, for machines
 * @param text what it says, in words
 * @param link the path of the page that it is about
 * @param state {@code kept}, {@code redacted}, {@code altered}
 */
public record EntryLine(
    long number,
    String kind,
    String label,
    String time,
    String instant,
    String by,
    String text,
    Optional<String> link,
    String hash,
    String state) {
  private static final int SHORT = 12;
  private static final int LONGEST = 300;

  /** The first digits of the hash. */
  public String shortHash() {
    return hash.substring(0, SHORT);
  }

  /** The path of its page. */
  public String path() {
    return "/ledger/" + number;
  }

  /** The line of an entry in a language. */
  static EntryLine of(LoggedEntry entry, Words words) {
    String state = entry.state().name().toLowerCase(java.util.Locale.ROOT);
    if (entry.told().isEmpty()) {
      String text = words.of("ledger.state." + state);
      return new EntryLine(
          entry.number(), "", "", "", "", "", text, Optional.empty(), entry.hash(), state);
    }
    LoggedEntry.Told told = entry.told().get();
    return new EntryLine(
        entry.number(),
        told.kind(),
        words.label("ledger.kind", told.kind()),
        words.moment(told.time()),
        told.time().toString(),
        told.by(),
        cut(text(told, words)),
        link(told, entry.document()),
        entry.hash(),
        state);
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static String text(LoggedEntry.Told told, Words words) {
    JsonNode body = told.body();
    return switch (told.kind()) {
      case "document" -> either(body, "title", "source");
      case "capture" ->
          words.of(
              "ledger.entry.capture",
              words.label("ledger.method", text(body, "method")),
              text(body, "location"));
      case "run" -> words.of("ledger.entry.run", text(body, "version"), text(body, "depth"));
      case "reading" -> words.of("ledger.entry.reading", body.path("claims").size());
      case "review" -> said(words.label("ledger.verdict", text(body, "verdict")), body, words);
      case "alias" ->
          said(
              body.path("meaning").isString()
                  ? words.of("ledger.entry.alias", text(body, "name"), text(body, "meaning"))
                  : words.of("ledger.entry.unalias", text(body, "name")),
              body,
              words);
      case "judgement" ->
          said(
              words.of(
                  "ledger.entry.judgement",
                  words.label("ledger.judgement", text(body, "judgement")),
                  text(body, "subject"),
                  body.path("value").isString()
                      ? text(body, "value")
                      : words.of("ledger.entry.takenback")),
              body,
              words);
      case "redaction" -> said(words.of("ledger.entry.redaction"), body, words);
      case "audit" -> audit(body, words);
      default -> other(body);
    };
  }

  private static String audit(JsonNode body, Words words) {
    String what = words.label("audit", text(body, "event"));
    String about = (text(body, "subject") + " " + text(body, "detail")).strip();
    return about.isEmpty() ? what : words.of("audit.about", what, about);
  }

  private static String said(String what, JsonNode body, Words words) {
    String reason = text(body, "reason");
    return reason.isBlank() ? what : words.of("ledger.entry.because", what, reason);
  }

  private static String either(JsonNode body, String first, String second) {
    String text = text(body, first);
    return text.isBlank() ? text(body, second) : text;
  }

  private static String text(JsonNode body, String key) {
    return body.path(key).asString("");
  }

  /** What an entry of another kind says: its values. */
  private static String other(JsonNode body) {
    StringBuilder text = new StringBuilder();
    for (var field : body.properties()) {
      String value = field.getValue().asString(field.getValue().toString());
      if (!value.isBlank() && !field.getValue().isNull()) {
        text.append(text.isEmpty() ? "" : " · ").append(field.getKey()).append(": ").append(value);
      }
    }
    return text.toString();
  }

  private static Optional<String> link(LoggedEntry.Told told, Optional<Long> document) {
    JsonNode body = told.body();
    if (told.kind().equals("judgement")) {
      String subject = text(body, "subject");
      String path = MatterRow.path(subject);
      boolean outlet = text(body, "judgement").equals("reliability");
      return Optional.of(outlet ? path.replaceFirst("^/matters/", "/sources/") : path);
    }
    return document.map(number -> "/documents/" + number);
  }
}
