package dev.stemma.web;

import dev.stemma.desk.Board;
import dev.stemma.desk.Desk;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import dev.stemma.evidence.Source;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Recent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a state, body, person or company, and by it. */
final class ActorSection implements Section {
  private static final int SHOWN = 4;
  private static final int SAID = 6;
  private static final int LOOKED_AT = 12;
  private static final int MATTERS = 15;
  private static final int LONGEST = 120;
  private static final long MOST_BYTES = 8L << 20;
  private static final List<String> LANGUAGES = List.of("en", "fr", "de");

  private final Desk desk;
  private final Recent<String, Known> recent = new Recent<>(MOST_BYTES, Known::bytes);

  /** What the case has of an actor. */
  private record Known(Found supplies, Found receives, Found all, Found says) {
    long bytes() {
      return supplies.bytes() + receives.bytes() + all.bytes() + says.bytes();
    }

    boolean nothing() {
      return all.hits().isEmpty() && says.count() == 0;
    }
  }

  ActorSection(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.page("/actors/{id}", "Shows what is said of an actor, and by it.", this::page),
        Route.data(
            "/actors/{id}",
            "What is said of a state, body, person or company, and by it.",
            List.of(Route.Parameter.path("id", "string", "a state's code (IRN) or a body's id")),
            this::data));
  }

  private Known known(String id, Board.Glance glance) {
    if (id.isBlank() || id.length() > LONGEST) {
      throw Problem.missing(Trouble.NO_ACTOR);
    }
    Known known = recent.of(glance.state() + " " + id, () -> look(id));
    if (known.nothing() && glance.ofActor(id).isEmpty() && names(id).isEmpty()) {
      throw Problem.missing(Trouble.NO_ACTOR);
    }
    return known;
  }

  private Known look(String id) {
    Found chain = Found.of(desk, "actor.says", Facet.SOURCE, id, LOOKED_AT);
    List<Hit> origin = chain.hits().stream().filter(hit -> isOrigin(hit, id)).limit(SAID).toList();
    return new Known(
        Found.of(desk, "actor.supplies", Facet.SUPPLIER, id, SHOWN),
        Found.of(desk, "actor.receives", Facet.RECIPIENT, id, SHOWN),
        Found.of(desk, "actor.takes-part", Facet.PARTY, id, SHOWN),
        new Found("actor.says", chain.count(), origin, chain.address()));
  }

  /** Whether the chain of a claim ends with it. */
  private static boolean isOrigin(Hit hit, String id) {
    List<Source> sources = hit.claim().claim().sources();
    return !sources.isEmpty()
        && sources.get(sources.size() - 1).id().filter(id::equals).isPresent();
  }

  /** Its names in the languages that have one. */
  private List<ActorPage.Named> names(String id) {
    return LANGUAGES.stream()
        .map(language -> new ActorPage.Named(language, desk.world().name(id, language)))
        .filter(named -> !named.name().equals(id.replace('-', ' ')))
        .toList();
  }

  private Answer page(Request request) {
    String id = request.segment("id");
    Board.Glance glance = desk.board().now();
    Known known = known(id, glance);
    Words words = request.words();
    String name = new FacetWords(desk.world(), words).name(id);
    List<Summary> matters = glance.ofActor(id);
    Titles titles = new Titles(desk.world(), request.words().language());
    ActorPage page =
        new ActorPage(
            id,
            name,
            names(id).stream().filter(n -> !n.language().equals(words.language())).toList(),
            Stream.of(known.supplies(), known.receives(), known.all())
                .filter(found -> !found.hits().isEmpty())
                .map(found -> found.shown(desk, words))
                .toList(),
            known.says().shown(desk, words),
            matters.stream().limit(MATTERS).map(s -> MatterRow.of(s, titles)).toList(),
            matters.size());
    return new Answer.Page("actor", "search", name, page);
  }

  private Answer data(Request request) {
    String id = request.segment("id");
    Board.Glance glance = desk.board().now();
    Known known = known(id, glance);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", id);
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names(id).forEach(named -> names.put(named.language(), named.name()));
    json.put("names", names);
    json.put("supplies", known.supplies().json());
    json.put("receives", known.receives().json());
    json.put("takes_part", known.all().json());
    json.put("says", known.says().json());
    Titles titles = new Titles(desk.world(), request.words().language());
    json.put(
        "matters",
        glance.ofActor(id).stream().limit(Found.MOST).map(s -> SummaryJson.of(s, titles)).toList());
    return Answer.Json.of(json);
  }

  /** The path of an actor's page; none for one whose name no path can hold. */
  static Optional<String> path(String id) {
    return id.contains("/") || id.isBlank()
        ? Optional.empty()
        : Optional.of("/actors/" + SearchAddress.encoded(id));
  }
}
