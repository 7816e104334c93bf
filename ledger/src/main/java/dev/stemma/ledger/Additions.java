package dev.stemma.ledger;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.ledger.Tables.DocumentRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Decides which entries a finding, or a redaction, adds to the log, within one transaction. */
final class Additions {
  private static final String BY = "stemma";

  private final Tables tables;
  private final Log log;

  Additions(Tables tables, Log log) {
    this.tables = tables;
    this.log = log;
  }

  /** Adds a finding; what is known already is not added again. */
  Added add(Finding finding) {
    Document document = finding.document();
    Optional<DocumentRow> known = tables.document(document.sha256());
    if (known.isPresent() && known.get().redacted()) {
      return new Added(Added.Kind.REDACTED, known.get().number(), 0);
    }
    if (known.isEmpty()) {
      Bodies.contents(document, finding.original()).stream().distinct().forEach(this::keep);
      log.add(Entry.Kind.DOCUMENT, BY, Bodies.document(document, finding.original()));
    }
    long number = tables.document(document.sha256()).orElseThrow().number();
    boolean captured = capture(number, document, finding.original().capture());
    boolean read = known.flatMap(DocumentRow::reading).isPresent();
    if (!read) {
      reading(finding);
    }
    Added.Kind old = captured ? Added.Kind.CAPTURED : Added.Kind.KNOWN;
    return new Added(read ? old : Added.Kind.NEW, number, finding.claims().size());
  }

  private void keep(Content content) {
    tables.keep(content.sha256(), Packed.content(content.bytes()));
  }

  private boolean capture(long number, Document document, Capture capture) {
    Map<String, @Nullable Object> body = Bodies.capture(document.sha256(), capture);
    if (tables.hasCapture(number, Views.captureKey(JsonTree.of(body)))) {
      return false;
    }
    capture.record().ifPresent(this::keep);
    log.add(Entry.Kind.CAPTURE, BY, body);
    return true;
  }

  /** Adds a reading, which takes the place of the one before. */
  void reading(Finding finding) {
    log.add(Entry.Kind.READING, BY, Bodies.reading(finding, run(finding.run()), numbers(finding)));
  }

  /** Gives each claim the number it has had since it was first read, or the next. */
  private ToLongFunction<String> numbers(Finding finding) {
    DocumentRow row = tables.document(finding.document().sha256()).orElseThrow();
    Map<String, Long> numbers = new HashMap<>();
    if (row.reading().isPresent()) {
      tables.claims(row.number()).forEach(claim -> numbers.put(claim.id(), claim.number()));
    }
    long[] last = {tables.lastClaim()};
    return id -> numbers.computeIfAbsent(id, i -> ++last[0]);
  }

  private String run(Run run) {
    return tables
        .run(run.fingerprint())
        .orElseGet(() -> log.add(Entry.Kind.RUN, BY, run.body()).leaf());
  }

  /**
   * Redacts a document: takes its bytes, and all words quoted from it, out of the case for good;
   * the hashes, that there was such a document, and the reason stay. Contents that another document
   * has too are kept for it.
   */
  void redact(DocumentRow row, String by, String reason) {
    List<String> gone = contents(row).stream().filter(h -> !isShared(h, row)).toList();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("document", row.sha256());
    body.put("contents", gone);
    body.put("reason", reason);
    log.add(Entry.Kind.REDACTION, by, body);
  }

  /** The hashes of all contents of a document: bytes, text, alignment, records of captures. */
  private List<String> contents(DocumentRow row) {
    List<Long> entries = new ArrayList<>(List.of(row.entry()));
    entries.addAll(tables.captures(row.number()));
    return entries.stream()
        .flatMap(number -> Log.entry(tables, number).stream())
        .flatMap(entry -> Bodies.named(entry).stream())
        .distinct()
        .toList();
  }

  /** Whether the content is another document's bytes. */
  private boolean isShared(String hash, DocumentRow row) {
    return tables
        .document(hash)
        .filter(other -> other.number() != row.number() && !other.redacted())
        .isPresent();
  }
}
