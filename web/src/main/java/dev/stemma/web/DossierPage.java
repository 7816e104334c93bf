package dev.stemma.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page of a matter.
 *
 * @param key its key
 * @param path its path
 * @param title what it is called
 * @param type what is claimed
 * @param verdict what its reports come to, in words
 * @param reports how many reports have it
 * @param independent how many independent origins affirm it
 * @param denials how many counted origins deny it
 * @param first day of the earliest report
 * @param last day of the latest
 * @param silence the longest stretch without a report, in days
 * @param origins its origins
 * @param moreOrigins how many origins are not listed
 * @param graph its stemma
 * @param folded whether some places of the stemma are folded
 * @param timeline when; none where no report bears a date
 * @param ranges how many
 * @param moreAmounts how many amounts are not shown
 * @param wordings how surely each origin puts it
 * @param contradictions what stands against it
 * @param moreContradictions how many of these are not shown
 * @param grade how credible it is
 * @param evidence its lines
 * @param said what was merged and split
 * @param related other matters of the same actors
 * @param notice what was done, or could not be
 * @param typed what was typed where it could not be
 */
public record DossierPage(
    String key,
    String path,
    String title,
    String type,
    String verdict,
    int reports,
    int independent,
    int denials,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    long silence,
    List<OriginRow> origins,
    int moreOrigins,
    StemmaGraph graph,
    boolean folded,
    Optional<Timeline> timeline,
    List<Ranges> ranges,
    int moreAmounts,
    List<Wording> wordings,
    List<Clash> contradictions,
    int moreContradictions,
    Graded grade,
    Evidence evidence,
    List<Said> said,
    List<MatterRow> related,
    Optional<Notice> notice,
    Typed typed) {
  /** An origin in the table. */
  public record OriginRow(
      String name,
      Optional<String> path,
      String lines,
      boolean counted,
      String tone,
      Optional<String> why,
      boolean affirms,
      boolean denies,
      Optional<LocalDate> since,
      List<String> channels,
      int moreChannels,
      List<String> sources,
      int moreSources,
      int count) {
    public OriginRow {
      channels = List.copyOf(channels);
      sources = List.copyOf(sources);
    }
  }

  /** How an origin puts it. */
  public record Wording(
      String origin,
      String certainty,
      Optional<String> term,
      Optional<String> lexicon,
      String path,
      Optional<String> language) {}

  /** A line's report, in few words. */
  public record Where(String outlet, Optional<LocalDate> day, long claim, String path) {}

  /** What stands against the matter. */
  public record Clash(
      String kind,
      String origin,
      String quote,
      Optional<String> language,
      String values,
      Where where,
      Optional<String> againstOrigin,
      Optional<Where> against,
      int copies) {}

  /** The suggested grade with its rule, and a user's own. */
  public record Graded(
      String suggested, String rule, Optional<String> own, Optional<Judged> said) {}

  /** Who said something, when, and why. */
  public record Judged(String by, LocalDate day, String why) {}

  /**
   * What was merged or split.
   *
   * @param undo the key whose undoing takes this back
   */
  public record Said(String text, Judged judged, String undo) {}

  /** A line with its words. */
  public record EvidenceLine(
      Where where,
      long document,
      Optional<String> language,
      Optional<String> words,
      String origin,
      String tone,
      boolean denied,
      boolean restates,
      Optional<String> stage,
      String certainty,
      Optional<String> term,
      Optional<String> lexicon,
      List<Provenance> chain,
      Optional<String> copyOf) {
    public EvidenceLine {
      chain = List.copyOf(chain);
    }
  }

  /** A choice of a filter. */
  public record Option(String value, String name, boolean chosen) {}

  /**
   * The lines that are shown.
   *
   * @param found how many lines the filters let through
   * @param from the number of the first that is shown, from 1
   * @param next where the next are
   * @param before where those before are
   * @param filtered whether any filter is set
   */
  public record Evidence(
      List<EvidenceLine> lines,
      int found,
      int all,
      int from,
      Optional<String> next,
      Optional<String> before,
      List<Option> origins,
      List<Option> polarities,
      Optional<String> days,
      boolean filtered) {
    public Evidence {
      lines = List.copyOf(lines);
      origins = List.copyOf(origins);
      polarities = List.copyOf(polarities);
    }
  }

  /** What was done, or why it could not be. */
  public record Notice(boolean failed, String text) {}

  public DossierPage {
    origins = List.copyOf(origins);
    ranges = List.copyOf(ranges);
    wordings = List.copyOf(wordings);
    contradictions = List.copyOf(contradictions);
    said = List.copyOf(said);
    related = List.copyOf(related);
  }
}
