package dev.stemma.web;

import dev.stemma.desk.Printable;
import dev.stemma.evidence.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a task is, as data and as events. Each answer is of one moment of the task. */
final class TaskJson {
  private static final int TOLD = 50;

  private TaskJson() {}

  /** What happened after an event, to be shown in some language. */
  static Answer.News since(Task task, long event, Words words) {
    synchronized (task) {
      List<Answer.Event> events = new ArrayList<>();
      List<Task.Note> fresh = task.notes().stream().filter(n -> n.event() > event).toList();
      fresh
          .subList(Math.max(0, fresh.size() - TOLD), fresh.size())
          .forEach(n -> events.add(new Answer.Event(n.event(), "note", json(n, words))));
      if (task.event() > event || task.isDone()) {
        String name = task.isDone() ? "done" : "progress";
        events.add(new Answer.Event(task.event(), name, brief(task)));
      }
      return new Answer.News(events, task.isDone());
    }
  }

  /** How far it is. */
  static Map<String, @Nullable Object> brief(Task task) {
    synchronized (task) {
      return OpenApi.map(
          "number",
          task.number(),
          "kind",
          task.kind(),
          "what",
          task.what(),
          "by",
          task.by(),
          "state",
          task.state().label(),
          "phase",
          task.phase(),
          "at",
          task.at(),
          "all",
          task.all(),
          "counts",
          task.counts(),
          "asked",
          task.asked().toString(),
          "ended",
          task.ended().map(Instant::toString).orElse(null),
          "failure",
          task.failure().map(Message::english).orElse(null));
    }
  }

  /** All that is known of it, in English. */
  static Map<String, @Nullable Object> of(Task task) {
    synchronized (task) {
      Words english = Words.in("en");
      Map<String, @Nullable Object> json = brief(task);
      json.put("result", task.result().isEmpty() ? null : task.result());
      json.put("notes", task.notes().stream().map(n -> json(n, english)).toList());
      return json;
    }
  }

  private static Map<String, @Nullable Object> json(Task.Note note, Words words) {
    return OpenApi.map(
        "kind",
        note.kind(),
        "what",
        note.what(),
        "detail",
        Printable.line(note.why().map(words::of).orElse("")),
        "document",
        note.document() == 0 ? null : note.document(),
        "claims",
        note.claims());
  }
}
