package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.dossiers.Dossier;
import dev.stemma.evidence.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Matters and their dossiers; merging, splitting and grading them. */
final class MattersSection implements Section {
  private static final Route.Parameter KEY =
      Route.Parameter.path("key", "string", "the matter's key, as in PRK>RUS:rockets");
  private static final Route.Parameter WHY =
      Route.Parameter.body("why", "string", false, "the reason, kept in the case");

  private final Desk desk;
  private final Shelf shelf;
  private final MattersList list;
  private final DossierData data;
  private final MatterChanges changes;

  /**
   * The section of a case.
   *
   * @param later brings the dossiers up to date while nobody waits, for somebody
   */
  MattersSection(Desk desk, Consumer<String> later) {
    this.desk = desk;
    this.shelf = new Shelf(desk);
    this.list = new MattersList(desk);
    this.data = new DossierData(desk);
    this.changes = new MatterChanges(desk, later);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.page("/matters", "Lists the matters of the case.", list::page),
        Route.page("/matters/{key}", "Shows what is claimed on a matter.", this::page),
        Route.page(
            "/matters/{key}/lines.csv",
            "Gives the lines of a dossier with their words as CSV.",
            request -> data.csv(dossier(request))),
        action("merge", "Says that a matter is part of another.", changes::merge),
        action("split", "Takes claims out of a matter.", changes::split),
        action("undo", "Takes back what was merged or split.", changes::undo),
        action("grade", "Grades a matter.", this::grade),
        Route.data("/matters", "Lists matters.", MattersList.PARAMETERS, list::json),
        Route.data(
            "/matters/{key}",
            "Gives the dossier of a matter.",
            List.of(
                KEY,
                Route.Parameter.query("limit", "integer", "most lines, 1000 at most"),
                Route.Parameter.query("after", "integer", "the next of the answer before")),
            request -> data.dossier(dossier(request), request)),
        Route.data(
            "/matters/{key}/stemma",
            "Gives the family tree of a matter: who has it from whom.",
            List.of(KEY),
            request -> data.stemma(shelved(request), request)),
        does(
            "merge",
            "Says that a matter is part of another.",
            List.of(
                KEY,
                Route.Parameter.body("into", "string", true, "the key of the other matter"),
                WHY),
            changes::merge),
        does(
            "split",
            "Takes claims out of a matter.",
            List.of(
                KEY,
                Route.Parameter.body("claims", "array", true, "numbers of claims"),
                Route.Parameter.body(
                    "name", "string", true, "lower-case letters, digits and hyphens"),
                WHY),
            changes::split),
        does(
            "undo",
            "Takes back what was merged or split.",
            List.of(
                KEY,
                Route.Parameter.body(
                    "what", "string", false, "the key of the part or of the merged matter"),
                WHY),
            changes::undo),
        does(
            "grade",
            "Grades a matter; without a grade, takes the own one back.",
            List.of(KEY, Route.Parameter.body("grade", "string", false, "1 to 6"), WHY),
            this::grade));
  }

  private Route action(
      String name, String summary, BiFunction<String, Request, MatterChanges.Outcome> change) {
    return Route.action(
        "/matters/{key}/" + name,
        Role.REVIEWER,
        summary,
        request -> {
          MatterChanges.Outcome outcome = change.apply(request.segment("key"), request);
          return outcome.refused().isPresent()
              ? page(request, refused(outcome.refused().get(), request))
              : Answer.See.other(outcome.path());
        });
  }

  private Route does(
      String name,
      String summary,
      List<Route.Parameter> parameters,
      BiFunction<String, Request, MatterChanges.Outcome> change) {
    return Route.does(
        Route.Method.POST,
        "/matters/{key}/" + name,
        Role.REVIEWER,
        summary,
        parameters,
        request -> told(change.apply(request.segment("key"), request)));
  }

  /** What came of a change, as data. */
  private static Answer told(MatterChanges.Outcome outcome) {
    if (outcome.refused().isPresent()) {
      Trouble refused = outcome.refused().get();
      boolean missing = refused == Trouble.NO_MATTER || refused == Trouble.NO_SUCH_CLAIM;
      throw Problem.of(missing ? 404 : 400, refused);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", outcome.key());
    json.put("done", outcome.said());
    json.put("up_to_date", !outcome.late());
    return Answer.Json.of(json);
  }

  private MatterChanges.Outcome grade(String key, Request request) {
    return changes.grade(dossier(request), request);
  }

  private Shelf.Shelved shelved(Request request) {
    return shelf.of(request.segment("key")).orElseThrow(() -> Problem.missing(Trouble.NO_MATTER));
  }

  private Dossier dossier(Request request) {
    return shelved(request).dossier();
  }

  private Answer page(Request request) {
    return page(request, notice(request));
  }

  private Answer page(Request request, Optional<DossierPage.Notice> notice) {
    Shelf.Shelved shelved = shelved(request);
    String key = shelved.dossier().matter().key();
    if (!key.equals(request.segment("key"))) {
      return Answer.See.other(MatterRow.path(key));
    }
    DossierPage page = new DossierView(desk, shelved, request).page(notice);
    return new Answer.Page("dossier", "matters", page.title(), page);
  }

  /** What the page before did; only what there are words for. */
  private static Optional<DossierPage.Notice> notice(Request request) {
    Words words = request.words();
    return request
        .first("said")
        .filter(said -> words.has("said." + said))
        .map(said -> new DossierPage.Notice(false, words.of("said." + said)));
  }

  private static Optional<DossierPage.Notice> refused(Trouble why, Request request) {
    return Optional.of(new DossierPage.Notice(true, request.words().of(Message.of(why))));
  }
}
