package dev.stemma.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document with its claims.
 *
 * @param number its number
 * @param title its headline, else its location
 * @param location where it was taken from
 * @param link the same, where it is an address of the web
 * @param redacted why its words were taken away
 * @param passages its paragraphs, or those of one part
 * @param parts how many parts it has
 * @param part which this is, from 1
 * @param elsewhere claims of other parts
 * @param claims how many claims it has
 * @param left how many claims of this part are not shown
 * @param choosing whether a sentence is to be chosen for a claim that was missed
 * @param form the claim that is being written
 * @param record how it came into the case
 */
public record ReaderPage(
    long number,
    String title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language,
    String location,
    Optional<String> link,
    Optional<String> redacted,
    List<Passage> passages,
    int parts,
    int part,
    List<Elsewhere> elsewhere,
    int claims,
    int left,
    boolean choosing,
    Optional<ClaimForm> form,
    DocumentRecord record) {
  /** The kinds of words that the legend explains, in its order. */
  public static final List<String> LEGEND =
      List.of("evidence", "party", "goods", "amount", "time", "source", "cue", "term", "said");

  public ReaderPage {
    passages = List.copyOf(passages);
    elsewhere = List.copyOf(elsewhere);
  }

  /** The path of the page. */
  public String path() {
    return "/documents/" + number;
  }

  /** The path of this part with something more asked: {@code add=choose}. */
  public String path(String more) {
    return path() + "?part=" + part + "&" + more;
  }

  /**
   * A paragraph.
   *
   * @param runs its words
   * @param sentences where it can be chosen
   * @param notes the claims that begin in it
   */
  public record Passage(List<Run> runs, List<Sentence> sentences, List<Note> notes) {
    public Passage {
      runs = List.copyOf(runs);
      sentences = List.copyOf(sentences);
      notes = List.copyOf(notes);
    }

    /** Whether a place of the text is in it. */
    public boolean holds(int place) {
      return !runs.isEmpty()
          && runs.get(0).begin() <= place
          && place < runs.get(runs.size() - 1).end();
    }
  }

  /**
   * Words that mean the same throughout.
   *
   * @param kinds what they mean; empty for plain words
   * @param claims the claims that they belong to
   * @param first the claims whose evidence begins here
   * @param last the claims whose evidence ends here
   * @param begin their place in the text, in code points
   * @param end where they end
   */
  public record Run(
      String text,
      List<String> kinds,
      List<Long> claims,
      List<Long> first,
      List<Long> last,
      int begin,
      int end) {
    public Run {
      kinds = List.copyOf(kinds);
      claims = List.copyOf(claims);
      first = List.copyOf(first);
      last = List.copyOf(last);
    }

    /** The classes of its style. */
    public String classes() {
      return kinds.stream().map(kind -> "w-" + kind).collect(Collectors.joining(" "));
    }

    /** The numbers of its claims. */
    public String numbers() {
      return claims.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
  }

  /** A sentence to choose. */
  public record Sentence(int number, String text, int begin, int end) {}

  /**
   * A claim beside its words.
   *
   * @param reviews what was said of it, the latest last
   * @param seen how many reviews it has
   * @param by who added it
   */
  public record Note(ClaimCard card, List<Said> reviews, int seen, Optional<String> by) {
    public Note {
      reviews = List.copyOf(reviews);
    }
  }

  /** What somebody said of a claim. */
  public record Said(String verdict, String by, String time, String reason) {}

  /** A claim of another part. */
  public record Elsewhere(long number, String type, Optional<String> stage, int part) {}
}
