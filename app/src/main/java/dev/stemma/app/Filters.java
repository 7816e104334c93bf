package dev.stemma.app;

import dev.stemma.desk.Names;
import dev.stemma.desk.Search;
import dev.stemma.ledger.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * What claims are searched by, besides words. Each may be given several times: any of them will do.
 */
final class Filters {
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
          "unreviewed, accepted, rejected, corrected or added (default: all that are not rejected).")
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
    Map<String, List<String>> values =
        Map.ofEntries(
            Map.entry("type", types),
            Map.entry("stage", stages),
            Map.entry("supplier", suppliers),
            Map.entry("recipient", recipients),
            Map.entry("party", parties),
            Map.entry("item", items),
            Map.entry("source", sources),
            Map.entry("outlet", outlets),
            Map.entry("certainty", certainties),
            Map.entry("polarity", polarities),
            Map.entry("language", languages),
            Map.entry("standing", standings),
            Map.entry("from", from.map(LocalDate::toString).stream().toList()),
            Map.entry("to", to.map(LocalDate::toString).stream().toList()));
    return new Search(names, "--").query(String.join(" ", words), values, before, limit);
  }
}
