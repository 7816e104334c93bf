package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Summary;
import dev.stemma.dossiers.Traced;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Folded;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls matters by words: {@code North Korea → Russia: artillery ammunition}, {@code Corée du Nord
 * → Russie : munitions d’artillerie}.
 */
public final class Titles {
  private final World world;
  private final String language;
  private final Locale locale;
  private final ResourceBundle patterns;
  private final Map<String, String> given = new HashMap<>();

  /** English titles. */
  public Titles(World world) {
    this(world, "en");
  }

  /**
   * Titles in a language.
   *
   * @param language {@code fr}, else English
   */
  public Titles(World world, String language) {
    this.world = world;
    this.language = language.equals("fr") ? "fr" : "en";
    this.locale = Locale.forLanguageTag(this.language);
    this.patterns =
        ResourceBundle.getBundle(
            "dev.stemma.desk.titles",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** English titles that also know the names that the reports of a dossier give. */
  public Titles(World world, Dossier dossier) {
    this(world, dossier, "en");
  }

  /** Titles that also know the names that the reports of a dossier give. */
  public Titles(World world, Dossier dossier, String language) {
    this(world, language);
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
    Optional<String> goods = parts.length > at ? Optional.of(parts[at]) : Optional.empty();
    return Printable.line(timed(title(type, List.of(actors.split("[>+]", -1)), goods), key));
  }

  /** The title of a matter. */
  public String of(Summary summary) {
    return of(summary.key());
  }

  private String title(String type, List<String> actors, Optional<String> goods) {
    String pattern = type + (goods.isPresent() ? ".goods" : "");
    String first = actors.get(0);
    if (!patterns.containsKey(pattern)) {
      return type + " " + name(first) + goods.map(g -> ": " + goodsOf(g)).orElse("");
    }
    String second = actors.size() > 1 ? actors.get(1) : "";
    String what = goods.map(this::goodsOf).orElse("");
    String title =
        said(
            pattern,
            name(first),
            second.isEmpty() ? "" : name(second),
            withArticle(first),
            second.isEmpty() ? "" : withArticle(second),
            language.equals("fr") ? partitive(what) : what,
            actors.stream()
                .map(this::name)
                .collect(Collectors.joining(" " + patterns.getString("and") + " ")),
            actors.size(),
            withArticle(first).startsWith("les ") ? 1 : 0,
            what);
    return language.equals("fr") && !title.isEmpty()
        ? title.substring(0, 1).toUpperCase(locale) + title.substring(1)
        : title;
  }

  private String said(String key, Object... values) {
    return new MessageFormat(patterns.getString(key), locale).format(values);
  }

  /** "de drones", "d’avions", "d’hélicoptères". */
  private static String partitive(String goods) {
    boolean elided = !goods.isEmpty() && "aeéiouh".indexOf(goods.charAt(0)) >= 0;
    return (elided ? "d’" : "de ") + goods;
  }

  private String withArticle(String id) {
    String name = name(id);
    String full = world.nameWithArticle(id, language);
    return Printable.line(full).endsWith(name) ? Printable.line(full).replace('\'', '’') : name;
  }

  /** The words of a key of the titles' tables; none where they have it not. */
  String word(String key) {
    return patterns.containsKey(key) ? patterns.getString(key) : "";
  }

  private String goodsOf(String label) {
    String key = "goods." + label;
    return patterns.containsKey(key) ? patterns.getString(key) : label.replace('-', ' ');
  }

  /** A class of goods in English. */
  public static String goods(String label) {
    return label.equals("materiel") ? "arms (unspecified)" : label.replace('-', ' ');
  }

  /** What tells a matter from others of its kind: a month, or the name of a part. */
  private String timed(String title, String key) {
    int at = key.indexOf('@');
    if (at < 0) {
      return title;
    }
    String suffix = key.substring(at + 1);
    return said(suffix.matches("\\d{4}-\\d{2}") ? "month" : "part", title, suffix);
  }

  /** The words of the names of states and bodies, in all languages that have names. */
  public Set<String> inAllLanguages(List<String> ids) {
    Set<String> words = new HashSet<>();
    for (String id : ids) {
      for (String each : List.of("en", "fr", "de")) {
        words.addAll(Folded.tokens(world.name(id, each)));
      }
    }
    return words;
  }

  /** The name of a state, body or outlet. */
  public String name(String id) {
    String known = id.equals("?") ? patterns.getString("somebody") : world.name(id, language);
    boolean listed = !known.equals(id.replace('-', ' '));
    return Printable.line(listed ? known : given.getOrDefault(id, known));
  }
}
