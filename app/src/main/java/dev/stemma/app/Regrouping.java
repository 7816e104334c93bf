package dev.stemma.app;

import dev.stemma.desk.GradeWords;
import dev.stemma.desk.MatterFinder;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Decisions;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Traced;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Merges matters, splits them, takes it back; each says what it changed. */
final class Regrouping {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Ledger ledger;
  private final Path home;
  private final CommandLine line;
  private final Reviewer reviewer;
  private final Dossiers dossiers;

  Regrouping(Ledger ledger, Path home, CommandLine line, Reviewer reviewer) throws IOException {
    this.ledger = ledger;
    this.home = home;
    this.line = line;
    this.reviewer = reviewer;
    this.dossiers = Following.of(ledger, home, line.getErr());
  }

  int merge(String first, String second) throws IOException {
    Decisions decisions = dossiers.decisions();
    Optional<Judgement> before = decisions.merge(first);
    Optional<Dossier> target = one(second);
    if (target.isEmpty()) {
      return Exit.SOME_SKIPPED;
    }
    String into = target.get().matter().key();
    if (before.flatMap(Judgement::value).filter(into::equals).isPresent()) {
      return done("merged already: " + words(before.get()));
    }
    Optional<Dossier> going = one(first);
    if (going.isEmpty()) {
      return Exit.SOME_SKIPPED;
    }
    String from = going.get().matter().key();
    if (from.equals(into)) {
      throw wrong("both are one matter: " + from);
    }
    ledger.judge(
        Judgement.Kind.MERGE, from, Optional.of(into), List.of(), reviewer.by(), reviewer.why());
    return shown(from + " is now part of " + into, into);
  }

  int split(String typed, List<String> claims, String name) throws IOException {
    if (!name.matches(NAME) || name.matches("\\d{4}-\\d{2}")) {
      throw wrong("--as takes lower-case letters, digits and hyphens, and no month");
    }
    Optional<Dossier> dossier = one(typed);
    if (dossier.isEmpty()) {
      return Exit.SOME_SKIPPED;
    }
    String key = dossier.get().matter().key();
    if (isPart(key)) {
      throw wrong(key + " was split off itself; undo that, and split again");
    }
    Map<String, Judgement.Part> parts = new LinkedHashMap<>();
    dossiers.decisions().splits().stream()
        .filter(s -> s.subject().equals(key) && s.value().filter(name::equals).isPresent())
        .forEach(s -> s.claims().forEach(part -> parts.put(part.claim(), part)));
    int known = parts.size();
    for (String claim : claims) {
      Optional<Judgement.Part> part = part(claim, dossier.get(), parts);
      if (part.isEmpty()) {
        return Exit.SOME_SKIPPED;
      }
      parts.put(part.get().claim(), part.get());
    }
    String as = key.replaceAll("@.*", "") + "@" + name;
    if (parts.size() == known) {
      return done("split off already: " + as);
    }
    judgeSplit(key, Optional.of(name), List.copyOf(parts.values()), reviewer.why());
    return shown(Counts.of(parts.size(), "claim") + " of " + key + " now in " + as, as);
  }

  private void judgeSplit(
      String key, Optional<String> name, List<Judgement.Part> parts, String why) {
    ledger.judge(Judgement.Kind.SPLIT, key, name, parts, reviewer.by(), why);
  }

  /** A claim of the matter, or one that left it already for the same part. */
  private Optional<Judgement.Part> part(
      String claim, Dossier dossier, Map<String, Judgement.Part> known) {
    Optional<Hit> hit = ledger.claim(claim.startsWith("#") ? claim.substring(1) : claim);
    if (hit.isEmpty()) {
      line.getErr().println("stemma: no claim " + Printable.line(claim));
      return Optional.empty();
    }
    String id = hit.get().claim().id();
    boolean there =
        known.containsKey(id)
            || dossier.lines().stream().map(Traced::line).anyMatch(l -> l.claimId().equals(id));
    if (!there) {
      line.getErr()
          .println(
              "stemma: claim "
                  + Printable.line(claim)
                  + " is not in "
                  + Printable.line(dossier.matter().key()));
      return Optional.empty();
    }
    return Optional.of(
        new Judgement.Part(
            hit.get().document().document().sha256(), id, hit.get().claim().claim().evidence()));
  }

  private static boolean isPart(String key) {
    return key.contains("@") && !key.matches(".*@\\d{4}-\\d{2}");
  }

  /** Takes back what was said of a matter: merges from and into it, and its parts. */
  int undo(String key) throws IOException {
    Decisions decisions = dossiers.decisions();
    List<Judgement> merges =
        decisions.merges().stream()
            .filter(m -> m.subject().equals(key) || m.value().filter(key::equals).isPresent())
            .toList();
    List<Judgement> splits =
        decisions.splits().stream()
            .filter(s -> s.subject().equals(key) || partKey(s).equals(key))
            .toList();
    if (merges.isEmpty() && splits.isEmpty()) {
      if (one(key).isEmpty()) {
        return Exit.SOME_SKIPPED;
      }
      return done("nothing was merged or split: " + key);
    }
    for (Judgement merge : merges) {
      ledger.judge(
          Judgement.Kind.MERGE,
          merge.subject(),
          Optional.empty(),
          List.of(),
          reviewer.by(),
          reviewer.why());
      done("taken back: " + words(merge));
    }
    splits.stream().map(Judgement::subject).distinct().forEach(s -> unsplit(s, splits, decisions));
    Following.of(ledger, home, line.getErr());
    return Exit.ALL_READ;
  }

  /** All parts of a matter go back to it; those that are to stay are then split off again. */
  private void unsplit(String subject, List<Judgement> gone, Decisions decisions) {
    judgeSplit(subject, Optional.empty(), List.of(), reviewer.why());
    for (Judgement split : decisions.splits()) {
      if (split.subject().equals(subject)) {
        if (gone.contains(split)) {
          done("taken back: " + words(split));
        } else {
          judgeSplit(subject, split.value(), split.claims(), split.reason());
        }
      }
    }
  }

  private static String partKey(Judgement split) {
    return split.subject().replaceAll("@.*", "") + "@" + split.value().orElse("");
  }

  /** The one matter of a key. */
  private Optional<Dossier> one(String typed) {
    Choice choice = new Choice(line, dossiers, Terminal.of("never"));
    List<Dossier> found = new ArrayList<>(new MatterFinder(ledger, dossiers).byKey(typed));
    return choice.of(new MatterFinder.Found(found, Optional.empty()), typed);
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
                + partKey(judgement);
    return Printable.line(what) + " (" + GradeWords.who(judgement) + ")";
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(line, message);
  }
}
