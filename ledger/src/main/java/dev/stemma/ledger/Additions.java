package dev.stemma.ledger;

import dev.stemma.ledger.Tables.DocumentRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Decides which entries a finding, or a redaction, adds to the log, within one transaction. */
final class Additions {
  private static final String BY = "stemma";

  private final Tables tables;
  private final Log log;
  private final Map<String, String> runs = new HashMap<>();
  private long lastClaim = -1;

  Additions(Tables tables, Log log) {
    this.tables = tables;
    this.log = log;
  }

  /** Adds a finding; what is known already is not added again. */
  Added add(Finding finding, Prepared prepared) {
    Optional<DocumentRow> known = tables.document(finding.document().sha256());
    if (known.isPresent() && known.get().redacted()) {
      return new Added(Added.Kind.REDACTED, known.get().number(), 0);
    }
    DocumentRow row = known.orElseGet(() -> document(finding, prepared));
    boolean captured = capture(row, finding, prepared, known.isEmpty());
    boolean read = row.reading().isPresent();
    if (!read) {
      reading(row, finding);
    }
    Added.Kind old = captured ? Added.Kind.CAPTURED : Added.Kind.KNOWN;
    return new Added(read ? old : Added.Kind.NEW, row.number(), finding.claims().size());
  }

  private DocumentRow document(Finding finding, Prepared prepared) {
    prepared.contents().forEach(tables::restore);
    log.add(Entry.Kind.DOCUMENT, BY, Bodies.document(finding.document(), finding.original()));
    return tables.document(finding.document().sha256()).orElseThrow();
  }

  private boolean capture(DocumentRow row, Finding finding, Prepared prepared, boolean first) {
    Map<String, @Nullable Object> body = Bodies.capture(row.sha256(), finding.original().capture());
    if (!first && tables.hasCapture(row.number(), Views.captureKey(JsonTree.of(body)))) {
      return false;
    }
    prepared.record().forEach(tables::restore);
    log.add(Entry.Kind.CAPTURE, BY, body);
    return true;
  }

  /** Adds a reading, which takes the place of the one before. */
  void reading(DocumentRow row, Finding finding) {
    log.add(Entry.Kind.READING, BY, Bodies.reading(finding, run(finding.run()), numbers(row)));
  }

  /** Gives each claim the number it has had since it was first read, or the next. */
  private ToLongFunction<String> numbers(DocumentRow row) {
    Map<String, Long> numbers = new HashMap<>();
    if (row.reading().isPresent()) {
      tables.claims(row.number()).forEach(claim -> numbers.put(claim.id(), claim.number()));
    }
    lastClaim = lastClaim < 0 ? tables.lastClaim() : lastClaim;
    return id -> numbers.computeIfAbsent(id, i -> ++lastClaim);
  }

  private String run(Run run) {
    return runs.computeIfAbsent(
        run.fingerprint(),
        fingerprint ->
            tables
                .run(fingerprint)
                .orElseGet(() -> log.add(Entry.Kind.RUN, BY, run.body()).leaf()));
  }

  /**
   * Redacts a document: takes its bytes, and all words quoted from it, out of the case for good;
   * the hashes, that there was such a document, and the reason stay. Contents that another document
   * has too are kept for it.
   */
  void redact(DocumentRow row, String by, String reason) {
    Set<String> gone = new LinkedHashSet<>(contents(row));
    gone.removeAll(others(row));
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("document", row.sha256());
    body.put("contents", List.copyOf(gone));
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

  /**
   * The contents that other documents name: two pages of one agency's report have one text. Reads
   * the whole log, which takes no longer than making room on the disk afterwards.
   */
  private Set<String> others(DocumentRow row) {
    Set<String> named = new HashSet<>();
    tables.entries(
        0,
        Long.MAX_VALUE,
        kept ->
            kept.packed()
                .map(packed -> Entry.of(Log.unpacked(packed, Fault.ENTRY_DAMAGED, kept.number())))
                .filter(entry -> isOther(entry, row))
                .ifPresent(entry -> named.addAll(Bodies.named(entry))));
    return named;
  }

  private boolean isOther(Entry entry, DocumentRow row) {
    return Bodies.document(entry)
        .filter(hash -> !hash.equals(row.sha256()))
        .flatMap(tables::document)
        .filter(other -> !other.redacted())
        .isPresent();
  }
}
