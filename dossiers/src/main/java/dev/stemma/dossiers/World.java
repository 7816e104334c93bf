package dev.stemma.dossiers;

import dev.stemma.evidence.Document;
import dev.stemma.ledger.Folded;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the dossiers know of the world, from {@code languages/world}: outlets and the states that
 * some speak for, the members of blocs, names by which texts in several languages are compared.
 * Immutable once loaded.
 */
public final class World {
  /** So many outlets of a text are looked at. */
  private static final int MOST_OUTLETS = 8;

  private final Map<String, Outlet> outlets = new HashMap<>();
  private final Map<String, String> outletForms = new HashMap<>();
  private final Map<String, Set<String>> blocs = new HashMap<>();
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Gazetteer gazetteer = new Gazetteer();
  private long fingerprint;

  /**
   * An outlet.
   *
   * @param id its slug
   * @param state the code of its state; empty where unknown
   * @param official whether it speaks for that state
   * @param name its usual name
   */
  public record Outlet(String id, Optional<String> state, boolean official, String name) {}

  /** The states of makers, and of those of models. */
  private final Map<String, String> makers = new HashMap<>();

  private final Map<String, Map<String, String>> articles = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();
  private final Map<String, String> owned = new HashMap<>();
  private final Set<String> alliances = new HashSet<>();
  private final Standing standing = new Standing();
  private final Caveats caveats;

  private World(Caveats caveats) {
    this.caveats = caveats;
  }

  /**
   * Reads the tables.
   *
   * @param languages the folder that holds {@code world}
   * @throws IOException where one is missing or malformed; names file and line
   */
  public static World load(Path languages) throws IOException {
    World world = new World(Caveats.load(languages));
    Path folder = languages.resolve("world");
    for (Fact fact : Facts.read(folder.resolve("outlets.tsv"))) {
      world.outlet(fact);
    }
    for (Fact fact : Facts.read(folder.resolve("states.tsv"))) {
      world.named(fact, fact.cell("id"));
    }
    for (Fact fact : Facts.read(folder.resolve("groups.tsv"))) {
      world.named(fact, fact.cell("id"));
    }
    for (String file : List.of("places.tsv", "institutions.tsv", "people.tsv")) {
      for (Fact fact : Facts.read(folder.resolve(file))) {
        world.forms(fact, fact.cell("state"));
      }
    }
    for (Fact fact : Facts.read(folder.resolve("organisations.tsv"))) {
      world.forms(fact, fact.cell("id"));
      world.made(fact, "id");
      world.organisations.putIfAbsent(fact.cell("id"), fact.cell("kind"));
    }
    for (Fact fact : Facts.read(folder.resolve("state-owned.tsv"))) {
      world.note(fact);
      world.owned.put(fact.cell("id"), fact.cell("state"));
    }
    for (Fact fact : Facts.read(folder.resolve("standing.tsv"))) {
      world.note(fact);
      world.standing.add(fact);
    }
    for (Fact fact : Facts.read(folder.resolve("designations.tsv"))) {
      world.forms(fact, fact.cell("designation"));
      world.made(fact, "designation");
    }
    for (String language : List.of("en", "fr")) {
      Map<String, String> articles = new HashMap<>();
      Facts.read(languages.resolve(language).resolve("articles.tsv"))
          .forEach(fact -> articles.put(fact.cell("id"), fact.cell("article")));
      world.articles.put(language, articles);
    }
    for (Fact fact : Facts.read(folder.resolve("blocs.tsv"))) {
      world.note(fact);
      world.blocs.put(fact.cell("bloc"), Set.copyOf(fact.forms("members")));
      if (fact.cell("kind").equals("body")) {
        world.alliances.add(fact.cell("bloc"));
      }
    }
    return world;
  }

  private void outlet(Fact fact) {
    String id = fact.cell("id");
    List<String> forms = fact.forms("forms");
    boolean official = fact.cell("kind").equals("state-media");
    outlets.putIfAbsent(
        id,
        new Outlet(
            id,
            Optional.of(fact.cell("state")).filter(s -> !s.isEmpty()),
            official,
            forms.isEmpty() ? id : forms.get(0)));
    forms.forEach(form -> outletForms.putIfAbsent(Folded.joined(form), id));
    forms(fact, id);
  }

  private void named(Fact fact, String id) {
    forms(fact, id);
    List<String> forms = fact.forms("forms");
    if (!forms.isEmpty()
        && List.of("name", "bloc", "body", "armed-group", "territory")
            .contains(fact.cell("kind"))) {
      names
          .computeIfAbsent(id, i -> new LinkedHashMap<>())
          .putIfAbsent(fact.cell("language"), forms.get(0));
    }
  }

  /** The phrases by which reports speak of their own worth. */
  Caveats caveats() {
    return caveats;
  }

  /** Changes with the tables. */
  long fingerprint() {
    return fingerprint;
  }

  private void forms(Fact fact, String id) {
    note(fact);
    fact.forms("forms").forEach(form -> gazetteer.add(form, id));
  }

