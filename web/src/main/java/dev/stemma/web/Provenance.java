package dev.stemma.web;

import dev.stemma.dossiers.Link;
import dev.stemma.dossiers.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One step by which a report has something from somebody.
 *
 * @param evidence on what it rests: {@code citation}
 * @param says that in words: "cites"
 * @param name from whom; empty where that is said already
 * @param quote the report's words for it; empty where there are none
 */
public record Provenance(String evidence, String says, String name, String quote) {
  /** The steps of a line, from the report to the origin. */
  static List<Provenance> of(Traced traced, Called called, Words words) {
    List<Provenance> steps = new ArrayList<>();
    List<Link> chain = traced.line().chain();
    int link = 0;
    for (Traced.Edge edge : traced.edges()) {
      String evidence = edge.evidence().label();
      String says = words.of("evidence." + evidence);
      if (edge.evidence() == Traced.Evidence.CITATION && link < chain.size()) {
        Link source = chain.get(link++);
        steps.add(new Provenance(evidence, says, plain(source.words()), plain(source.cue())));
      } else {
        steps.add(
            switch (edge.evidence()) {
              case CITATION -> new Provenance(evidence, says, called.name(edge.to()), "");
              case CREDIT, STATE_VOICE ->
                  new Provenance(evidence, says, called.name(edge.to()), plain(edge.words()));
              case CITED_REPORT -> new Provenance(evidence, says, called.name(edge.words()), "");
              case COPY -> new Provenance(evidence, says, plain(edge.words()), "");
              case SHARED_FIGURE -> new Provenance(evidence, says, "", plain(edge.words()));
              case SHARED_QUOTATION, SAME_REPORT -> new Provenance(evidence, says, "", "");
            });
      }
    }
    return steps;
  }

  /** Several on one line: {@code cites the official “said” ← cites Reuters}. */
  static String text(List<Provenance> steps, Words words) {
    return steps.stream().map(step -> step.text(words)).collect(Collectors.joining(" ← "));
  }

  private String text(Words words) {
    String quoted = quote.isEmpty() ? "" : words.of("quote", quote);
    return String.join(" ", says, name, quoted).replaceAll(" +", " ").strip();
  }

  static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
