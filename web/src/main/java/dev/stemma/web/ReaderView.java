package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.Paragraphs;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the page of a document: of a long one, one part of it. Thread-safe. */
final class ReaderView {
  /** How many code points of a text a page shows. */
  static final int PART = 30_000;

  private static final int NOTES = 150;
  private static final int ELSEWHERE = 300;
  private static final int REVIEWS = 6;

  private final Desk desk;
  private final Paragraphs paragraphs;

  ReaderView(Desk desk) {
    this.desk = desk;
    this.paragraphs = new Paragraphs(desk.home());
  }

  /**
   * The page.
   *
   * @param wanted the part, from 1; 0 for that of the claim, the form, or the first
   * @param claim the claim that is looked for
   */
  ReaderPage of(
      HeldDocument held,
      long wanted,
      Optional<Long> claim,
      boolean choosing,
      Optional<ClaimForm> form,
      Words words) {
    Document document = held.document();
    List<Span> parts = parts(held);
    int part = part(held, parts, wanted, claim, form);
    Span shown = parts.get(part);
    List<HeldClaim> here =
        held.claims().stream().filter(c -> isIn(shown, parts, c)).limit(NOTES).toList();
    int all = (int) held.claims().stream().filter(c -> isIn(shown, parts, c)).count();
    return new ReaderPage(
        held.number(),
        document.title().orElse(document.source()),
        document.publisher(),
        document.published(),
        document.language(),
        document.source(),
        Optional.of(document.source()).filter(s -> s.matches("(?i)https?://[^\\s]+")),
        held.redacted(),
        passages(held, shown, here, words),
        parts.size(),
        part + 1,
        elsewhere(held, parts, part),
        held.claims().size(),
        all - here.size(),
        choosing,
        form,
        DocumentRecord.of(held));
  }

  private static List<Span> parts(HeldDocument held) {
    return TextParts.of(
        held.document().text(),
        PART,
        held.claims().stream().map(c -> c.claim().evidence()).sorted().toList());
  }

  private static int part(
      HeldDocument held,
      List<Span> parts,
      long wanted,
      Optional<Long> claim,
      Optional<ClaimForm> form) {
    Optional<Integer> place =
        form.map(ClaimForm::begin)
            .or(
                () ->
                    held.claims().stream()
                        .filter(c -> claim.filter(n -> n == c.number()).isPresent())
                        .map(c -> c.claim().evidence().begin())
                        .findFirst());
    return place
        .map(at -> TextParts.at(parts, at))
        .orElse((int) Math.min(parts.size(), Math.max(1, wanted)) - 1);
  }

  private static boolean isIn(Span shown, List<Span> parts, HeldClaim claim) {
    return parts.get(TextParts.at(parts, claim.claim().evidence().begin())).equals(shown);
  }

  private static List<ReaderPage.Elsewhere> elsewhere(
      HeldDocument held, List<Span> parts, int part) {
    List<ReaderPage.Elsewhere> elsewhere = new ArrayList<>();
    for (HeldClaim claim : held.claims()) {
      int there = TextParts.at(parts, claim.claim().evidence().begin());
      if (there != part && elsewhere.size() < ELSEWHERE) {
        elsewhere.add(
            new ReaderPage.Elsewhere(
                claim.number(),
                claim.claim().type().label(),
                claim.claim().stage().map(s -> s.label()),
                there + 1));
      }
    }
    return elsewhere;
  }

  private List<ReaderPage.Passage> passages(
      HeldDocument held, Span shown, List<HeldClaim> claims, Words words) {
    Text text = held.document().text();
    List<Mark> marks = new ArrayList<>();
    claims.forEach(claim -> marks.addAll(Mark.of(claim)));
    held.statements().stream()
        .flatMap(statement -> Mark.of(statement).stream())
        .filter(mark -> mark.span().overlaps(shown))
        .forEach(marks::add);
    MarkedText marked = new MarkedText(text, marks);
    List<ReaderPage.Passage> passages = new ArrayList<>();
    int number = 1;
    int from = shown.begin();
    List<List<Span>> all = paragraphs.of(held.document(), shown);
    for (int i = 0; i < all.size(); i++) {
      List<Span> sentences = all.get(i);
      Span whole = sentences.get(0).cover(sentences.get(sentences.size() - 1));
      int to = i + 1 < all.size() ? all.get(i + 1).get(0).begin() : shown.end();
      List<ReaderPage.Sentence> choices = new ArrayList<>();
      for (Span s : sentences) {
        choices.add(new ReaderPage.Sentence(number++, text.slice(s), s.begin(), s.end()));
      }
      int begin = from;
      passages.add(
          new ReaderPage.Passage(
              marked.runs(whole),
              choices,
              claims.stream()
                  .filter(c -> begin <= at(c) && at(c) < to)
                  .map(c -> note(c, held, words))
                  .toList()));
      from = to;
    }
    return passages;
  }

  private static int at(HeldClaim claim) {
    return claim.claim().evidence().begin();
  }

  private ReaderPage.Note note(HeldClaim claim, HeldDocument held, Words words) {
    int seen = claim.reviews().size();
    return new ReaderPage.Note(
        ClaimCard.of(claim, held, List.of(), desk.world(), words),
        claim.reviews().stream()
            .skip(Math.max(0, seen - REVIEWS))
            .map(DocumentRecord::said)
            .toList(),
        seen,
        claim.addition().map(r -> r.by()));
  }
}
