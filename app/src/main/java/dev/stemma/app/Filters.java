package dev.stemma.app;

import dev.stemma.desk.Names;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Stage;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/**
 * What claims are searched by, besides words. Each may be given several times: any of them will do.
 */
final class Filters {
  private static final String[] STANDINGS = {"unreviewed", "accepted", "rejected", "corrected"};

  @Option(names = "--type", paramLabel = "TYPE", description = "transfer, sanction, shortage…")
  private List<String> types = new ArrayList<>();

  @Option(names = "--stage", paramLabel = "STAGE", description = "sought, agreed, delivered…")
  private List<String> stages = new ArrayList<>();

  @Option(
      names = "--supplier",
      paramLabel = "NAME",
      description = "Who supplies: a name or a code (Iran, IRN).")
  private List<String> suppliers = new ArrayList<>();

  @Option(names = "--recipient", paramLabel = "NAME", description = "Who receives.")
  private List<String> recipients = new ArrayList<>();

  @Option(names = "--party", paramLabel = "NAME", description = "Who takes part, in any role.")
  private List<String> parties = new ArrayList<>();

  @Option(
      names = "--item",
      paramLabel = "ITEM",
      description = "A category, model or words (drones, Shahed-136).")
  private List<String> items = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "A link of the chain: kind, code or words (intelligence, USA, Reuters).")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
  private List<String> outlets = new ArrayList<>();

  @Option(
      names = "--certainty",
      paramLabel = "LEVEL",
      description = "stated, reported, possible, likely…")
  private List<String> certainties = new ArrayList<>();

  @Option(names = "--polarity", paramLabel = "POLARITY", description = "affirmed or denied.")
  private List<String> polarities = new ArrayList<>();

  @Option(names = "--language", paramLabel = "CODE", description = "Language of the document.")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--standing",
      paramLabel = "STANDING",
      description =
          "unreviewed, accepted, rejected or corrected (default: all that are not rejected).")
  private List<String> standings = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Inputs.Day.class,
      description = "Published on this day or later.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = Inputs.Day.class,
      description = "Published on this day or earlier.")
  private Optional<LocalDate> to = Optional.empty();

  /** The search that the options ask for. */
  Query query(List<String> words, Names names, long before, int limit) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    put(filters, Facet.TYPE, known("--type", types, ClaimType.values(), ClaimType::label));
    put(filters, Facet.STAGE, known("--stage", stages, Stage.values(), Stage::label));
    put(filters, Facet.SUPPLIER, names.withCodes(suppliers));
    put(filters, Facet.RECIPIENT, names.withCodes(recipients));
    put(filters, Facet.PARTY, names.withCodes(parties));
    put(filters, Facet.ITEM, items);
    put(filters, Facet.SOURCE, names.withCodes(sources));
    put(filters, Facet.OUTLET, outlets);
    put(
        filters,
        Facet.CERTAINTY,
        known("--certainty", certainties, Certainty.values(), Certainty::label));
    put(
        filters,
        Facet.POLARITY,
        known("--polarity", polarities, Polarity.values(), Polarity::label));
    put(filters, Facet.LANGUAGE, languages);
    put(filters, Facet.STANDING, known("--standing", standings, STANDINGS, s -> s));
    return new Query(String.join(" ", words), filters, from, to, before, limit);
  }

  /** The values, each of which must be one of a list. */
  private static <T> List<String> known(
      String option, List<String> values, T[] all, Function<T, String> label) {
    List<String> labels = Arrays.stream(all).map(label).toList();
    for (String value : values) {
      if (labels.stream().noneMatch(l -> plain(l).equals(plain(value)))) {
        throw new IllegalArgumentException(
            option + " takes " + String.join(", ", labels) + "; not '" + value + "'");
      }
    }
    return values;
  }

  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  private static void put(Map<Facet, List<String>> filters, Facet facet, List<String> values) {
    if (!values.isEmpty()) {
      filters.put(facet, values);
    }
  }
}
