package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.ledger.Judgement;
import java.util.List;

/** What came of saying that matters belong together or apart. */
public sealed interface Regrouped {
  /** One matter is now part of another. */
  record Merged(String from, String into) implements Regrouped {}

  /**
   * Some claims are now a matter of their own.
   *
   * @param key the matter that they left
   * @param part the key of their own
   * @param claims how many they are
   */
  record Split(String key, String part, int claims) implements Regrouped {}

  /** What was said is taken back. */
  record TakenBack(List<Judgement> judgements) implements Regrouped {
    public TakenBack {
      judgements = List.copyOf(judgements);
    }
  }

  /** It was said before: by a merge or a split. */
  record Already(Judgement judgement) implements Regrouped {}

  /** There was nothing to take back. */
  record Nothing(String key) implements Regrouped {}

  /**
   * It cannot be done.
   *
   * @param why why
   * @param what the key, claim or name that is at fault
   * @param key the matter that was spoken of, where that is another
   * @param fitting where several matters fit: these
   */
  record Refused(Why why, String what, String key, List<Dossier> fitting) implements Regrouped {
    /** Why not. */
    public enum Why {
      /** No matter has the key. */
      NO_MATTER,
      /** Several have it. */
      SEVERAL_MATTERS,
      /** Both keys lead to one matter. */
      ONE_MATTER,
      /** There is no such claim. */
      NO_CLAIM,
      /** The claim is in another matter. */
      OTHER_MATTER,
      /** Parts are named by lower-case letters, digits and hyphens, and by no month. */
      BAD_NAME,
      /** A part cannot be split again. */
      PART
    }

    public Refused {
      fitting = List.copyOf(fitting);
    }

    static Refused of(Why why, String what) {
      return new Refused(why, what, "", List.of());
    }
  }
}
