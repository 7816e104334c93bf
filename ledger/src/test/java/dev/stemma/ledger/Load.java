package dev.stemma.ledger;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.testkit.CaseLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Findings for tests. */
public final class Load {
  public static final Run RUN = new Run("test", "0".repeat(64), "1".repeat(64), "usual");

  private Load() {}

  public static Finding finding(CaseLoad.Filed filed, Run run) {
    return new Finding(filed.document(), filed.original(), run, filed.statements(), filed.claims());
  }

  /** So many findings of 60 words with three claims each. */
  public static List<Finding> findings(long seed, int count) {
    CaseLoad load = new CaseLoad(seed);
    return Stream.generate(() -> finding(load.next(60, 3), RUN)).limit(count).toList();
  }

  /** The same report taken from other bytes, as the page of another outlet would be. */
  public static Finding inOtherBytes(Finding finding, String page) {
    Document document = finding.document();
    Content content = Content.of((page + document.text().value()).getBytes(StandardCharsets.UTF_8));
    Original original = finding.original();
    return new Finding(
        new Document(
            content.sha256(),
            content.sha256(),
            page + ".html",
            document.publisher(),
            document.title(),
            document.language(),
            document.published(),
            document.text()),
        new Original(
            content,
            "text/html",
            false,
            Capture.file(page + ".html"),
            original.alignment(),
            original.data()),
        finding.run(),
        finding.statements(),
        finding.claims());
  }
}
