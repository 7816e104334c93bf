package dev.stemma.web;

import dev.stemma.desk.ClaimDraft;
import dev.stemma.desk.ClaimPatch;
import dev.stemma.desk.Corrections;
import dev.stemma.desk.Desk;
import dev.stemma.desk.Drafting;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Span;
import dev.stemma.ledger.ClaimJson;
import dev.stemma.ledger.ConflictException;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Review.Verdict;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What reviewers say of claims, and the claims that they add. */
final class ReviewSection implements Section {
  private static final int LONGEST_REASON = 2_000;
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final Desk desk;
  private final ReaderSection reader;

  ReviewSection(Desk desk, ReaderSection reader) {
    this.desk = desk;
    this.reader = reader;
  }

  @Override
  public List<Route> routes() {
    String claims = "/documents/{number}/claims";
    Route.Parameter reason = body("reason", "string", false, "Why; a rejection needs it.");
    return List.of(
        Route.action(claims, Role.REVIEWER, "Adds a claim that was missed.", this::add),
        Route.page(claims, "Leads back to the document.", this::back),
        Route.action(claims + "/{claim}", Role.REVIEWER, "Reviews a claim.", this::review),
        Route.page(claims + "/{claim}", "Leads to the claim in its document.", this::back),
        Route.does(
            Route.Method.POST,
            "/claims/{number}/reviews",
            Role.REVIEWER,
            "Accepts, rejects or corrects a claim, or takes the last review back.",
            List.of(
                Route.Parameter.path("number", "string", "Its number, or its id's beginning."),
                body("verdict", "string", true, "accept, reject, correct or undo."),
                reason,
                body("changes", "object", false, "With correct: a merge patch of the claim."),
                body("set", "object", false, "With correct: fields by name, as in the command."),
                body("id", "string", false, "The claim's id as it was seen; another: 409."),
                body("seen", "integer", false, "How many reviews were seen; others: 409.")),
            this::reviewByProgram),
        Route.does(
            Route.Method.POST,
            claims,
            Role.REVIEWER,
            "Adds a claim that was missed.",
            List.of(
                Route.Parameter.path("number", "integer", "The document's number."),
                body("claim", "object", true, "The claim in the shape of a document line."),
                reason),
            this::addByProgram));
  }

  private static Route.Parameter body(String name, String type, boolean required, String meaning) {
    return Route.Parameter.body(name, type, required, meaning);
  }

  private Answer back(Request request) {
    String claim = request.segment("claim");
    return claim.matches("[0-9]{1,12}")
        ? to(ReaderSection.held(desk, request.segment("number")).number(), claim)
        : Answer.See.other(
            "/documents/" + ReaderSection.held(desk, request.segment("number")).number());
  }

  private static Answer to(long document, Object claim) {
    return Answer.See.other("/documents/" + document + "?claim=" + claim + "#claim-" + claim);
  }

  // by form

  private Answer review(Request request) {
    HeldDocument held = ReaderSection.held(desk, request.segment("number"));
    String key = request.segment("claim");
    Verdict verdict = verdict(request.required("verdict"));
    HeldClaim claim =
        held.claims().stream()
            .filter(c -> Long.toString(c.number()).equals(key))
            .findFirst()
            .orElseThrow(ReviewSection::gone);
    if (verdict != Verdict.CORRECT) {
      check(claim, request.field("id"), request.field("seen"));
      said(key, verdict, Optional.empty(), request);
      return to(held.number(), key);
    }
    return formed(
        held,
        request,
        claim.claim().evidence(),
        Optional.of(claim),
        draft -> {
          check(claim, request.field("id"), request.field("seen"));
          Claim after = drafting(held, claim.claim().evidence()).corrected(claim.claim(), draft);
          JsonNode patch = ClaimPatch.between(claim.claim(), after, held.document());
          return said(key, verdict, Optional.of(patch), request);
        });
  }

  private Answer add(Request request) {
    HeldDocument held = ReaderSection.held(desk, request.segment("number"));
    String place = request.field("begin").orElse("") + "-" + request.field("end").orElse("");
    Span evidence =
        EvidencePlace.of(place, held.document().text())
            .orElseThrow(() -> Problem.wrong(Trouble.NO_WORDS));
    return formed(
        held,
        request,
        evidence,
        Optional.empty(),
        draft ->
            spoken(
                () ->
                    desk.ledger()
                        .addClaim(
                            Long.toString(held.number()),
                            drafting(held, evidence).claim(draft),
                            request.visitor().name(),
                            reason(request))));
  }

  private interface Saying {
    HeldClaim of(ClaimDraft draft);
  }