  private void note(Fact fact) {
    fingerprint = fingerprint * 31 + fact.columns().hashCode();
  }

  private void made(Fact fact, String key) {
    if (isState(fact.cell("state"))) {
      makers.putIfAbsent(fact.cell(key), fact.cell("state"));
    }
  }

  /** The state of a maker of arms, or of a model; empty where the tables name none. */
  Optional<String> makerOf(String id) {
    return Optional.ofNullable(makers.get(id));
  }

  /** The kind of an organisation that is no state's: maker, company, think-tank, ngo. */
  public Optional<String> organisation(String id) {
    return Optional.ofNullable(organisations.get(id));
  }

  /** The first organisation that words name. */
  public Optional<String> organisationIn(String words) {
    return gazetteer.mentions(Folded.tokens(words)).stream()
        .map(Gazetteer.Mention::id)
        .filter(organisations::containsKey)
        .findFirst();
  }

  /** The body that speaks through another: the state that owns a corporation, else itself. */
  String speaker(String id) {
    return owned.getOrDefault(id, id);
  }

  /** Whether a bloc has organs of its own that speak for it. */
  boolean isAlliance(String bloc) {
    return alliances.contains(bloc);
  }

  /** By which words sources are more than names. */
  Standing standing() {
    return standing;
  }

  /** The state that a report names first. */
  Optional<String> firstState(Document document) {
    return states(document.text().value())
        .findFirst()
        .or(() -> document.title().flatMap(title -> states(title).findFirst()));
  }

  private Stream<String> states(String text) {
    return gazetteer.mentionsIn(text).stream().map(Gazetteer.Mention::id).filter(World::isState);
  }

  /** How often a report names each state, in its title and its text. */
  Map<String, Integer> states(Document document) {
    Map<String, Integer> named = new TreeMap<>();
    String text = document.title().orElse("") + "\n" + document.text().value();
    states(text).forEach(state -> named.merge(state, 1, Integer::sum));
    return named;
  }

  /** The names that texts in several languages have in common. */
  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The outlet of a name, in any spelling; its slug where the tables have it not. */
  public String outlet(String name) {
    String joined = Folded.joined(name);
    String known = outletForms.get(joined);
    if (known == null && joined.startsWith("the")) {
      known = outletForms.get(joined.substring(3));
    }
    return known == null ? slug(name) : known;
  }

  /** What is known of an outlet. */
  public Optional<Outlet> outletOf(String id) {
    return Optional.ofNullable(outlets.get(id));
  }

  /** The state that an outlet speaks for. */
  Optional<String> voiceOf(String outlet) {
    return outletOf(outlet).filter(Outlet::official).flatMap(Outlet::state);
  }

  /** The outlets that a text names, in their order. */
  List<String> outletsIn(String text) {
    return gazetteer.mentionsIn(text).stream()
        .map(Gazetteer.Mention::id)
        .filter(outlets::containsKey)
        .distinct()
        .limit(MOST_OUTLETS)
        .toList();
  }

  /** The first state or body that words name. */
  public Optional<String> bodyIn(String words) {
    return gazetteer.mentions(Folded.tokens(words)).stream()
        .map(Gazetteer.Mention::id)
        .filter(id -> isState(id) || names.containsKey(id))
        .findFirst();
  }

  /** Whether an id is a state's code. */
  static boolean isState(String id) {
    return id.length() == 3 && id.equals(id.toUpperCase(Locale.ROOT));
  }

  /** The states of a bloc; empty where it is none, or not known. */
  Set<String> members(String bloc) {
    return blocs.getOrDefault(bloc, Collections.emptySet());
  }

  /** The name of a state, bloc or body; empty where the tables have it not. */
  Optional<String> name(String id) {
    return names.containsKey(id) ? Optional.of(name(id, "en")) : Optional.empty();
  }

  /** The name of a state or body in a language; its English name or id where there is none. */
  public String name(String id, String language) {
    Map<String, String> known = names.getOrDefault(id, Map.of());
    String name = known.getOrDefault(language, known.getOrDefault("en", known.get("*")));
    return name != null ? name : outletOf(id).map(Outlet::name).orElse(plain(id));
  }

  /** The same with the article that it has in a sentence: "the United States", "l'Iran". */
  public String nameWithArticle(String id, String language) {
    String article = articles.getOrDefault(language, Map.of()).getOrDefault(id, "");
    String space = article.isEmpty() || article.endsWith("'") ? "" : " ";
    return article + space + name(id, language);
  }

  private static String plain(String slug) {
    return slug.replace('-', ' ');
  }

  /** A name as a slug: {@code the-new-york-times}. */
  static String slug(String name) {
    return String.join("-", Folded.tokens(name));
  }

  /** The slugs of all outlets that speak for a state. */
  Set<String> voices() {
    Set<String> voices = new HashSet<>();
    outlets.values().stream().filter(Outlet::official).forEach(o -> voices.add(o.id()));
    return voices;
  }
}
