package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.evidence.Span;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Review;
import java.util.List;

/** What a case holds, for people and for programs. */
final class HeldText {
  private final Terminal terminal;
  private final Tables tables;
  private final ClaimTable claims;

  HeldText(Terminal terminal) {
    this.terminal = terminal;
    this.tables = new Tables(terminal.colours(), terminal.width(), false, false);
    this.claims = new ClaimTable(terminal.colours(), terminal.width(), false);
  }

  /** A claim with its document's heading. */
  String hit(Hit hit) {
    StringBuilder out = new StringBuilder();
    out.append(terminal.colours().faint("document " + hit.document().number() + " · "))
        .append(tables.heading(hit.document().document()))
        .append('\n');
    claim(hit.claim(), hit.document(), hit.words(), out);
    return out.toString();
  }

  /** A document with its claims, captures and reviews. */
  String document(HeldDocument held) {
    StringBuilder out = new StringBuilder();
    out.append(terminal.colours().faint("document " + held.number() + " · "))
        .append(tables.heading(held.document()))
        .append('\n');
    row("sha256", held.document().sha256(), out);
    row("kind", held.mediaType() + (held.gzipped() ? ", packed by gzip" : ""), out);
    row("added", held.added().toString(), out);
    held.captures()
        .forEach(
            c ->
                row(
                    "taken",
                    c.capture().method().label()
                        + " "
                        + c.capture().location()
                        + c.capture().taken().map(t -> " at " + t).orElse("")
                        + ", noted "
                        + c.noted(),
                    out));
    held.data().forEach(d -> row(d.name(), d.value() + " (" + d.evidence() + ")", out));
    held.run()
        .ifPresent(r -> row("read by", "stemma " + r.version() + ", depth " + r.depth(), out));
    held.redacted().ifPresent(why -> row("redacted", why, out));
    held.claims()
        .forEach(
            claim -> {
              out.append('\n');
              claim(claim, held, List.of(), out);
            });
    held.unattached()
        .forEach(
            r -> row("unattached", review(r) + " (the current reading has no such claim)", out));
    return out.toString();
  }

  private void claim(HeldClaim claim, HeldDocument document, List<Span> marked, StringBuilder out) {
    String standing = claim.standing().equals("unreviewed") ? "" : " (" + claim.standing() + ")";
    claims.write(
        claim.claim(),
        document.document(),
        "#" + claim.number() + terminal.colours().hedged(standing),
        marked,
        out);
    claim.reviews().forEach(r -> row("review", review(r), out));
  }

  private static String review(Review review) {
    return review.verdict().label()
        + " by "
        + review.by()
        + ", "
        + review.time()
        + (review.reason().isEmpty() ? "" : ": " + review.reason());
  }

  private void row(String name, String value, StringBuilder out) {
    out.append("     ")
        .append(terminal.colours().faint(String.format("%-13s", name)))
        .append(Printable.line(value))
        .append('\n');
  }
}
