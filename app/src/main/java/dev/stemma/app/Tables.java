package dev.stemma.app;

import dev.stemma.claims.ClaimReader.Findings;
import dev.stemma.claims.ClaimReader.Silent;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows a document's claims to a person: who says it, how surely, what, from whom to whom, in which
 * words.
 */
final class Tables {
  private static final String INDENT = "     ";
  private static final List<Role> FROM =
      List.of(
          Role.SUPPLIER,
          Role.PRODUCER,
          Role.TRAINER,
          Role.USER,
          Role.HOLDER,
          Role.SEIZER,
          Role.ISSUER,
          Role.EVADER,
          Role.RECOGNIZER,
          Role.PARTIES,
          Role.ACCUSER);
  private static final List<Role> TO =
      List.of(Role.RECIPIENT, Role.TRAINEE, Role.TARGET, Role.RECOGNIZED, Role.ACCUSED);

  private final Colours colours;
  private final int width;
  private final boolean explain;
  private final boolean coverage;

  Tables(Colours colours, int width, boolean explain, boolean coverage) {
    this.colours = colours;
    this.width = width;
    this.explain = explain;
    this.coverage = coverage;
  }

  String write(Document document, Findings findings) {
    StringBuilder out = new StringBuilder();
    out.append(heading(document)).append('\n');
    int number = 1;
    for (Claim claim : findings.claims()) {
      out.append('\n');
      claim(claim, document, number++, out);
    }
    int claims = findings.claims().size();
    int statements = findings.statements().size();
    out.append('\n')
        .append(
            colours.faint(
                counted(claims, "claim") + ", " + counted(statements, "attributed statement")))
        .append("\n");
    if (coverage) {
      silent(document, findings.silent(), out);
    }
    return out.toString();
  }

  private static String counted(int n, String what) {
    return (n == 0 ? "no" : Integer.toString(n)) + " " + what + (n == 1 ? "" : "s");
  }

  private String heading(Document document) {
    List<String> parts = new ArrayList<>();
    parts.add(
        colours.strong(
            Printable.line(
                document.id().equals(document.sha256())
                    ? document.source()
                    : document.source() + " " + document.id())));
    document.publisher().map(Printable::line).ifPresent(parts::add);
    parts.add(document.published().map(LocalDate::toString).orElse("undated"));
    document.language().ifPresent(parts::add);
    String line = String.join(" · ", parts);
    return document.title().map(t -> line + "\n" + Printable.line(t)).orElse(line);
  }

  private void claim(Claim claim, Document document, int number, StringBuilder out) {
    out.append(String.format("%3d  ", number))
        .append(colours.strong(claim.type().label()))
        .append(claim.stage().map(s -> " " + s.label()).orElse(""))
        .append(claim.polarity() == Polarity.DENIED ? " " + colours.denied("denied") : "")
        .append("   ")
        .append(parties(claim))
        .append('\n');
    String items =
        claim.fillers(Role.ITEMS).stream().map(Tables::item).collect(Collectors.joining("; "));
    row("what", items, out);
    row("who", who(claim), out);
    row("how", how(claim), out);
    row("when", claim.time().map(Tables::when).orElse(""), out);
    for (Role role :
        List.of(Role.INTERMEDIARY, Role.MEASURE, Role.CAUSE, Role.PLACE, Role.EVADER)) {
      if (!(role == Role.EVADER && FROM.contains(role) && claim.fillers(Role.ISSUER).isEmpty())) {
        row(role.label(), names(claim.fillers(role)), out);
      }
    }
    out.append(wrap("« " + plain(document.text().slice(claim.evidence())) + " »")).append('\n');
    if (explain) {
      for (Reason reason : claim.reasons()) {
        out.append(INDENT).append(colours.faint(explained(reason))).append('\n');
      }
    }
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
    String from = all(claim, FROM);
    String to = all(claim, TO);
    if (to.isEmpty()) {
      return from;
    }
    return (from.isEmpty() ? "?" : from) + " → " + to;
  }

  private static String all(Claim claim, List<Role> roles) {
    return roles.stream()
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

  private void silent(Document document, List<Silent> silent, StringBuilder out) {
    out.append(colours.faint("sentences without a claim:")).append('\n');
    Map<String, List<Silent>> byReason =
        silent.stream()
            .collect(
                Collectors.groupingBy(
                    Silent::why, java.util.LinkedHashMap::new, Collectors.toList()));
    byReason.forEach(
        (why, sentences) -> {
          out.append("  ").append(why).append('\n');
          for (Silent s : sentences) {
            out.append(wrap("– " + plain(document.text().slice(s.sentence())))).append('\n');
          }
        });
  }

  private static String plain(Quote quote) {
    return plain(quote.text());
  }

  private static String plain(String words) {
    return Printable.line(words.replace('\n', ' '));
  }

  /** Breaks a line at spaces so that it fits the width. */
  private String wrap(String text) {
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
