package dev.stemma.web;

import java.util.List;
import java.util.Optional;

/**
 * What the page of intake shows.
 *
 * @param contact what web servers see; empty where nobody has said so yet
 * @param feeds that are followed
 * @param minutes between two looks while the server runs; 0: only when somebody asks
 * @param tasks the latest
 * @param mostFile most megabytes of one file
 * @param most most megabytes of one upload
 */
public record IntakePage(
    Optional<String> contact,
    List<FeedLine> feeds,
    int minutes,
    List<TaskView> tasks,
    long mostFile,
    long most) {
  /** Choices of minutes between two looks. */
  public static final List<Integer> EVERY = List.of(0, 15, 60, 240, 1440);

  /** A feed: its address, its title (empty where it has told none) and when it was looked at. */
  public record FeedLine(String address, String title, String looked) {}

  public IntakePage {
    feeds = List.copyOf(feeds);
    tasks = List.copyOf(tasks);
  }
}
