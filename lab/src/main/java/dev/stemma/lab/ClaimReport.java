package dev.stemma.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Prints a {@link ClaimScore} as the reference script does, line for line; on request also the
 * first claims that are not wholly right, their parts as JSON.
 */
public final class ClaimReport {
  private static final int SHOWN_EVIDENCE = 160;

  private ClaimReport() {}

  /** The figures, one a line. */
  public static List<String> figures(ClaimScore score) {
    List<String> lines = new ArrayList<>();
    lines.add("gold claims " + score.claims().gold() + ", predicted " + score.claims().predicted());
    lines.add(line("claims (type at place)", score.claims()));
    lines.add(line("facts", score.facts()));
    lines.add("on paired claims:");
    score.pairedFields().forEach((field, t) -> lines.add(line("  " + field.label(), t)));
    lines.add("  chain exact " + Tally.figure(score.chainExact()));
    lines.add(line("hedged", score.hedged()));
    lines.add(line("denied", score.denied()));
    lines.add("macro claims F1 over types " + Tally.figure(score.macro()));
    lines.add(
        "complete " + Tally.figure(score.completeness()) + " of gold claims right in every fact");
    lines.add("by type:");
    new TreeMap<>(score.types())
        .forEach((type, t) -> lines.add("  %-14s n %4d  %s".formatted(type, t.gold(), t)));
    return lines;
  }

  private static String line(String name, Tally tally) {
    return "%-28s %s".formatted(name, tally);
  }

  /** The first {@code limit} claims that differ, are missed or are spurious. */
  public static List<String> differences(ClaimScore score, int limit) {
    List<String> lines = new ArrayList<>();
    for (Comparison shown : score.differences().stream().limit(limit).toList()) {
      lines.add("");
      lines.add(shown.document() + ": " + shown.kind());
      if (shown.isGold()) {
        lines.addAll(claim("gold", shown.gold()));
      }
      if (shown.isPredicted()) {
        lines.addAll(claim("pred", shown.predicted()));
      }
    }
    return lines;
  }

  private static List<String> claim(String side, JsonNode claim) {
    List<String> sources =
        DocumentLines.list(claim, "sources").stream()
            .map(source -> DocumentLines.words(source, "text"))
            .toList();
    return List.of(
        "  %s: %s %s %s %s roles=%s sources=%s time=%s"
            .formatted(
                side,
                claim.path("type").asString(),
                claim.path("stage").asString("-"),
                claim.path("certainty").asString("-"),
                claim.path("polarity").asString("-"),
                claim.path("roles"),
                sources,
                claim.path("time")),
        "        « " + evidence(claim) + " »");
  }

  private static String evidence(JsonNode claim) {
    String text = DocumentLines.words(claim.path("evidence"), "text");
    int length = Math.min(SHOWN_EVIDENCE, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length));
  }
}
