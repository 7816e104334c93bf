package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.ledger.HeldDocument;
import java.util.List;
import java.util.function.Consumer;

/** Takes documents out of the case for good, for a legal take-down. */
final class RedactionSection implements Section {
  private static final String PATH = "/documents/{number}/redaction";

  private final Desk desk;
  private final Consumer<String> later;

  /**
   * The section of a case.
   *
   * @param later makes the dossiers anew without the document, for somebody
   */
  RedactionSection(Desk desk, Consumer<String> later) {
    this.desk = desk;
    this.later = later;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.action(
            PATH,
            Role.ADMIN,
            "Takes a document out of the case for good.",
            request -> Answer.See.other("/documents/" + redacted(request).number())),
        Route.does(
            Route.Method.POST,
            PATH,
            Role.ADMIN,
            "Takes a document's bytes, and all words quoted from it, out of the case for good.",
            List.of(
                Route.Parameter.path("number", "integer", "the document's number"),
                Route.Parameter.body("reason", "string", true, "why; kept in the case")),
            request -> Answer.Json.of(ReaderSection.brief(redacted(request)))));
  }

  private HeldDocument redacted(Request request) {
    HeldDocument held = ReaderSection.held(desk, request.segment("number"));
    String by = request.visitor().name();
    String reason = ReviewSection.reason(request);
    if (reason.isEmpty()) {
      throw Problem.wrong(Trouble.REDACTION_WITHOUT_REASON);
    }
    desk.ledger().redact(Long.toString(held.number()), by, reason);
    later.accept(by);
    return ReaderSection.held(desk, Long.toString(held.number()));
  }
}
