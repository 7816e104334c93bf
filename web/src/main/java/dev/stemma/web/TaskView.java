package dev.stemma.web;

import dev.stemma.desk.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task as pages show it.
 *
 * @param title what it does
 * @param state {@code running}
 * @param phase what it does now, in words
 * @param at how much is done
 * @param all how much there is; 0 where that is not known
 * @param counts what was counted, by name, in the order of the page
 * @param asked when it was asked for
 * @param lasted how long it lasted; empty while it does
 * @param verified how a verification ended
 * @param notes the latest first
 * @param event what happened last
 */
public record TaskView(
    long number,
    String kind,
    String title,
    String what,
    String by,
    String state,
    boolean done,
    String phase,
    long at,
    long all,
    Map<String, Long> counts,
    String asked,
    String lasted,
    Optional<String> failure,
    Optional<LedgerPage.Verified> verified,
    List<Note> notes,
    long event) {
  /** Something that was done or left out; {@code detail} says why. */
  public record Note(String kind, String what, String detail, long document, long claims) {
    static Note of(Task.Note note, Words words) {
      String detail = Printable.line(note.why().map(words::of).orElse(""));
      return new Note(note.kind(), note.what(), detail, note.document(), note.claims());
    }
  }

  /** What is counted, in the order in which it is shown. */
  public static final List<String> COUNTS =
      List.of("added", "claims", "again", "known", "redacted", "skipped");

  /** The view of a task in a language. */
  static TaskView of(Task task, Words words) {
    long event = task.event(); // first, so that nothing is missed
    List<Note> notes = new ArrayList<>(task.notes().stream().map(n -> Note.of(n, words)).toList());
    Collections.reverse(notes);
    Duration lasted =
        task.ended().map(end -> Duration.between(task.asked(), end)).orElse(Duration.ZERO);
    return new TaskView(
        task.number(),
        task.kind(),
        words.of("task.kind." + task.kind()),
        task.what(),
        task.by(),
        task.state().label(),
        task.isDone(),
        task.phase().isEmpty() ? "" : words.of("task.phase." + task.phase()),
        task.at(),
        task.all(),
        task.counts(),
        words.moment(task.asked()),
        task.ended().isPresent() ? words.of("task.lasted", words.number(lasted.toSeconds())) : "",
        task.failure().map(words::of),
        verified(task, words),
        notes,
        event);
  }

  private static Optional<LedgerPage.Verified> verified(Task task, Words words) {
    return Optional.of(task.result()).filter(r -> !r.isEmpty()).map(r -> Verifying.of(r, words));
  }

  /** How many were counted under a name. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** The path of its page. */
  public String path() {
    return "/tasks/" + number;
  }
}
