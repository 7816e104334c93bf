package dev.stemma.desk;

import dev.stemma.dossiers.Line;
import dev.stemma.evidence.Document;
import dev.stemma.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of reports in which lines stand; each document is read once. */
public final class ExactWords {
  private final Ledger ledger;
  private final Map<Long, Optional<Document>> seen = new HashMap<>();

  public ExactWords(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Reads the documents of lines at once, which takes less than one by one. */
  public void read(List<Line> lines) {
    ledger.derived(
        p -> {
          lines.forEach(line -> seen.computeIfAbsent(line.report().document(), p::text));
          return true;
        });
  }

  /** The sentence of a line; empty where its document was redacted. */
  public Optional<String> of(Line line) {
    return document(line)
        .filter(document -> document.text().length() >= line.evidence().end())
        .map(document -> document.text().slice(line.evidence()).replaceAll("\\s+", " "));
  }

  /** The language of a line's document. */
  public Optional<String> language(Line line) {
    return document(line).flatMap(Document::language);
  }

  private Optional<Document> document(Line line) {
    return seen.computeIfAbsent(
        line.report().document(), number -> ledger.derived(p -> p.text(number)));
  }
}
