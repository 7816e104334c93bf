package dev.stemma.claims;

import dev.stemma.evidence.Message;
import dev.stemma.evidence.Phrase;

/** Why a field of a claim was read as it was. */
public enum Rule implements Phrase {
  // the predicate and its arguments
  PREDICATE("predicate"),
  SUBJECT("subject"),
  OBJECT("object"),
  INDIRECT_OBJECT("indirect object"),
  POSSESSOR("possessor"),
  ADJECTIVE("adjective"),
  COMPOUND("compound"),
  HEAD("the noun that it describes"),
  CAUSE("named as the cause"),
  PREPOSITION("behind “{0}”"),
  ATTACHED("{0} of a neighbour"),
  // what the sentence or the document before it makes clear
  BODY_BEFORE_GOODS("a body before the goods"),
  NAME_BEFORE_GOODS("a name before the goods"),
  WHERE_GOODS_CAME("where goods came in"),
  WHERE_GOODS_WENT_OUT("where goods went out"),
  PROVENANCE("provenance of the goods"),
  WHOSE_FIGHTERS("whose fighters"),
  SUBJECT_OF_CLAUSE("subject of the clause"),
  ONLY_ACTOR("the one actor of the sentence"),
  LAST_SUBJECT("last subject"),
  LAST_HOLDER("last said to have them"),
  SEIZED_BEFORE("who seized before"),
  SPOKEN_OF_BEFORE("spoken of before"),
  CLAIMED_BEFORE("of what was claimed before"),
  // measures
  NAMED_BY_PREDICATE("named by the predicate"),
  VERB_ITSELF("the verb itself"),
  NAMED_WITH_MEASURE("named with the measure"),
  WHOSE_GOODS("whose goods are hit"),
  MEASURE_BEFORE("target of the measure before"),
  // who says it
  ATTRIBUTION("attribution"),
  JOINED_SPEAKER("joined to the speaker"),
  SENTENCE_BEHIND("named by the sentence behind it"),
  WHO_PUNISHES("who punishes it says so"),
  // denials
  DENIAL_BEFORE("denial of the claim before"),
  REPEATS_BEFORE("repeats the claim before"),
  DENYING_WORDS("words that deny or repeat"),
  NEGATION("negation"),
  NO_LONGER("no longer"),
  // stage and certainty
  OPERATOR("operator"),
  CERTAINTY_WORD("certainty word"),
  BE_TO("be to"),
  HEARSAY_MODAL("modal of hearsay"),
  FUTURE("future"),
  FUTURE_IN_PAST("future in the past"),
  REPORTED_SPEECH("reported speech"),
  CONDITIONAL_MODAL("modal in the conditional"),
  PRESS_CONDITIONAL("press conditional"),
  PASSIVE_OF_SAYING("passive of a verb of saying or thinking");

  private final String english;

  Rule(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }

  /** By which function of the predicate's frame. */
  static Message of(Argument argument) {
    Message function = function(argument.function());
    return argument.direct() ? function : Message.of(ATTACHED, function);
  }

  private static Message function(String function) {
    return switch (function) {
      case Argument.SUBJECT -> Message.of(SUBJECT);
      case Argument.OBJECT -> Message.of(OBJECT);
      case Argument.INDIRECT -> Message.of(INDIRECT_OBJECT);
      case Argument.POSSESSOR -> Message.of(POSSESSOR);
      case Argument.ADJECTIVE -> Message.of(ADJECTIVE);
      case Argument.COMPOUND -> Message.of(COMPOUND);
      case Argument.HEAD -> Message.of(HEAD);
      case "cause" -> Message.of(CAUSE);
      default -> Message.of(PREPOSITION, function);
    };
  }
}
