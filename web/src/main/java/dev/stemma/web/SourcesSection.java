package dev.stemma.web;

import dev.stemma.desk.Board;
import dev.stemma.desk.Desk;
import dev.stemma.desk.OutletJson;
import dev.stemma.desk.OutletRecord;
import dev.stemma.desk.Reliability;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Decisions;
import dev.stemma.dossiers.OutletTally;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outlets of a case: what each has done, and how users grade it. */
final class SourcesSection implements Section {
  private static final int SHOWN = 50;
  private static final int MOST = 500;
  private static final int FIRST = 15;
  private static final int CLAIMS = 6;

  private final Desk desk;
  private final Reliability reliability;

  SourcesSection(Desk desk) {
    this.desk = desk;
    this.reliability = new Reliability(desk.ledger(), desk.dossiers());
  }

  @Override
  public List<Route> routes() {
    Route.Parameter slug = Route.Parameter.path("slug", "string", "the outlet");
    return List.of(
        Route.page("/sources", "Lists the outlets of the case.", this::list),
        Route.page("/sources/{slug}", "Shows an outlet's record.", this::page),
        Route.action(
            "/sources/{slug}/grade", Role.REVIEWER, "Grades an outlet.", this::gradeFromPage),
        Route.data(
            "/sources",
            "The outlets of the case, those with most reports first.",
            List.of(
                Route.Parameter.query("after", "string", "only outlets behind this one: next"),
                Route.Parameter.query("limit", "integer", "most results, 1 to 500")),
            this::listData),
        Route.data("/sources/{slug}", "An outlet's record.", List.of(slug), this::data),
        Route.does(
            Route.Method.POST,
            "/sources/{slug}/grade",
            Role.REVIEWER,
            "Grades how reliable an outlet is, or takes the grade back.",
            List.of(
                slug,
                Route.Parameter.body("grade", "string", false, "A to F; none takes it back"),
                Route.Parameter.body("why", "string", false, "the reason; a grade needs one")),
            request -> {
              grade(request);
              return data(request);
            }));
  }

  // the list

  private record Some(List<OutletTally> outlets, Optional<String> next) {}

  private static Some some(Board.Glance glance, Request request, int limit) {
    List<OutletTally> all = glance.outlets();
    Optional<String> after = request.first("after");
    int from = 0;
    while (after.isPresent() && from < all.size() && !all.get(from).slug().equals(after.get())) {
      from++;
    }
    int begin = Math.min(all.size(), after.isPresent() ? from + 1 : 0);
    int end = Math.min(all.size(), begin + limit);
    return new Some(
        all.subList(begin, end),
        end < all.size() && end > 0 ? Optional.of(all.get(end - 1).slug()) : Optional.empty());
  }

  private Answer list(Request request) {
    Board.Glance glance = desk.board().now();
    Some some = some(glance, request, SHOWN);
    Decisions decisions = desk.dossiers().decisions();
    SourcesPage page =
        new SourcesPage(
            some.outlets().stream().map(t -> row(t, glance, decisions)).toList(),
            glance.outlets().size(),
            some.next().map(slug -> "/sources?after=" + SearchAddress.encoded(slug)));
    return new Answer.Page("sources", "sources", request.words().of("sources.title"), page);
  }

  private SourcesPage.Row row(OutletTally tally, Board.Glance glance, Decisions decisions) {
    OutletRecord record = new OutletRecord(tally, glance.ofOutlet(tally.slug()));
    return new SourcesPage.Row(
        tally,
        name(tally),
        path(tally.slug()),
        record.first().size(),
        record.confirmed(),
        record.denied(),
        decisions.reliability(tally.slug()).flatMap(Judgement::value));
  }

  private String name(OutletTally tally) {
    return desk.world()
        .outletOf(tally.slug())
        .map(World.Outlet::name)
        .orElse(tally.name().isEmpty() ? tally.slug() : tally.name());
  }

  /** The path of an outlet's page. */
  static String path(String slug) {
    return "/sources/" + SearchAddress.encoded(slug);
  }

  private Answer listData(Request request) {
    Board.Glance glance = desk.board().now();
    Some some = some(glance, request, (int) request.number("limit", SHOWN, 1, MOST));
    Decisions decisions = desk.dossiers().decisions();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("all", glance.outlets().size());
    json.put("sources", some.outlets().stream().map(t -> json(row(t, glance, decisions))).toList());
    json.put("next", some.next().orElse(null));
    return Answer.Json.of(json);
  }

  private static Map<String, @Nullable Object> json(SourcesPage.Row row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("outlet", row.tally().slug());
    json.put("name", row.name());
    json.put("reports", row.tally().reports());
    json.put("copies", row.tally().copies());
    json.put("retracted_or_corrected", row.tally().retracted());
    json.put("carried_first", row.first());
    json.put("confirmed", row.confirmed());
    json.put("denied", row.denied());
    json.put("reliability", row.grade().orElse(null));
    return json;
  }

  // one outlet

  private OutletRecord record(String slug) {
    OutletTally tally = desk.dossiers().outlet(slug);
    boolean known =
        tally.reports() > 0
            || desk.world().outletOf(slug).isPresent()
            || reliability.of(slug).isPresent();
    if (slug.isEmpty() || !known) {
      throw Problem.missing(Trouble.NO_OUTLET);
    }
    return new OutletRecord(tally, desk.board().now().ofOutlet(slug));
  }

  private Answer page(Request request) {
    OutletRecord record = record(request.segment("slug"));
    String slug = record.tally().slug();
    String name = name(record.tally());
    Optional<World.Outlet> outlet = desk.world().outletOf(slug);
    Titles titles = new Titles(desk.world(), request.words().language());
    Words words = request.words();
    SourcePage page =
        new SourcePage(
            name,
            outlet.flatMap(World.Outlet::state).map(new FacetWords(desk.world(), words)::name),
            outlet.map(World.Outlet::official).orElse(false),
            record,
            reliability.of(slug),
            record.first().stream().limit(FIRST).map(s -> MatterRow.of(s, titles)).toList(),
            Found.of(desk, "source.claims", Facet.OUTLET, published(record), CLAIMS)
                .shown(desk, words));
    return new Answer.Page("source", "sources", name, page);
  }

  /** The name by which its reports are searched. */
  private String published(OutletRecord record) {
    String written = record.tally().name();
    return written.isEmpty() ? name(record.tally()) : written;
  }

  private Answer data(Request request) {
    OutletRecord record = record(request.segment("slug"));
    return Answer.Json.of(
        OutletJson.of(record, name(record.tally()), reliability.of(record.tally().slug())));
  }

  private void grade(Request request) {
    OutletRecord record = record(request.segment("slug"));
    reliability.grade(
        record.tally().slug(),
        request.field("undo").isPresent() ? Optional.empty() : request.field("grade"),
        request.visitor().name(),
        request.field("why").orElse(""));
  }

  private Answer gradeFromPage(Request request) {
    if (request.field("undo").isEmpty()) {
      request.required("grade");
    }
    grade(request);
    return Answer.See.other(path(request.segment("slug")));
  }
}
