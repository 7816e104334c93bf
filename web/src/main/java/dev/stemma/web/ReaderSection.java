package dev.stemma.web;

import dev.stemma.desk.ClaimDraft;
import dev.stemma.desk.Desk;
import dev.stemma.desk.HeldJson;
import dev.stemma.evidence.Span;
import dev.stemma.ledger.DocumentLine;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Page;
import dev.stemma.ledger.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document with its claims marked in its words, its record, its bytes. */
final class ReaderSection implements Section {
  private static final int LISTED = 50;
  private static final String PAGE = "/documents/{number}";

  private final Desk desk;
  private final ReaderView view;
  private final WhyView why;

  ReaderSection(Desk desk) {
    this.desk = desk;
    this.view = new ReaderView(desk);
    this.why = new WhyView(desk);
  }

  @Override
  public List<Route> routes() {
    Route.Parameter document = Route.Parameter.path("number", "integer", "The document's number.");
    return List.of(
        Route.page(PAGE, "Shows a document with its claims.", this::page),
        Route.page(PAGE + "/why", "Tells why a document was read so.", this::why),
        kept(PAGE + "/original", "Gives a document's untouched bytes.", this::original),
        kept(PAGE + "/records", "Gives the WARC records of a document.", this::records),
        Route.data(
            "/documents",
            "Finds documents by their words, the newest first.",
            List.of(
                Route.Parameter.query("q", "string", "Words of title and text."),
                Route.Parameter.query("limit", "integer", "How many at most (1 to 50)."),
                Route.Parameter.query("before", "integer", "Only numbers below this.")),
            this::found),
        Route.data(PAGE, "Gives a document with all of it.", List.of(document), this::json),
        Route.data(
            PAGE + "/why",
            "Reads a document anew and tells why its claims were read so.",
            List.of(document),
            request -> Answer.Json.of(why.json(held(request)))),
        kept(Route.API + PAGE + "/original", "Gives a document's untouched bytes.", this::original),
        kept(Route.API + PAGE + "/records", "Gives the WARC records of it.", this::records),
        Route.data(
            "/claims/{number}",
            "Gives a claim as it stands, with its reviews.",
            List.of(Route.Parameter.path("number", "string", "Its number, or its id's beginning.")),
            this::claim));
  }

  private static Route kept(String path, String summary, Route.Handler handler) {
    return new Route(
        Route.Method.GET,
        path,
        Role.READER,
        summary,
        List.of(Route.Parameter.path("number", "integer", "The document's number.")),
        "application/octet-stream",
        handler);
  }

  private HeldDocument held(Request request) {
    return held(desk, request.segment("number"));
  }

  static HeldDocument held(Desk desk, String number) {
    return Optional.of(number)
        .filter(n -> n.matches("[0-9]{1,12}"))
        .flatMap(n -> desk.ledger().document(n))
        .orElseThrow(() -> Problem.missing(Trouble.NO_DOCUMENT));
  }

  private Answer page(Request request) {
    HeldDocument held = held(request);
    boolean may = request.visitor().role().may(Role.REVIEWER) && held.redacted().isEmpty();
    Optional<ClaimForm> form =
        may
            ? request
                .first("correct")
                .flatMap(number -> correction(held, number))
                .or(() -> request.first("add").flatMap(span -> addition(held, span)))
            : Optional.empty();
    boolean choosing =
        may && form.isEmpty() && request.first("add").filter("choose"::equals).isPresent();
    Optional<Long> claim =
        request.first("claim").filter(n -> n.matches("[0-9]{1,12}")).map(Long::valueOf);
    long part = request.number("part", 0, 0, Integer.MAX_VALUE);
    return page(held, part, claim, choosing, form, request);
  }

  private Answer page(
      HeldDocument held,
      long part,
      Optional<Long> claim,
      boolean choosing,
      Optional<ClaimForm> form,
      Request request) {
    ReaderPage page = view.of(held, part, claim, choosing, form, request.words());
    return new Answer.Page("reader", "search", page.title(), page);
  }

  /** The page with a form that was sent and holds a fault. */
  Answer again(HeldDocument held, ClaimForm form, Request request) {
    return page(held, 0, form.claim(), false, Optional.of(form), request);
  }

  private static Optional<ClaimForm> correction(HeldDocument held, String number) {
    return held.claims().stream()
        .filter(claim -> Long.toString(claim.number()).equals(number))
        .findFirst()
        .map(claim -> correction(held, claim));
  }

  private static ClaimForm correction(HeldDocument held, HeldClaim claim) {
    Span evidence = claim.claim().evidence();
    return new ClaimForm(
        Optional.of(claim.number()),
        claim.id(),
        claim.reviews().size(),
        evidence.begin(),
        evidence.end(),
        held.document().text().slice(evidence),
        DraftFields.written(ClaimDraft.of(claim.claim())),
        "",
        Optional.empty());
  }

  private static Optional<ClaimForm> addition(HeldDocument held, String place) {
    return EvidencePlace.of(place, held.document().text())
        .map(
            span ->
                new ClaimForm(
                    Optional.empty(),
                    "",
                    0,
                    span.begin(),
                    span.end(),
                    held.document().text().slice(span),
                    DraftFields.written(ClaimDraft.blank()),
                    "",
                    Optional.empty()));
  }

  private Answer why(Request request) {
    WhyPage page = why.page(held(request), request.words());
    return new Answer.Page("why", "search", request.words().of("why.title", page.title()), page);
  }

  private Answer original(Request request) {
    return Originals.bytes(desk.ledger(), held(request));
  }

  private Answer records(Request request) {
    return Originals.records(desk.ledger(), held(request));
  }

  private Answer found(Request request) {
    int limit = (int) request.number("limit", 20, 1, LISTED);
    long before = request.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
    Query query =
        new Query(
            request.first("q").orElse(""),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            before,
            limit);
    Page<HeldDocument> found = desk.ledger().searchDocuments(query);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("documents", found.hits().stream().map(ReaderSection::brief).toList());
    json.put("next", found.next().isPresent() ? found.next().getAsLong() : null);
    return Answer.Json.of(json);
  }

  /** A document in a list. */
  static Map<String, @Nullable Object> brief(HeldDocument held) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("number", held.number());
    json.putAll(DocumentLine.header(held.document()));
    json.put("added", held.added().toString());
    json.put("claims", held.claims().size());
    json.put("redacted", held.redacted().orElse(null));
    return json;
  }

  private Answer json(Request request) {
    return Answer.Json.of(HeldJson.json(held(request)));
  }

  private Answer claim(Request request) {
    String key = request.segment("number");
    Hit hit = desk.ledger().claim(key).orElseThrow(() -> Problem.missing(Trouble.NO_CLAIM, key));
    return Answer.Json.of(json(hit));
  }

  /** A claim with its reviews. */
  static Map<String, @Nullable Object> json(Hit hit) {
    Map<String, @Nullable Object> json = HeldJson.json(hit);
    json.put("document_number", hit.document().number());
    json.put("reviews", hit.claim().reviews().stream().map(HeldJson::json).toList());
    return json;
  }
}
