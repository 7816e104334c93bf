package dev.stemma.claims;

import dev.stemma.evidence.Phrase;

/** Why a sentence gave no claim. */
public enum Silence implements Phrase {
  NO_WORD("no word that states a claim"),
  NO_CLAIM_OR_SOURCE("no word that could state a claim or name a source"),
  REMARK("a question, condition or remark without concrete actors"),
  LACKS_ACTORS("“{0}” lacks the actors or goods that a claim needs");

  private final String english;

  Silence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
