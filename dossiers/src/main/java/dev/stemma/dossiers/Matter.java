package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One proposition across reports, with the lines by which it came into each.
 *
 * @param key {@code PRK>RUS:artillery-ammunition} for a transfer, else {@code type:actors:class};
 *     {@code @2022-09} at the end tells it from the same proposition at another time, {@code @word}
 *     from what a user split off
 * @param group the type and actors that it shares with other matters: {@code transfer PRK>RUS}
 * @param category the class of goods; empty for types without goods
 * @param classes all classes that its lines name
 * @param lines from the earliest to the latest
 */
public record Matter(
    String key,
    String group,
    Optional<Category> category,
    Set<Category> classes,
    List<Line> lines) {
  public Matter {
    classes = Set.copyOf(classes);
    lines = List.copyOf(lines);
  }

  /** The type's label. */
  public String type() {
    return group.substring(0, group.indexOf(' '));
  }

  /** The actors, as in the key. */
  public String actors() {
    return group.substring(group.indexOf(' ') + 1);
  }

  /** The same matter with the lines of another. */
  Matter with(Matter other) {
    Set<Category> all = new java.util.HashSet<>(classes);
    all.addAll(other.classes);
    return new Matter(
        key,
        group,
        category,
        all,
        java.util.stream.Stream.concat(lines.stream(), other.lines.stream())
            .distinct()
            .sorted(Line.ORDER)
            .toList());
  }

  /** The roles whose fillers are the actors of a key, in its order; one or two. */
  public static List<Role> actorRoles(ClaimType type) {
    return switch (type) {
      case TRANSFER -> List.of(Role.SUPPLIER, Role.RECIPIENT);
      case TRAINING -> List.of(Role.TRAINER, Role.TRAINEE);
      case SANCTION -> List.of(Role.TARGET);
      case RECOGNITION -> List.of(Role.RECOGNIZER, Role.RECOGNIZED);
      case ACCUSATION -> List.of(Role.ACCUSER, Role.ACCUSED);
      case PRODUCTION -> List.of(Role.PRODUCER);
      case USE -> List.of(Role.USER);
      case LOSS, SHORTAGE -> List.of(Role.HOLDER);
      case SEIZURE -> List.of(Role.SEIZER);
      case COOPERATION -> List.of(Role.PARTIES);
    };
  }

  /** The key of a proposition. */
  static String key(String group, Optional<Category> category) {
    int space = group.indexOf(' ');
    String type = group.substring(0, space);
    String actors = group.substring(space + 1);
    String what = category.map(c -> ":" + c.label()).orElse("");
    return (type.equals("transfer") ? actors : type + ":" + actors) + what;
  }

  /** The class of goods of a key; empty where it has none. */
  static Optional<String> category(String key) {
    String[] parts = key.replaceAll("@.*", "").split(":", -1);
    int at = parts[0].contains(">") ? 1 : 2;
    return parts.length > at ? Optional.of(parts[at]) : Optional.empty();
  }

  /** The group of a key, which need not be that of any matter; empty where it is no key. */
  static Optional<String> group(String key) {
    String[] parts = key.replaceAll("@.*", "").split(":", -1);
    if (parts[0].contains(">")) {
      return Optional.of("transfer " + parts[0]);
    }
    return parts.length > 1 ? Optional.of(parts[0] + " " + parts[1]) : Optional.empty();
  }
}
