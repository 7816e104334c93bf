package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.MatterFilter;
import dev.stemma.desk.MatterIndex;
import dev.stemma.desk.Titles;
import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of matters, as a page and as data. */
final class MattersList {
  private static final int SHOWN = 50;
  private static final int MOST = 500;

  /** What may be asked of the list. */
  static final List<Route.Parameter> PARAMETERS =
      List.of(
          Route.Parameter.query("q", "string", "words of names and keys"),
          Route.Parameter.query("type", "string", "what is claimed: transfer, sanction…"),
          Route.Parameter.query("actor", "string", "who takes part: a name or a code"),
          Route.Parameter.query("category", "string", "the class of goods"),
          Route.Parameter.query(
              "contested", "boolean", "only those that an origin which counts stands against"),
          Route.Parameter.query("all", "boolean", "also those of which an actor is not known"),
          Route.Parameter.query("order", "string", "latest, reports or origins"),
          Route.Parameter.query("limit", "integer", "most matters, 500 at most"),
          Route.Parameter.query("before", "string", "the next of the page before"));

  private final Desk desk;

  MattersList(Desk desk) {
    this.desk = desk;
  }

  private static MatterFilter filter(Request request) {
    return new MatterFilter(
        request.first("q").orElse("").strip(),
        request.first("type"),
        request.first("actor").map(String::strip),
        request.first("category"),
        is(request, "contested"),
        is(request, "all"),
        order(request));
  }

  private static boolean is(Request request, String name) {
    return request.first(name).filter(v -> v.matches("1|on|true|yes")).isPresent();
  }

  private static MatterFilter.Order order(Request request) {
    String wanted = request.first("order").orElse("latest");
    return Arrays.stream(MatterFilter.Order.values())
        .filter(o -> label(o).equals(wanted))
        .findFirst()
        .orElseThrow(() -> Problem.wrong(Trouble.ORDER));
  }

  private static String label(MatterFilter.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  Answer page(Request request) {
    MatterFilter filter = filter(request);
    Words words = request.words();
    Titles titles = new Titles(desk.world(), words.language());
    MatterIndex.Page found = desk.matters().page(filter, request.first("before"), SHOWN);
    MattersPage page =
        new MattersPage(
            found.matters().stream().map(s -> MatterRow.of(s, titles)).toList(),
            found.found(),
            filter.words(),
            filter.actor().orElse(""),
            options(
                Arrays.stream(ClaimType.values()).map(ClaimType::label).toList(),
                "type",
                "matters.any.type",
                filter.type(),
                words),
            options(
                Arrays.stream(Category.values()).map(Category::label).toList(),
                "category",
                "matters.any.category",
                filter.category(),
                words),
            Arrays.stream(MatterFilter.Order.values())
                .map(
                    o ->
                        new DossierPage.Option(
                            label(o), words.of("matters.order." + label(o)), o == filter.order()))
                .toList(),
            filter.contested(),
            filter.all(),
            !filter.equals(MatterFilter.LATEST),
            found.next().map(next -> path(request, Optional.of(next))),
            request.first("before").isPresent(),
            path(request, Optional.empty()));
    return new Answer.Page("matters", "matters", words.of("matters.title"), page);
  }

  private static List<DossierPage.Option> options(
      List<String> values, String kind, String any, Optional<String> chosen, Words words) {
    List<DossierPage.Option> options = new ArrayList<>();
    for (String value : values) {
      options.add(
          new DossierPage.Option(
              value, words.label(kind, value), chosen.filter(value::equals).isPresent()));
    }
    options.sort(Comparator.comparing(o -> o.name().toLowerCase(words.locale())));
    options.add(0, new DossierPage.Option("", words.of(any), chosen.isEmpty()));
    return options;
  }

  /** The same list, from another place on. */
  private static String path(Request request, Optional<String> before) {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("q", "type", "actor", "category", "contested", "all", "order")) {
      request.first(name).ifPresent(v -> parts.add(name + "=" + Called.encoded(v)));
    }
    before.ifPresent(b -> parts.add("before=" + Called.encoded(b)));
    return "/matters" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
  }

  Answer json(Request request) {
    int limit = (int) request.number("limit", SHOWN, 1, MOST);
    Titles titles = new Titles(desk.world(), request.words().language());
    MatterIndex.Page found = desk.matters().page(filter(request), request.first("before"), limit);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("found", found.found());
    json.put("matters", found.matters().stream().map(s -> MatterJson.of(s, titles)).toList());
    json.put("next", found.next().orElse(null));
    return Answer.Json.of(json);
  }
}
