package dev.stemma.app;

import dev.stemma.desk.GradeWords;
import dev.stemma.desk.MatterFinder;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Regrouped;
import dev.stemma.desk.Regrouping;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Merges matters, splits them, takes it back; each says what it changed. */
final class Regroup {
  private final Ledger ledger;
  private final Path home;
  private final CommandLine line;
  private final Dossiers dossiers;
  private final Regrouping regrouping;

  Regroup(Ledger ledger, Path home, CommandLine line, Reviewer reviewer) throws IOException {
    this.ledger = ledger;
    this.home = home;
    this.line = line;
    this.dossiers = Following.of(ledger, home, line.getErr());
    this.regrouping = new Regrouping(ledger, dossiers, reviewer.by(), reviewer.why());
  }

  int merge(String first, String second) throws IOException {
    return told(regrouping.merge(first, second));
  }

  int split(String key, List<String> claims, String name) throws IOException {
    return told(regrouping.split(key, claims, name));
  }

  int undo(String key) throws IOException {
    return told(regrouping.undo(key));
  }

  private int told(Regrouped outcome) throws IOException {
    if (outcome instanceof Regrouped.Merged merged) {
      return shown(merged.from() + " is now part of " + merged.into(), merged.into());
    } else if (outcome instanceof Regrouped.Split split) {
      String claims = Counts.of(split.claims(), "claim");
      return shown(claims + " of " + split.key() + " now in " + split.part(), split.part());
    } else if (outcome instanceof Regrouped.TakenBack back) {
      back.judgements().forEach(j -> done("taken back: " + words(j)));
      Following.of(ledger, home, line.getErr());
      return Exit.ALL_READ;
    } else if (outcome instanceof Regrouped.Already already) {
      Judgement judgement = already.judgement();
      return done(
          judgement.kind() == Judgement.Kind.MERGE
              ? "merged already: " + words(judgement)
              : "split off already: " + Regrouping.part(judgement));
    } else if (outcome instanceof Regrouped.Nothing nothing) {
      return done("nothing was merged or split: " + nothing.key());
    }
    return refused((Regrouped.Refused) outcome);
  }

  private int refused(Regrouped.Refused refused) {
    String what = Printable.line(refused.what());
    return switch (refused.why()) {
      case NO_MATTER, SEVERAL_MATTERS -> {
        Choice choice = new Choice(line, dossiers, Terminal.of("never"));
        choice.of(new MatterFinder.Found(refused.fitting(), Optional.empty()), refused.what());
        yield Exit.SOME_SKIPPED;
      }
      case ONE_MATTER -> throw wrong("both are one matter: " + refused.what());
      case NO_CLAIM -> fails("no claim " + what);
      case OTHER_MATTER -> fails("claim " + what + " is not in " + Printable.line(refused.key()));
      case BAD_NAME ->
          throw wrong("--as takes lower-case letters, digits and hyphens, and no month");
      case PART ->
          throw wrong(refused.what() + " was split off itself; undo that, and split again");
    };
  }

  private int fails(String what) {
    line.getErr().println("stemma: " + what);
    return Exit.SOME_SKIPPED;
  }

  /** Says what was done, and what the matter looks like now. */
  private int shown(String what, String key) throws IOException {
    done(what);
    Following.of(ledger, home, line.getErr());
    dossiers
        .dossier(key)
        .ifPresent(
            d ->
                done(
                    new Titles(dossiers.world()).of(key)
                        + ": "
                        + Counts.of(d.documents().size(), "report")
                        + ", "
                        + Counts.of(d.independentOrigins(), "independent origin")
                        + " (undo: stemma matter undo '"
                        + key
                        + "')"));
    return Exit.ALL_READ;
  }

  private int done(String what) {
    line.getOut().println(Printable.line(what));
    return Exit.ALL_READ;
  }

  /** A merge or split in words. */
  static String words(Judgement judgement) {
    String what =
        judgement.kind() == Judgement.Kind.MERGE
            ? judgement.subject() + " is part of " + judgement.value().orElse("")
            : Counts.of(judgement.claims().size(), "claim")
                + " of "
                + judgement.subject()
                + " in "
                + Regrouping.part(judgement);
    return Printable.line(what) + " (" + GradeWords.who(judgement) + ")";
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(line, message);
  }
}
