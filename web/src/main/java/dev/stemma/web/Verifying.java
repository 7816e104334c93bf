package dev.stemma.web;

import dev.stemma.evidence.Message;
import dev.stemma.ledger.Fault;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the case as a task, and keeps how the last one ended. Thread-safe. */
final class Verifying {
  /** The kind of its tasks. */
  static final String KIND = "verify";

  private static final String NOTE = "verified";
  private static final int STEP = 200;

  private final Ledger ledger;
  private final Tasks tasks;

  Verifying(Ledger ledger, Tasks tasks) {
    this.ledger = ledger;
    this.tasks = tasks;
  }

  /** Starts a verification; gives the one that waits or is at work, where there is one. */
  synchronized Task start(String by) {
    return tasks.active().stream()
        .filter(t -> t.kind().equals(KIND))
        .findFirst()
        .orElseGet(() -> tasks.start(KIND, ledger.name(), by, task -> verify(task, by)));
  }

  private void verify(Task task, String by) {
    task.progress("verify", 0, 0);
    Map<String, @Nullable Object> result;
    try {
      Verification verification =
          ledger.verify(
              (done, all) -> {
                if (done % STEP == 0) {
                  task.check();
                  task.progress("verify", done, all);
                }
              });
      result = json(verification, by);
    } catch (LedgerException e) {
      // too damaged to be gone through
      result = json(new Verification(0, 0, 0, List.of(e.why())), by);
    }
    task.result(result);
    try {
      ledger.note(NOTE, Json.line(result));
    } catch (LedgerException e) {
      task.note("skipped", NOTE, Optional.of(e.why()), 0, 0);
    }
  }

  private Map<String, @Nullable Object> json(Verification verification, String by) {
    return OpenApi.map(
        "time",
        Instant.now().toString(),
        "by",
        by,
        "sound",
        verification.isSound(),
        "entries",
        verification.entries(),
        "contents",
        verification.contents(),
        "redacted",
        verification.redacted(),
        "faults",
        verification.faults().stream().map(Verifying::json).toList());
  }

  /** A fault with its code and values, by which it can be told in other languages later. */
  private static Map<String, @Nullable Object> json(Message fault) {
    List<Object> values =
        fault.values().stream().map(v -> v instanceof Message m ? m.english() : v).toList();
    return OpenApi.map("code", fault.phrase().key(), "values", values, "text", fault.english());
  }

  private static String told(JsonNode fault, Words words) {
    List<Object> values = new ArrayList<>();
    fault
        .path("values")
        .values()
        .forEach(v -> values.add(v.isNumber() ? v.longValue() : v.stringValue()));
    return Stream.of(Fault.values())
        .filter(known -> known.key().equals(fault.path("code").asString("")))
        .findFirst()
        .map(known -> words.of(new Message(known, values)))
        .orElseGet(() -> fault.path("text").asString(fault.asString("")));
  }

  /** How the last verification ended. */
  Optional<Map<String, @Nullable Object>> last() {
    return ledger.note(NOTE).flatMap(Verifying::read);
  }

  @SuppressWarnings("unchecked")
  private static Optional<Map<String, @Nullable Object>> read(String json) {
    try {
      return Optional.of(JsonMapper.shared().readValue(json, Map.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The same for a page. */
  static LedgerPage.Verified of(Map<String, @Nullable Object> json, Words words) {
    JsonNode node = JsonMapper.shared().valueToTree(json);
    return new LedgerPage.Verified(
        words.moment(Instant.parse(node.path("time").stringValue())),
        node.path("by").asString(""),
        node.path("sound").asBoolean(false),
        node.path("entries").asLong(0),
        node.path("contents").asLong(0),
        node.path("redacted").asLong(0),
        node.path("faults").values().stream().map(f -> told(f, words)).toList());
  }
}
