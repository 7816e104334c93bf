package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.GradeWords;
import dev.stemma.desk.Grading;
import dev.stemma.desk.Regrouped;
import dev.stemma.desk.Regrouping;
import dev.stemma.dossiers.Dossier;
import dev.stemma.ledger.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Merges, splits, takes back and grades for a visitor, and lets the dossiers take it in. */
final class MatterChanges {
  /** So long a visitor waits until the dossiers have it. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private static final int MOST_WORDS = 2000;

  private final Desk desk;

  private final Consumer<String> later;

  /**
   * Changes of a case.
   *
   * @param later brings the dossiers up to date while nobody waits, for somebody
   */
  MatterChanges(Desk desk, Consumer<String> later) {
    this.desk = desk;
    this.later = later;
  }

  /**
   * What came of it.
   *
   * @param key the matter to be shown next
   * @param refused why nothing was done
   * @param said what was done, as the key of words
   * @param late whether the dossiers do not show it yet
   */
  record Outcome(String key, Optional<Trouble> refused, String said, boolean late) {
    Outcome(String key, String said, boolean late) {
      this(key, Optional.empty(), said, late);
    }

    static Outcome refused(String key, Trouble why) {
      return new Outcome(key, Optional.of(why), "", false);
    }

    /** Where a browser goes next. */
    String path() {
      return MatterRow.path(key) + "?said=" + (late ? "late" : said);
    }
  }

  Outcome merge(String key, Request request) {
    return outcome(key, request, regrouping(request).merge(key, request.required("into")));
  }

  Outcome split(String key, Request request) {
    List<String> claims = claims(request);
    if (claims.isEmpty()) {
      return Outcome.refused(key, Trouble.NO_CLAIMS_TICKED);
    }
    Optional<String> name = request.field("name");
    return name.isEmpty()
        ? Outcome.refused(key, Trouble.BAD_NAME)
        : outcome(key, request, regrouping(request).split(key, claims, name.get()));
  }

  /** The claims that were ticked, or a list of their numbers. */
  private static List<String> claims(Request request) {
    List<String> claims = new ArrayList<>(request.form().getOrDefault("claim", List.of()));
    request
        .body()
        .map(body -> body.path("claims"))
        .filter(JsonNode::isArray)
        .ifPresent(
            all ->
                all.values()
                    .forEach(
                        each ->
                            claims.add(each.isString() ? each.stringValue() : each.toString())));
    return claims.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
  }

  Outcome undo(String key, Request request) {
    String what = request.field("what").orElse(key);
    return outcome(key, request, regrouping(request).undo(what));
  }

  Outcome grade(Dossier dossier, Request request) {
    String key = dossier.matter().key();
    Optional<String> grade = request.field("grade");
    String why = why(request);
    if (grade.filter(g -> !GradeWords.isCredibility(g)).isPresent()) {
      return Outcome.refused(key, Trouble.BAD_GRADE);
    }
    if (grade.isPresent() && why.isEmpty()) {
      return Outcome.refused(key, Trouble.GRADE_WITHOUT_REASON);
    }
    boolean changed =
        new Grading(desk.ledger(), desk.dossiers())
            .grade(dossier, grade, request.visitor().name(), why);
    return new Outcome(
        key,
        changed ? grade.isPresent() ? "graded" : "ungraded" : "nothing",
        changed && late(request.visitor().name()));
  }

  private Regrouping regrouping(Request request) {
    return new Regrouping(desk.ledger(), desk.dossiers(), request.visitor().name(), why(request));
  }

  private static String why(Request request) {
    String why = request.field("why").orElse("");
    if (why.length() > MOST_WORDS) {
      throw Problem.wrong(Trouble.LONG_REASON, MOST_WORDS);
    }
    return why;
  }

  private Outcome outcome(String key, Request request, Regrouped regrouped) {
    String by = request.visitor().name();
    if (regrouped instanceof Regrouped.Merged merged) {
      return new Outcome(merged.into(), "merged", late(by));
    } else if (regrouped instanceof Regrouped.Split split) {
      return new Outcome(split.part(), "split", late(by));
    } else if (regrouped instanceof Regrouped.TakenBack back) {
      boolean late = late(by);
      return new Outcome(standing(key, back.judgements()), "undone", late);
    } else if (regrouped instanceof Regrouped.Already already) {
      Judgement before = already.judgement();
      return before.kind() == Judgement.Kind.MERGE
          ? new Outcome(before.value().orElse(key), "already", false)
          : new Outcome(Regrouping.part(before), "already", false);
    } else if (regrouped instanceof Regrouped.Refused refused) {
      return Outcome.refused(key, trouble(refused.why()));
    }
    return new Outcome(key, "nothing", false);
  }

  private static Trouble trouble(Regrouped.Refused.Why why) {
    return switch (why) {
      case NO_MATTER -> Trouble.NO_MATTER;
      case SEVERAL_MATTERS -> Trouble.SEVERAL_MATTERS;
      case ONE_MATTER -> Trouble.ONE_MATTER;
      case NO_CLAIM -> Trouble.NO_SUCH_CLAIM;
      case OTHER_MATTER -> Trouble.OTHER_MATTER;
      case BAD_NAME -> Trouble.BAD_NAME;
      case PART -> Trouble.PART_OF_MATTER;
    };
  }

  /** The matter, if it is still there; a part that went back is the one that it went back to. */
  private String standing(String key, List<Judgement> gone) {
    if (desk.dossiers().dossier(key).isPresent()) {
      return key;
    }
    return gone.stream().map(Judgement::subject).findFirst().orElse(key);
  }

  /** Takes the change into the dossiers; whether that takes longer than a visitor waits. */
  private boolean late(String by) {
    long end = System.nanoTime() + PATIENCE;
    desk.dossiers().follow((phase, at, all) -> {}, () -> System.nanoTime() > end);
    boolean late = !desk.dossiers().upToDate();
    if (late) {
      later.accept(by);
    }
    return late;
  }
}
