package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.evidence.Refusal;
import dev.stemma.ledger.Continuation;
import dev.stemma.ledger.Entries;
import dev.stemma.ledger.EntryQuery;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LoggedEntry;
import dev.stemma.ledger.Receipt;
import dev.stemma.web.Route.Method;
import dev.stemma.web.Route.Parameter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of the case: entries, receipts, verification. */
final class LedgerSection implements Section {
  private static final int SHOWN = 50;
  private static final int RECEIPT_BYTES = 10_000;
  private static final Parameter NUMBER = Parameter.path("number", "integer", "the entry's number");
  private static final Parameter RECEIPT =
      Parameter.body("receipt", "string", true, "what an earlier receipt said");

  private final Ledger ledger;
  private final Tasks tasks;
  private final Path scratch;
  private final Verifying verifying;

  /**
   * The ledger of a desk.
   *
   * @param scratch a folder for uploads that are read at once
   */
  LedgerSection(Desk desk, Tasks tasks, Path scratch) {
    this.ledger = desk.ledger();
    this.tasks = tasks;
    this.scratch = scratch;
    this.verifying = new Verifying(desk.ledger(), tasks);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.page("/ledger", "Shows the log.", request -> page(request, Optional.empty())),
        Route.page("/ledger/receipt", "Gives the receipt, to be kept.", request -> receipt()),
        Route.page("/ledger/check", "Leads to the log.", request -> Answer.See.other("/ledger")),
        Route.page("/ledger/{number}", "Shows an entry of the log.", this::entryPage),
        Route.upload(
            "/ledger/check",
            Role.READER,
            "Shows whether the case goes on from an earlier receipt.",
            List.of(Parameter.file("file", "the receipt")),
            this::checkedPage),
        Route.action(
            "/ledger/verify",
            Role.READER,
            "Verifies the case.",
            r -> Answer.See.other("/tasks/" + verifying.start(r.visitor().name()).number())),
        Route.data(
            "/log",
            "Lists entries of the log, newest first; one look goes back so far and no further.",
            List.of(
                Lists.LIMIT,
                Lists.BEFORE,
                Parameter.query("kind", "string", "only of this kind: review, document…"),
                Parameter.query("by", "string", "only of this person")),
            this::list),
        Route.data("/log/{number}", "Gives an entry of the log.", List.of(NUMBER), this::entry),
        Route.data(
            "/receipt",
            "Gives the head of the log, to be kept elsewhere.",
            List.of(),
            request -> Answer.Json.of(json(ledger.receipt()))),
        Route.does(
            Method.POST,
            "/receipt",
            Role.READER,
            "Shows whether the case goes on from an earlier receipt, with the proof.",
            List.of(RECEIPT),
            request -> Answer.Json.of(json(continuation(request.required("receipt"))))),
        Route.data(
            "/verify",
            "Tells how the last verification ended.",
            List.of(),
            request -> Answer.Json.of(OpenApi.map("verified", verifying.last().orElse(null)))),
        Route.does(
            Method.POST,
            "/verify",
            Role.READER,
            "Verifies every entry and content; answers with the task.",
            List.of(),
            r -> new Answer.Json(202, TaskJson.brief(verifying.start(r.visitor().name())))));
  }

  private Answer page(Request request, Optional<LedgerPage.Checked> checked) {
    Words words = request.words();
    Entries entries = ledger.entries(query(request, SHOWN));
    String kind = request.first("kind").orElse("");
    String by = request.first("by").orElse("");
    LedgerPage page =
        new LedgerPage(
            ledger.counts(),
            ledger.receipt(),
            verifying.last().map(json -> Verifying.of(json, words)),
            tasks.active().stream()
                .filter(t -> t.kind().equals(Verifying.KIND))
                .findFirst()
                .map(t -> TaskView.of(t, words)),
            checked,
            kind,
            by,
            entries.entries().stream().map(e -> EntryLine.of(e, words)).toList(),
            next(entries.next(), kind, by),
            looked(entries, request));
    return new Answer.Page("ledger", "ledger", words.of("ledger.title"), page);
  }

  /** Which entries were looked through, where a filter may have more further back. */
  private Optional<LedgerPage.Looked> looked(Entries entries, Request request) {
    long newest = ledger.counts().entries() - 1;
    boolean filtered = request.first("kind").or(() -> request.first("by")).isPresent();
    return filtered && entries.next().isPresent()
        ? Optional.of(
            new LedgerPage.Looked(
                entries.next().getAsLong(), Math.min(newest, Lists.before(request) - 1)))
        : Optional.empty();
  }

  private static EntryQuery query(Request request, int limit) {
    return new EntryQuery(request.first("kind"), request.first("by"), Lists.before(request), limit);
  }

  private static Optional<String> next(OptionalLong next, String kind, String by) {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    String path = "/ledger?before=" + next.getAsLong();
    return Optional.of(path + parameter("kind", kind) + parameter("by", by));
  }

  private static String parameter(String name, String value) {
    return value.isEmpty()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Answer receipt() {
    Receipt receipt = ledger.receipt();
    String name = "stemma-receipt-" + receipt.time().substring(0, 10) + ".json";
    return new Answer.Streamed(
        "application/json", Optional.of(name), out -> out.write(receipt.json() + "\n"));
  }

  private LoggedEntry found(Request request) {
    String number = request.segment("number");
    return Optional.of(number)
        .filter(n -> n.matches("\\d{1,18}"))
        .flatMap(n -> ledger.entry(Long.parseLong(n)))
        .orElseThrow(() -> Problem.missing(Trouble.NO_ENTRY, number));
  }

  private Answer entryPage(Request request) {
    LoggedEntry entry = found(request);
    String json =
        entry
            .told()
            .map(
                t ->
                    JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(t.body()))
            .orElse("");
    EntryPage page =
        new EntryPage(EntryLine.of(entry, request.words()), json, ledger.counts().entries() - 1);
    String title = request.words().of("ledger.entry.title", Long.toString(entry.number()));
    return new Answer.Page("entry", "ledger", title, page);
  }

  private Answer entry(Request request) {
    return Answer.Json.of(json(found(request)));
  }

  private Answer list(Request request) {
    Entries entries = ledger.entries(query(request, Lists.limit(request)));
    return Answer.Json.of(
        OpenApi.map(
            "entries",
            entries.entries().stream().map(LedgerSection::json).toList(),
            "next",
            entries.next().isPresent() ? entries.next().getAsLong() : null));
  }

  private Answer checkedPage(Request request) throws IOException {
    Continuation continuation = continuation(sent(request));
    LedgerPage.Checked checked =
        new LedgerPage.Checked(
            continuation.holds(),
            !continuation.earlier().caseId().equals(continuation.now().caseId()),
            continuation.earlier().size(),
            continuation.now().size() - continuation.earlier().size(),
            continuation.earlier().time());
    return page(request, Optional.of(checked));
  }

  private String sent(Request request) throws IOException {
    if (request.uploads().isEmpty()) {
      return request.required("receipt");
    }
    Request.Upload upload = request.uploads().get(0);
    if (upload.size() > RECEIPT_BYTES) {
      throw Problem.wrong(Trouble.LARGE_RECEIPT);
    }
    Path file = scratch.resolve("receipt-" + System.nanoTime());
    try {
      upload.content().saveTo(file);
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Continuation continuation(String receipt) {
    try {
      return ledger.since(Receipt.of(receipt));
    } catch (Refusal e) {
      throw Problem.of(400, e.why());
    } catch (IllegalArgumentException e) {
      throw Problem.wrong(Trouble.NO_RECEIPT);
    }
  }

  private static Map<String, @Nullable Object> json(Receipt receipt) {
    return OpenApi.map(
        "case",
        receipt.caseId(),
        "size",
        receipt.size(),
        "root",
        receipt.root(),
        "time",
        receipt.time());
  }

  private static Map<String, @Nullable Object> json(Continuation continuation) {
    return OpenApi.map(
        "holds",
        continuation.holds(),
        "earlier",
        json(continuation.earlier()),
        "now",
        json(continuation.now()),
        "proof",
        continuation.proof());
  }

  private static Map<String, @Nullable Object> json(LoggedEntry entry) {
    Map<String, @Nullable Object> json =
        OpenApi.map(
            "number",
            entry.number(),
            "hash",
            entry.hash(),
            "state",
            entry.state().name().toLowerCase(java.util.Locale.ROOT));
    entry
        .told()
        .ifPresent(
            told -> {
              json.put("kind", told.kind());
              json.put("time", told.time().toString());
              json.put("by", told.by());
              json.put("body", plain(told.body()));
            });
    return json;
  }

  /** A body as maps, lists, strings and numbers. */
  private static @Nullable Object plain(JsonNode body) {
    return JsonMapper.shared().convertValue(body, Object.class);
  }
}
