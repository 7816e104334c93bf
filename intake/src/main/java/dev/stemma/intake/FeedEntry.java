package dev.stemma.intake;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed, as the feed gives it.
 *
 * @param id what tells it from the others: {@code guid}, {@code id}, {@code rdf:about}
 * @param title plain text
 * @param link the address of its page, as it is written
 * @param published when, as it is written ({@code Tue, 06 Sep 2022 10:00:00 GMT})
 * @param updated when, as it is written
 * @param authors their names
 * @param content its text, or the summary where the feed gives no more; may be empty
 * @param html whether {@code content} is HTML
 */
public record FeedEntry(
    Optional<String> id,
    Optional<String> title,
    Optional<String> link,
    Optional<String> published,
    Optional<String> updated,
    List<String> authors,
    String content,
    boolean html) {
  public FeedEntry {
    authors = List.copyOf(authors);
  }
}
