package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Summary;
import dev.stemma.dossiers.Traced;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Folded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls matters by words: {@code North Korea → Russia: artillery ammunition}. */
public final class Titles {
  private final World world;
  private final Map<String, String> given = new HashMap<>();

  public Titles(World world) {
    this.world = world;
  }

  /** Titles that also know the names that the reports of a dossier give. */
  public Titles(World world, Dossier dossier) {
    this.world = world;
    for (Traced traced : dossier.lines()) {
      Line line = traced.line();
      line.report()
          .outlet()
          .ifPresent(id -> line.report().name().ifPresent(name -> given.putIfAbsent(id, name)));
      for (Link link : line.chain()) {
        given.putIfAbsent(link.slug(), link.words());
      }
    }
  }

  /** The title of a matter, from its key. */
  public String of(String key) {
    String plain = key.replaceAll("@.*", "");
    String[] parts = plain.split(":", -1);
    boolean transfer = parts[0].contains(">");
    String type = transfer ? "transfer" : parts[0];
    String actors = transfer ? parts[0] : parts.length > 1 ? parts[1] : "";
    int at = transfer ? 1 : 2;
    String goods = parts.length > at ? goods(parts[at]) : "";
    return Printable.line(title(type, List.of(actors.split("[>+]", -1)), goods) + time(key));
  }

  public String of(Summary summary) {
    return of(summary.key());
  }

  private String title(String type, List<String> actors, String goods) {
    String first = name(actors.get(0));
    String second = actors.size() > 1 ? name(actors.get(1)) : "";
    String of = goods.isEmpty() ? "" : ": " + goods;
    return switch (type) {
      case "transfer" -> first + " → " + second + of;
      case "training" -> first + " trains " + second + of;
      case "sanction" -> "Sanctions on " + first + of;
      case "recognition" -> first + " recognises " + second;
      case "accusation" -> first + " accuses " + second + of;
      case "cooperation" ->
          actors.stream().map(this::name).collect(Collectors.joining(" and "))
              + (actors.size() > 1 ? " cooperate" : " cooperates")
              + of;
      case "production" -> first + " makes " + orArms(goods);
      case "use" -> first + " uses " + orArms(goods);
      case "loss" -> first + " loses " + orArms(goods);
      case "shortage" -> first + " lacks " + orArms(goods);
      case "seizure" -> first + " seizes " + orArms(goods);
      default -> type + " " + first + of;
    };
  }

  private static String orArms(String goods) {
    return goods.isEmpty() ? "arms" : goods;
  }

  /** A class of goods in words. */
  public static String goods(String label) {
    return label.equals("materiel") ? "arms (unspecified)" : label.replace('-', ' ');
  }

  /** What tells a matter from others of its kind: a month, or the name of a part. */
  private static String time(String key) {
    Optional<String> suffix =
        key.contains("@") ? Optional.of(key.substring(key.indexOf('@') + 1)) : Optional.empty();
    return suffix
        .map(s -> s.matches("\\d{4}-\\d{2}") ? " (from " + s + ")" : " (" + s + ")")
        .orElse("");
  }

  /** The words of the names of states and bodies, in all languages that have names. */
  public Set<String> inAllLanguages(List<String> ids) {
    Set<String> words = new HashSet<>();
    for (String id : ids) {
      for (String language : List.of("en", "fr", "de")) {
        words.addAll(Folded.tokens(world.name(id, language)));
      }
    }
    return words;
  }

  /** The name of a state, body or outlet. */
  public String name(String id) {
    String known = id.equals("?") ? "somebody" : world.name(id, "en");
    boolean listed = !known.equals(id.replace('-', ' '));
    return Printable.line(listed ? known : given.getOrDefault(id, known));
  }
}
