package dev.stemma.web;

import dev.stemma.desk.Board;
import dev.stemma.desk.Desk;
import dev.stemma.desk.HeldJson;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Query;
import dev.stemma.ledger.Recent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first page: what is new, which matters move, who supplies whom, what needs review. */
final class OverviewSection implements Section {
  private static final int MATTERS = 12;
  private static final int MOVED = 8;
  private static final int LOOKED_AT = 200;
  private static final int CLAIMS = 6;
  private static final long MOST_BYTES = 2L << 20;

  private final Desk desk;
  private final Recent<String, Shown> shown = new Recent<>(MOST_BYTES, Shown::bytes);
  private final Recent<String, FlowChoice.Chosen> flows =
      new Recent<>(MOST_BYTES, FlowChoice.Chosen::bytes);
  private final Recent<String, List<Summary>> moved = new Recent<>(MOST_BYTES, m -> 500L * MOVED);

  /** What all visitors see. */
  private record Shown(List<Hit> newest, List<Hit> review) {
    long bytes() {
      return Stream.concat(newest.stream(), review.stream())
          .mapToLong(hit -> hit.document().bytes())
          .sum();
    }
  }

  OverviewSection(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.page("/", "Shows what is new in the case.", this::page),
        Route.action(
            "/seen",
            Role.READER,
            "Remembers, in this browser, that all up to now was seen.",
            request -> seen()),
        Route.data(
            "/overview",
            "What is new, which matters move, who supplies whom, what needs review.",
            List.of(
                Route.Parameter.query("goods", "string", "flows: a class of goods"),
                Route.Parameter.query("year", "integer", "flows: a year of publication"),
                Route.Parameter.query("grade", "string", "flows: 1 to 6, or contested"),
                Route.Parameter.query(
                    "since", "integer", "matters that documents behind this number lead to")),
            this::data));
  }

  private Shown shown(Board.Glance glance) {
    return shown.of(
        glance.state(),
        () ->
            new Shown(
                desk.ledger().search(Query.of("", CLAIMS)).hits(),
                new ReviewQueue(desk.ledger()).of(glance.matters())));
  }

  private FlowChoice.Chosen flows(FlowChoice choice, Board.Glance glance) {
    return flows.of(glance.matterState() + choice, () -> choice.of(glance.matters()));
  }

  private List<Summary> moved(long document, Board.Glance glance) {
    return moved.of(
        glance.state() + " " + document,
        () ->
            desk.dossiers().touched(document, LOOKED_AT).stream()
                .filter(Summary::complete)
                .limit(MOVED)
                .toList());
  }

  private Answer page(Request request) {
    Board.Glance glance = desk.board().now();
    Titles titles = new Titles(desk.world(), request.words().language());
    Words words = request.words();
    Shown some = shown(glance);
    FlowChoice choice = FlowChoice.of(request);
    OverviewPage page =
        new OverviewPage(
            glance.counts().documents(),
            glance.counts().claims(),
            glance.counts().reviews(),
            glance.matters().size(),
            Optional.ofNullable(request.cookies().get(Seen.COOKIE))
                .flatMap(Seen::of)
                .map(seen -> since(seen, glance, titles)),
            rows(glance.matters(), MATTERS, titles),
            choice.shown(flows(choice, glance), new FacetWords(desk.world(), words), words),
            cards(some.review(), words),
            cards(some.newest(), words));
    return new Answer.Page("overview", "overview", words.of("overview.title"), page);
  }

  private static List<MatterRow> rows(List<Summary> matters, int most, Titles titles) {
    return matters.stream().limit(most).map(s -> MatterRow.of(s, titles)).toList();
  }

  private List<ClaimCard> cards(List<Hit> hits, Words words) {
    return hits.stream().map(hit -> ClaimCard.of(hit, desk.world(), words)).toList();
  }

  private OverviewPage.Since since(Seen seen, Board.Glance glance, Titles titles) {
    long documents = Math.max(0, glance.counts().documents() - seen.documents());
    return new OverviewPage.Since(
        seen.day(),
        documents,
        Math.max(0, glance.counts().claims() - seen.claims()),
        Math.max(0, glance.counts().reviews() - seen.reviews()),
        documents == 0 ? List.of() : rows(moved(seen.documents(), glance), MOVED, titles));
  }

  private Answer seen() {
    Seen now = Seen.of(desk.board().now().counts(), LocalDate.now(ZoneOffset.UTC));
    return new Answer.See("/", Map.of(Seen.COOKIE, now.cookie()));
  }

  private Answer data(Request request) {
    Board.Glance glance = desk.board().now();
    Titles titles = new Titles(desk.world(), request.words().language());
    Shown some = shown(glance);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("documents", glance.counts().documents());
    json.put("claims", glance.counts().claims());
    json.put("reviews", glance.counts().reviews());
    json.put("matters", glance.matters().size());
    json.put(
        "active",
        glance.matters().stream().limit(MATTERS).map(s -> SummaryJson.of(s, titles)).toList());
    long since = request.number("since", -1, 0, Long.MAX_VALUE);
    if (since >= 0) {
      json.put("moved", moved(since, glance).stream().map(s -> SummaryJson.of(s, titles)).toList());
    }
    json.put(
        "flows",
        flows(FlowChoice.of(request), glance).flows().stream().map(SummaryJson::of).toList());
    json.put("review", some.review().stream().map(HeldJson::json).toList());
    json.put("newest", some.newest().stream().map(HeldJson::json).toList());
    return Answer.Json.of(json);
  }
}
