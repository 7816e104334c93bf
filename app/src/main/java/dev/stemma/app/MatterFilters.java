package dev.stemma.app;

import dev.stemma.desk.Names;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import dev.stemma.evidence.ClaimType;
import dev.stemma.ledger.Folded;
import dev.stemma.reading.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Which matters are listed. Each option may be given several times: any of them will do. */
final class MatterFilters {
  @Option(
      names = "--party",
      paramLabel = "NAME",
      description = "Who takes part: a name or a code (Iran, IRN).")
  private List<String> parties = new ArrayList<>();

  @Option(
      names = "--item",
      paramLabel = "ITEM",
      description = "A class of goods or a model (drones, ammunition, Shahed-136).")
  private List<String> items = new ArrayList<>();

  @Option(names = "--type", paramLabel = "TYPE", description = "transfer, sanction, shortage…")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Inputs.Day.class,
      description = "Last reported on this day or later.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = Inputs.Day.class,
      description = "Last reported on this day or earlier.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--contested",
      description = "Only what an origin that counts denies, or says the contrary of.")
  private boolean contested;

  /** The matters that the options and words ask for. */
  Predicate<Summary> of(List<String> words, Path home, Titles titles) {
    Set<String> types = types();
    Set<String> ids = ids(new Names(home).withCodes(parties));
    Set<String> classes = classes(home);
    Set<String> tokens = new HashSet<>(Folded.tokens(String.join(" ", words)));
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException("the first day is after the last");
    }
    return summary ->
        (types.isEmpty() || types.contains(summary.type()))
            && (parties.isEmpty() || summary.actors().stream().anyMatch(ids::contains))
            && (items.isEmpty() || summary.category().filter(c -> is(c, classes)).isPresent())
            && inTime(summary)
            && (!contested || summary.contested())
            && (tokens.isEmpty() || words(summary, titles).containsAll(tokens));
  }

  private static Set<String> words(Summary summary, Titles titles) {
    Set<String> words = new HashSet<>(Folded.tokens(titles.of(summary)));
    words.addAll(Folded.tokens(summary.key() + " " + summary.type()));
    words.addAll(titles.inAllLanguages(summary.actors()));
    return words;
  }

  private boolean inTime(Summary summary) {
    return (from.isEmpty() || summary.last().filter(d -> !d.isBefore(from.get())).isPresent())
        && (to.isEmpty() || summary.last().filter(d -> !d.isAfter(to.get())).isPresent());
  }

  private Set<String> types() {
    List<String> labels = Arrays.stream(ClaimType.values()).map(ClaimType::label).toList();
    Set<String> known = new HashSet<>();
    for (String type : types) {
      String label = type.toLowerCase(Locale.ROOT);
      if (!labels.contains(label)) {
        throw new IllegalArgumentException(
            "--type takes " + String.join(", ", labels) + "; not '" + type + "'");
      }
      known.add(label);
    }
    return known;
  }

  /** Codes as they are, names as slugs. */
  private static Set<String> ids(List<String> names) {
    Set<String> ids = new HashSet<>();
    for (String name : names) {
      ids.add(name);
      ids.add(name.toUpperCase(Locale.ROOT));
      ids.add(String.join("-", Folded.tokens(name)));
    }
    return ids;
  }

  /** Labels of classes, in part or whole, and the classes of models. */
  private Set<String> classes(Path home) {
    Set<String> classes = new HashSet<>();
    items.forEach(item -> classes.add(String.join("-", Folded.tokens(item))));
    if (!items.isEmpty()) {
      Set<String> joined = new HashSet<>();
      items.forEach(item -> joined.add(Folded.joined(item)));
      for (Facts.Fact fact : designations(home)) {
        if (fact.forms("forms").stream().anyMatch(f -> joined.contains(Folded.joined(f)))) {
          classes.add(fact.cell("category"));
        }
      }
    }
    return classes;
  }

  private static List<Facts.Fact> designations(Path home) {
    try {
      return Facts.read(home.resolve("languages").resolve("world").resolve("designations.tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean is(String category, Set<String> wanted) {
    return wanted.stream().anyMatch(w -> ("-" + category + "-").contains("-" + w + "-"));
  }
}
