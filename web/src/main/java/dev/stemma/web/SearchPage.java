package dev.stemma.web;

import dev.stemma.ledger.SavedSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page of a search.
 *
 * @param address what is searched for
 * @param error what makes no sense about it
 * @param found how many were found; of documents, how many are shown
 * @param more whether there are more than were counted
 * @param counted over how many claims choices are counted
 * @param chips what was chosen
 * @param boxes what may be chosen
 * @param claims those of this page
 * @param documents those of this page
 * @param next the path of the next page
 * @param exports what can be taken out
 * @param saved the searches that are kept
 */
public record SearchPage(
    SearchAddress address,
    Optional<String> error,
    int found,
    boolean more,
    int counted,
    List<Chip> chips,
    List<Box> boxes,
    List<ClaimCard> claims,
    List<Row> documents,
    Optional<String> next,
    List<Export> exports,
    List<Kept> saved) {
  /** A value that was chosen, and the path without it. */
  public record Chip(String name, String value, String path) {}

  /**
   * The choices of an attribute.
   *
   * @param open whether any value may be typed
   */
  public record Box(String name, boolean open, List<Choice> choices, List<String> chosen) {
    /** Whether it has something to show at once. */
    public boolean isActive() {
      return !chosen.isEmpty();
    }
  }

  /** A value, how many claims have it, and the path with it, or without where it is chosen. */
  public record Choice(String label, int count, boolean chosen, String path) {}

  /** A document that was found. */
  public record Row(
      long number,
      String title,
      Optional<String> publisher,
      Optional<LocalDate> published,
      Optional<String> language,
      int claims,
      List<ClaimCard.Piece> passage) {}

  /** Something that can be taken out: {@code csv} or {@code jsonl}, of this page or of all. */
  public record Export(String format, boolean all, String path) {}

  /** A search that is kept, and its path. */
  public record Kept(SavedSearch search, String path, boolean current) {}

  public SearchPage {
    chips = List.copyOf(chips);
    boxes = List.copyOf(boxes);
    claims = List.copyOf(claims);
    documents = List.copyOf(documents);
    exports = List.copyOf(exports);
    saved = List.copyOf(saved);
  }
}
