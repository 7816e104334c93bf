package dev.stemma.claims;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;

/** Denials at the head of a report whose matter is told only behind them. */
final class Ahead {
  /** How many claims such a denial reaches ahead. */
  private static final int REACH = 6;

  /** So many sentences are the head of a report. */
  private static final int HEAD = 3;

  private final List<Waiting> waiting = new ArrayList<>();

  /** A sentence that denies something of which nothing was said in the claims before. */
  private record Waiting(Span sentence, Denials denials, int at) {}

  void add(Syntax sentence, Denials denials, int before) {
    if (sentence.number() < HEAD) {
      waiting.add(new Waiting(sentence.span(), denials, before));
    }
  }

  /** Puts the denials among the claims of the whole document, in text order. */
  void resolve(List<Claim> claims, List<ClaimReader.Silent> silent) {
    for (int i = waiting.size() - 1; i >= 0; i--) {
      Waiting one = waiting.get(i);
      int to = Math.min(claims.size(), one.at() + REACH);
      List<Claim> found = one.denials().ahead(List.copyOf(claims.subList(one.at(), to)));
      claims.addAll(one.at(), found);
      silent.removeIf(s -> !found.isEmpty() && s.sentence().equals(one.sentence()));
    }
  }
}
