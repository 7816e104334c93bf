package dev.stemma.app;

import dev.stemma.evidence.Span;
import dev.stemma.ledger.ClaimJson;
import dev.stemma.ledger.DocumentLine;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** A claim that was found as one line of JSON. */
  static Map<String, @Nullable Object> json(Hit hit) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("number", hit.claim().number());
    map.put("standing", hit.claim().standing());
    map.put("document", DocumentLine.header(hit.document().document()));
    map.put("claim", claim(hit.claim(), hit.document()));
    map.put("words", hit.words().stream().map(w -> List.of(w.begin(), w.end())).toList());
    return map;
  }

  private static Map<String, @Nullable Object> claim(HeldClaim claim, HeldDocument document) {
    Map<String, @Nullable Object> map =
        ClaimJson.of(claim.claim(), document.document().text(), document.document().sha256());
    map.put("id", claim.id());
    return map;
  }

  /** A document line (as {@code read} writes it) with corrected claims, without rejected ones. */
  static Map<String, @Nullable Object> line(HeldDocument held) {
    Map<String, @Nullable Object> map = DocumentLine.header(held.document());
    map.put("text", held.document().text().value());
    map.put("statements", held.statements().stream().map(DocumentLine::statement).toList());
    map.put("claims", held.accepted().stream().map(c -> claim(c, held)).toList());
    return map;
  }

  /** A document with all that is known of it as one line of JSON. */
  static Map<String, @Nullable Object> json(HeldDocument held) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("number", held.number());
    map.putAll(DocumentLine.header(held.document()));
    map.put("added", held.added().toString());
    map.put("media_type", held.mediaType());
    map.put("gzipped", held.gzipped());
    List<Object> captures = new ArrayList<>();
    for (HeldDocument.Taken taken : held.captures()) {
      Map<String, @Nullable Object> capture = new LinkedHashMap<>();
      capture.put("location", taken.capture().location());
      capture.put("method", taken.capture().method().label());
      capture.put("taken", taken.capture().taken().map(Object::toString).orElse(null));
      capture.put("noted", taken.noted().toString());
      capture.put(
          "headers",
          taken.capture().headers().stream().map(h -> List.of(h.name(), h.value())).toList());
      captures.add(capture);
    }
    map.put("captures", captures);
    map.put("redacted", held.redacted().orElse(null));
    map.put("text", held.document().text().value());
    map.put("statements", held.statements().stream().map(DocumentLine::statement).toList());
    List<Object> claims = new ArrayList<>();
    for (HeldClaim claim : held.claims()) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("number", claim.number());
      line.put("standing", claim.standing());
      line.putAll(claim(claim, held));
      line.put("reviews", claim.reviews().stream().map(HeldText::json).toList());
      claims.add(line);
    }
    map.put("claims", claims);
    return map;
  }

  private static Map<String, @Nullable Object> json(Review review) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("verdict", review.verdict().label());
    map.put("by", review.by());
    map.put("time", review.time().toString());
    map.put("reason", review.reason());
    return map;
  }
}