  /** Does what the form says, or shows it again with what is wrong. */
  private Answer formed(
      HeldDocument held, Request request, Span evidence, Optional<HeldClaim> claim, Saying saying) {
    try {
      return to(held.number(), saying.of(DraftFields.of(request.form())).number());
    } catch (Problem | IllegalArgumentException e) {
      ClaimForm form =
          new ClaimForm(
              claim.map(HeldClaim::number),
              claim.map(HeldClaim::id).orElse(""),
              claim.map(c -> c.reviews().size()).orElse(0),
              evidence.begin(),
              evidence.end(),
              held.document().text().slice(evidence),
              request.form(),
              request.field("reason").orElse(""),
              Optional.of(request.words().of(Faults.why(e))));
      return reader.again(held, form, request);
    }
  }

  private Drafting drafting(HeldDocument held, Span evidence) {
    return new Drafting(desk.names(), held.document().text(), evidence);
  }

  private HeldClaim said(String key, Verdict verdict, Optional<JsonNode> changes, Request request) {
    String reason = reason(request);
    if (verdict == Verdict.REJECT && reason.isEmpty()) {
      throw Problem.wrong(Trouble.REJECTION_WITHOUT_REASON);
    }
    return spoken(
        () -> desk.ledger().review(key, verdict, changes, request.visitor().name(), reason));
  }

  /** Why, as far as somebody says so. */
  static String reason(Request request) {
    String reason = request.field("reason").orElse("");
    if (reason.length() > LONGEST_REASON) {
      throw Problem.wrong(Trouble.LONG_REASON, LONGEST_REASON);
    }
    return reason;
  }

  /** Says it; what rests on it follows at once, unless there is much else to follow. */
  private HeldClaim spoken(Supplier<HeldClaim> said) {
    try {
      HeldClaim claim = said.get();
      long end = System.nanoTime() + PATIENCE_NANOS;
      desk.dossiers().follow((phase, at, all) -> {}, () -> System.nanoTime() > end);
      return claim;
    } catch (ConflictException e) {
      throw Problem.of(409, e.why());
    } catch (DateTimeException e) {
      throw Problem.wrong(Trouble.NO_DAY, String.valueOf(e.getMessage()));
    }
  }

  private static Verdict verdict(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "accept" -> Verdict.ACCEPT;
      case "reject" -> Verdict.REJECT;
      case "correct" -> Verdict.CORRECT;
      case "undo" -> Verdict.UNDO;
      default -> throw Problem.wrong(Trouble.NO_VERDICT);
    };
  }

  private static Problem gone() {
    return Problem.of(409, Trouble.CLAIM_GONE);
  }

  /** Stops a review of what its author did not see. */
  private static void check(HeldClaim claim, Optional<String> id, Optional<String> seen) {
    if (id.filter(i -> !claim.id().startsWith(i)).isPresent()) {
      throw gone();
    }
    if (seen.filter(s -> !s.equals(Integer.toString(claim.reviews().size()))).isPresent()) {
      throw Problem.of(409, Trouble.REVIEWED_MEANWHILE);
    }
  }

  // by program

  private Answer reviewByProgram(Request request) {
    String key = request.segment("number");
    Verdict verdict = verdict(request.required("verdict"));
    Optional<Hit> hit = desk.ledger().claim(key);
    Optional<JsonNode> json = request.body();
    hit.ifPresent(
        h ->
            check(
                h.claim(),
                request.field("id"),
                json.map(b -> b.path("seen")).filter(JsonNode::isInt).map(JsonNode::asString)));
    Optional<JsonNode> changes =
        json.map(b -> b.path("changes")).filter(JsonNode::isObject).or(() -> set(json));
    if (verdict == Verdict.CORRECT == changes.isEmpty()) {
      throw Problem.wrong(Trouble.CHANGES);
    }
    HeldClaim claim = said(key, verdict, changes, request);
    return new Answer.Json(201, ReaderSection.json(desk.ledger().claim(claim.id()).orElseThrow()));
  }

  private Optional<JsonNode> set(Optional<JsonNode> json) {
    List<String> set = new ArrayList<>();
    json.map(b -> b.path("set"))
        .filter(JsonNode::isObject)
        .ifPresent(
            fields ->
                fields
                    .properties()
                    .forEach(f -> set.add(f.getKey() + "=" + f.getValue().asString(""))));
    return set.isEmpty() ? Optional.empty() : Optional.of(new Corrections(desk.names()).patch(set));
  }

  private Answer addByProgram(Request request) {
    HeldDocument held = ReaderSection.held(desk, request.segment("number"));
    JsonNode json =
        request
            .body()
            .map(b -> b.path("claim"))
            .filter(JsonNode::isObject)
            .orElseThrow(() -> Problem.wrong(Trouble.MISSING, "claim"));
    HeldClaim claim =
        spoken(
            () ->
                desk.ledger()
                    .addClaim(
                        Long.toString(held.number()),
                        ClaimJson.read(json),
                        request.visitor().name(),
                        reason(request)));
    return new Answer.Json(201, ReaderSection.json(desk.ledger().claim(claim.id()).orElseThrow()));
  }
}
