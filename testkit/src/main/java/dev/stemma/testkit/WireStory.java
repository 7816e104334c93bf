package dev.stemma.testkit;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.SourceKind;
import dev.stemma.testkit.WireWorld.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened, or is said to have.
 *
 * @param first who supplies, uses, lacks…
 * @param second who receives, for types with two
 * @param start the first day on which it is told
 * @param days for so many days from then on
 */
record WireStory(
    int number,
    ClaimType type,
    Name first,
    Name second,
    Category category,
    int amount,
    LocalDate start,
    int days,
    List<Origin> origins) {
  /**
   * Who is said to know.
   *
   * @param id what the source is known by
   * @param words how it is called
   * @param named whether it is an official with a name
   * @param truth the body that it is
   * @param channels who gets it first
   */
  record Origin(
      SourceKind kind,
      Optional<String> id,
      String words,
      boolean named,
      boolean denies,
      String truth,
      List<Channel> channels) {}

  /** An outlet that gets something first. */
  record Channel(Name name, SourceKind kind) {}

  /** What a channel publishes. */
  record Dispatch(
      int number, WireStory story, Origin origin, Channel channel, LocalDate day, long seed) {}

  /** What some outlet makes of a dispatch. */
  record Plan(Dispatch dispatch, Name outlet, LocalDate day, WireReport.Kind kind, long seed) {}
}
