package dev.stemma.web;

import dev.stemma.desk.Board;
import dev.stemma.desk.Desk;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import dev.stemma.dossiers.Traits;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Query;
import dev.stemma.ledger.Recent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a class of goods, or of one kind. */
final class ItemSection implements Section {
  private static final int SHOWN = 8;
  private static final int MATTERS = 15;
  private static final int COUNTED = 300;
  private static final int PAIRS = 12;
  private static final int LONGEST = 120;
  private static final long MOST_BYTES = 8L << 20;

  private final Desk desk;
  private final Recent<String, Known> recent = new Recent<>(MOST_BYTES, Known::bytes);

  /**
   * What the case has of goods.
   *
   * @param keys the transfers in which claims on them stand
   */
  private record Known(
      Found claims, int counted, Map<List<String>, Integer> pairs, Set<String> keys) {
    long bytes() {
      return claims.bytes() + 300L * (pairs.size() + keys.size());
    }
  }

  ItemSection(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.page("/items/{name}", "Shows what is said of goods.", this::page),
        Route.data(
            "/items/{name}",
            "What is said of a class of goods (drones), or of one kind (Shahed-136).",
            List.of(Route.Parameter.path("name", "string", "the class, or the kind")),
            this::data));
  }

  private Known known(String name, Board.Glance glance) {
    if (name.isBlank() || name.length() > LONGEST) {
      throw Problem.missing(Trouble.NO_GOODS);
    }
    Known known = recent.of(glance.state() + " " + name, () -> look(name));
    if (known.claims().count() == 0 && !FacetWords.isCategory(name)) {
      throw Problem.missing(Trouble.NO_GOODS);
    }
    return known;
  }

  private Known look(String name) {
    Query query =
        new Query(
            "",
            Map.of(Facet.ITEM, List.of(name)),
            Optional.empty(),
            Optional.empty(),
            Long.MAX_VALUE,
            COUNTED);
    Map<Long, Traits> traits = desk.dossiers().traits(desk.ledger().numbers(query));
    Map<List<String>, Integer> pairs = new TreeMap<>(Comparator.comparing(Object::toString));
    Set<String> keys = new LinkedHashSet<>();
    for (Traits each : traits.values()) {
      for (String from : each.of(Facet.SUPPLIER)) {
        for (String to : each.of(Facet.RECIPIENT)) {
          pairs.merge(List.of(from, to), 1, Integer::sum);
          each.of(Facet.ITEM).stream()
              .filter(FacetWords::isCategory)
              .forEach(goods -> keys.add(from + ">" + to + ":" + goods));
        }
      }
    }
    return new Known(
        Found.of(desk, "item.claims", Facet.ITEM, name, SHOWN), traits.size(), pairs, keys);
  }

  /** The matters of a class of goods, or the transfers in which claims on one kind stand. */
  private static List<Summary> matters(String name, Known known, Board.Glance glance) {
    return FacetWords.isCategory(name)
        ? glance.ofGoods(name)
        : known.keys().stream()
            .flatMap(
                key ->
                    glance.ofActor(key.substring(0, key.indexOf('>'))).stream()
                        .filter(s -> isOf(s, key)))
            .distinct()
            .toList();
  }

  /** Whether a matter has a key, whatever follows {@code @}. */
  private static boolean isOf(Summary matter, String key) {
    return matter.key().startsWith(key)
        && (matter.key().length() == key.length() || matter.key().charAt(key.length()) == '@');
  }

  private static Stream<Map.Entry<List<String>, Integer>> most(Known known) {
    return known.pairs().entrySet().stream()
        .sorted(Map.Entry.<List<String>, Integer>comparingByValue().reversed())
        .limit(PAIRS);
  }

  private Answer page(Request request) {
    String name = request.segment("name");
    Board.Glance glance = desk.board().now();
    Known known = known(name, glance);
    List<Summary> matters = matters(name, known, glance);
    FacetWords words = new FacetWords(desk.world(), request.words());
    String label = words.goods(name);
    Titles titles = new Titles(desk.world(), request.words().language());
    ItemPage page =
        new ItemPage(
            name,
            label,
            most(known).map(e -> pair(e.getKey(), e.getValue(), name, words)).toList(),
            known.counted(),
            known.claims().shown(desk, request.words()),
            matters.stream().limit(MATTERS).map(s -> MatterRow.of(s, titles)).toList(),
            matters.size());
    return new Answer.Page("item", "search", label, page);
  }

  private static ItemPage.Pair pair(List<String> pair, int claims, String name, FacetWords words) {
    String path =
        SearchAddress.only(Facet.ITEM, name)
            .with(Facet.SUPPLIER.label(), pair.get(0))
            .with(Facet.RECIPIENT.label(), pair.get(1))
            .path("/search");
    return new ItemPage.Pair(words.name(pair.get(0)), words.name(pair.get(1)), claims, path);
  }

  private Answer data(Request request) {
    String name = request.segment("name");
    Board.Glance glance = desk.board().now();
    Known known = known(name, glance);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("said", known.claims().json());
    json.put("counted", known.counted());
    json.put(
        "flows",
        most(known)
            .map(
                e ->
                    Map.of(
                        "from", e.getKey().get(0), "to", e.getKey().get(1), "claims", e.getValue()))
            .toList());
    Titles titles = new Titles(desk.world(), request.words().language());
    json.put(
        "matters",
        matters(name, known, glance).stream()
            .limit(Found.MOST)
            .map(s -> SummaryJson.of(s, titles))
            .toList());
    return Answer.Json.of(json);
  }
}
