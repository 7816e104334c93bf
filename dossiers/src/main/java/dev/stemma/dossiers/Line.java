package dev.stemma.dossiers;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line of transmission: one way by which a proposition came into one report.
 *
 * @param report where it stands
 * @param claim the claim's number in the case
 * @param claimId its hash
 * @param evidence where it stands in the report's text
 * @param chain from the link nearest to the reader to the farthest; empty for the report's own
 *     voice
 * @param polarity whether it affirms or denies
 * @param stage how far a transfer or sanction has come
 * @param certainty how its origin puts it
 * @param term the words that mark the certainty
 * @param lexicon the vocabulary that the term belongs to
 * @param goods what it is about; empty where it names none
 * @param from first day of the event, if it is said
 * @param to last day of the event, if it is said
 * @param caveats what the report says of the worth of this
 * @param presumed whether an actor was presumed by what else the report names: such a line counts
 *     only beside those of other reports that name him
 */
public record Line(
    Place report,
    long claim,
    String claimId,
    Span evidence,
    List<Link> chain,
    Polarity polarity,
    Optional<Stage> stage,
    Certainty certainty,
    Optional<String> term,
    Optional<String> lexicon,
    List<Good> goods,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<Caveat> caveats,
    boolean presumed) {
  /**
   * The report in which a line stands.
   *
   * @param document its number in the case
   * @param sha256 the hash of its bytes: the same in every case
   * @param id its id
   * @param published when it was published
   * @param outlet slug of who published it
   * @param name who published it, as its page says
   * @param credit slug of the agency that it credits
   * @param parent number of the document whose text it repeats
   * @param outlets slugs of the other outlets that its text names
   * @param quotations hashes of what it quotes at some length
   */
  public record Place(
      long document,
      String sha256,
      String id,
      Optional<LocalDate> published,
      Optional<String> outlet,
      Optional<String> name,
      Optional<String> credit,
      Optional<Long> parent,
      List<String> outlets,
      List<Long> quotations) {
    public Place {
      outlets = List.copyOf(outlets);
      quotations = List.copyOf(quotations);
    }

    /** The same place, known to repeat a document's text. */
    Place copyOf(Optional<Long> document) {
      return new Place(
          this.document,
          sha256,
          id,
          published,
          outlet,
          name,
          credit,
          document,
          outlets,
          quotations);
    }

    /** From the earliest to the latest; undated ones last; the same in every case. */
    static final Comparator<Place> ORDER =
        Comparator.comparing((Place p) -> p.published().orElse(LocalDate.MAX))
            .thenComparing(Place::sha256);
  }

  /** From the earliest report to the latest, in text order, the same in every case. */
  static final Comparator<Line> ORDER =
      Comparator.comparing(Line::report, Place.ORDER)
          .thenComparing(line -> line.evidence().begin())
          .thenComparing(line -> line.evidence().end())
          .thenComparing(Line::claimId);

  /** An event that is older than this many days is not of the day on which it is told. */
  private static final int OLD_DAYS = 60;

  public Line {
    chain = List.copyOf(chain);
    goods = List.copyOf(goods);
    caveats = List.copyOf(caveats);
  }

  /** By the claim alone: large dossiers hold lines in maps, and the rest takes long to hash. */
  @Override
  public int hashCode() {
    return Long.hashCode(claim);
  }

  /** Whether it denies. */
  public boolean denies() {
    return polarity == Polarity.DENIED;
  }

  /**
   * The day by which it is put in time: the event's, where that is long past, else the report's.
   */
  Optional<LocalDate> day() {
    Optional<LocalDate> published = report.published();
    Optional<LocalDate> event = to.or(() -> from);
    return event.isPresent()
            && published.map(p -> event.get().isBefore(p.minusDays(OLD_DAYS))).orElse(true)
        ? event
        : published;
  }

  /** The same line in a report of which more is known. */
  Line in(Place place) {
    return new Line(
        place, claim, claimId, evidence, chain, polarity, stage, certainty, term, lexicon, goods,
        from, to, caveats, presumed);
  }

  /** The same line by another chain. */
  Line through(List<Link> links) {
    return new Line(
        report, claim, claimId, evidence, links, polarity, stage, certainty, term, lexicon, goods,
        from, to, caveats, presumed);
  }

  /** The same line about other goods. */
  Line with(List<Good> others) {
    return new Line(
        report, claim, claimId, evidence, chain, polarity, stage, certainty, term, lexicon, others,
        from, to, caveats, presumed);
  }
}
