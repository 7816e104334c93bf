package dev.stemma.desk;

import dev.stemma.dossiers.Grade;
import dev.stemma.ledger.Judgement;
import java.util.Map;

/** Grades of the Admiralty scale, and the rules that suggest them, in words. */
public final class GradeWords {
  private static final Map<String, String> CREDIBILITY =
      Map.of(
          "1", "confirmed by other sources",
          "2", "probably true",
          "3", "possibly true",
          "4", "doubtful",
          "5", "improbable",
          "6", "cannot be judged");
  private static final Map<String, String> RELIABILITY =
      Map.of(
          "A", "reliable",
          "B", "usually reliable",
          "C", "fairly reliable",
          "D", "not usually reliable",
          "E", "unreliable",
          "F", "cannot be judged");

  private GradeWords() {}

  public static boolean isCredibility(String grade) {
    return CREDIBILITY.containsKey(grade);
  }

  public static boolean isReliability(String grade) {
    return RELIABILITY.containsKey(grade);
  }

  /** A grade with its words: {@code 3, possibly true}; those that mean unknown bear no number. */
  public static String of(String grade) {
    String words = CREDIBILITY.getOrDefault(grade, RELIABILITY.getOrDefault(grade, ""));
    return words.isEmpty()
        ? grade
        : isUnknown(grade) ? words + " (" + grade + ")" : grade + ", " + words;
  }

  private static boolean isUnknown(String grade) {
    return grade.equals("6") || grade.equals("F");
  }

  /** Why a grade is suggested. */
  public static String rule(Grade.Rule rule) {
    return switch (rule) {
      case CONTESTED ->
          "independent origins that are no parties to it assert both it and the contrary, so no"
              + " number is given";
      case CONTRADICTED ->
          "only the contrary is asserted by an independent origin that is no party";
      case CONFIRMED -> "two or more independent origins state it";
      case DOUBTED -> "all independent origins that affirm it call it unlikely";
      case ONE_ORIGIN -> "one independent origin, no party to it, states it";
      case ONE_RESERVED ->
          "one independent origin speaks only of a possibility, or is a party to it";
      case UNKNOWN -> "no independent origin is known that affirms it";
    };
  }

  /** Who gave a grade, when, and why. */
  public static String who(Judgement judgement) {
    return "by "
        + Printable.line(judgement.by())
        + ", "
        + judgement.time().toString().substring(0, 10)
        + (judgement.reason().isBlank() ? "" : ": " + Printable.line(judgement.reason()));
  }
}
