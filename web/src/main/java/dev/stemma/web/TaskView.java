package dev.stemma.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    Map<String, @Nullable Object> result,
    List<Task.Note> notes,
    long event) {
  /** What is counted, in the order in which it is shown. */
  public static final List<String> COUNTS =
      List.of("added", "claims", "again", "known", "redacted", "skipped");

  /** The view of a task in a language. */
  static TaskView of(Task task, Words words) {
    long event = task.event(); // first, so that nothing is missed
    List<Task.Note> notes = task.notes();
    java.util.Collections.reverse(notes);
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
        task.failure(),
        task.result(),
        notes,
        event);
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
