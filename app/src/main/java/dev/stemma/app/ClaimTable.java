package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows one claim to a person: who says it, how surely, what, from whom to whom, in which words.
 */
final class ClaimTable {
  private static final String INDENT = "     ";

  private final Colours colours;
  private final int width;
  private final boolean explain;

  ClaimTable(Colours colours, int width, boolean explain) {
    this.colours = colours;
    this.width = width;
    this.explain = explain;
  }

  /**
   * Writes a claim.
   *
   * @param label what it is called by: its number
   * @param marked words of its evidence to be marked
   */
  void write(Claim claim, Document document, String label, List<Span> marked, StringBuilder out) {
    out.append(label)
        .append("  ")
        .append(colours.strong(claim.type().label()))
        .append(claim.stage().map(s -> " " + s.label()).orElse(""))
        .append(claim.polarity() == Polarity.DENIED ? " " + colours.denied("denied") : "")
        .append("   ")
        .append(parties(claim))
        .append('\n');
    String items =
        claim.fillers(Role.ITEMS).stream().map(ClaimTable::item).collect(Collectors.joining("; "));
    row("what", items, out);
    row("who", who(claim), out);
    row("how", how(claim), out);
    row("when", claim.time().map(ClaimTable::when).orElse(""), out);
    for (Role role : Role.Side.BESIDE.roles()) {
      row(role.label(), names(claim.fillers(role)), out);
    }
    out.append(wrap("« " + evidence(claim, document, marked) + " »", width)).append('\n');
    if (explain) {
      for (Reason reason : claim.reasons()) {
        out.append(INDENT).append(colours.faint(explained(reason))).append('\n');
      }
    }
  }

  /** A claim in a few words: type, stage, polarity, certainty, parties, goods. */
  static String summary(Claim claim) {
    String items =
        claim.fillers(Role.ITEMS).stream().map(ClaimTable::item).collect(Collectors.joining("; "));
    return claim.type().label()
        + claim.stage().map(s -> " " + s.label()).orElse("")
        + (claim.polarity() == Polarity.DENIED ? " denied" : "")
        + " "
        + claim.certainty().label()
        + ": "
        + parties(claim)
        + (items.isEmpty() ? "" : ", " + items);
  }

  private void row(String name, String value, StringBuilder out) {
    if (!value.isEmpty()) {
      out.append(INDENT)
          .append(colours.faint(String.format("%-13s", name)))
          .append(value)
          .append('\n');
    }
  }

  private static String parties(Claim claim) {
    String from = all(claim, Role.Side.FROM);
    String to = all(claim, Role.Side.TO);
    if (to.isEmpty()) {
      return from;
    }
    return (from.isEmpty() ? "?" : from) + " → " + to;
  }

  private static String all(Claim claim, Role.Side side) {
    return side.roles().stream()
        .map(r -> names(claim.fillers(r)))
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String names(List<Filler> fillers) {
    return fillers.stream()
        .map(
            f ->
                f instanceof Filler.Party p
                    ? plain(p.words()) + p.id().map(id -> " [" + id + "]").orElse("")
                    : plain(f.words()))
        .collect(Collectors.joining(", "));
  }

  private static String item(Filler filler) {
    if (!(filler instanceof Filler.Item item)) {
      return plain(filler.words());
    }
    String quantity = item.quantity().map(q -> " × " + range(q)).orElse("");
    String kind = item.designation().map(d -> d + ", ").orElse("") + item.category().label();
    return plain(item.words()) + " [" + kind + "]" + quantity;
  }

  private static String range(Quantity quantity) {
    String unit = quantity.unit().map(u -> " " + u).orElse("");
    String low = quantity.min().isPresent() ? String.format("%,d", quantity.min().getAsLong()) : "";
    String high =
        quantity.max().isPresent() ? String.format("%,d", quantity.max().getAsLong()) : "";
    String bounds =
        low.equals(high)
            ? low
            : low.isEmpty()
                ? "at most " + high
                : high.isEmpty() ? "at least " + low : low + "–" + high;
    return bounds + unit + " (“" + plain(quantity.words()) + "”)";
  }

  private String who(Claim claim) {
    if (claim.sources().isEmpty()) {
      return colours.faint("the document itself");
    }
    List<String> chain = new ArrayList<>();
    for (Source source : claim.sources()) {
      String id = source.id().map(i -> " " + i).orElse("");
      String cue = source.cue().map(c -> " “" + plain(c) + "”").orElse("");
      chain.add(0, plain(source.words()) + " [" + source.kind().label() + id + "]" + cue);
    }
    return String.join("  ← through ", chain);
  }

  private String how(Claim claim) {
    String level = claim.certainty().label();
    String marker =
        claim.marker().map(m -> " “" + plain(m.words()) + "” (" + m.lexicon() + ")").orElse("");
    String range =
        claim
            .probability()
            .map(p -> String.format(" %.0f–%.0f %%", p.low() * 100, p.high() * 100))
            .orElse("");
    return claim.certainty() == Certainty.STATED ? level : colours.hedged(level) + marker + range;
  }

  private static String when(Interval time) {
    String begin = time.begin().map(LocalDate::toString).orElse("…");
    String end = time.end().map(LocalDate::toString).orElse("…");
    boolean unresolved = time.begin().isEmpty() && time.end().isEmpty();
    String days = unresolved ? "unresolved" : begin.equals(end) ? begin : begin + " to " + end;
    return days + " (“" + plain(time.words()) + "”)";
  }

  private static String explained(Reason reason) {
    String fact = reason.fact().isEmpty() ? "" : " by " + reason.fact();
    return reason.field() + ": " + reason.rule() + fact + ", “" + plain(reason.words()) + "”";
  }

  private String evidence(Claim claim, Document document, List<Span> marked) {
    StringBuilder words = new StringBuilder();
    int at = claim.evidence().begin();
    for (Span span : marked) {
      words.append(plain(document.text().slice(new Span(at, span.begin()))));
      String word = plain(document.text().slice(span));
      words.append(colours.on() ? colours.strong(word) : "*" + word + "*");
      at = span.end();
    }
    return words
        .append(plain(document.text().slice(new Span(at, claim.evidence().end()))))
        .toString();
  }

  private static String plain(Quote quote) {
    return plain(quote.text());
  }

  private static String plain(String words) {
    return Printable.line(words.replace('\n', ' '));
  }

  /** Breaks a line at spaces so that it fits the width. */
  static String wrap(String text, int width) {
    StringBuilder out = new StringBuilder();
    int room = Math.max(30, width - INDENT.length());
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        out.append(INDENT).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return out.append(INDENT).append(line).toString();
  }
}
