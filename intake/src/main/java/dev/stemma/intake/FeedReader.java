package dev.stemma.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a feed one after the other: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom (RFC 4287),
 * JSON Feed 1.1. Entities of its own and DTDs are never looked at. XML that is not well-formed is
 * read as far as it makes sense. Not thread-safe.
 *
 * <pre>{@code
 * FeedReader feed = FeedReader.of(in, Limits.USUAL);
 * for (FeedEntry entry = feed.next(); entry != null; entry = feed.next()) {
 *   entry.link();
 * }
 * }</pre>
 */
public abstract class FeedReader {
  /** Only the readers of this room. */
  FeedReader() {}

  /**
   * The reader of a feed.
   *
   * @param in the feed; stays the caller's to close
   * @param limits of which each entry may be as large as a file
   * @throws IOException if it cannot be read, or is no feed
   */
  public static FeedReader of(InputStream in, Limits limits) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(Kind.HEAD);
    byte[] head = buffered.readNBytes(Kind.HEAD);
    buffered.reset();
    return switch (Kind.of(head)) {
      case FEED -> new XmlFeed(buffered, head, limits);
      case JSON_FEED -> new JsonFeed(buffered, limits);
      default -> throw new IOException("no feed");
    };
  }

  /**
   * A feed with all its entries, at most so many as an archive may have.
   *
   * @throws IOException if it cannot be read, or is no feed
   */
  public static Feed read(InputStream in, Limits limits) throws IOException {
    FeedReader reader = of(in, limits);
    List<FeedEntry> entries = new ArrayList<>();
    for (FeedEntry next = reader.next(); next != null; next = reader.next()) {
      if (entries.size() == limits.entries()) {
        throw new IOException(String.format("a feed of more than %,d entries", limits.entries()));
      }
      entries.add(next);
    }
    return new Feed(reader.title(), reader.link(), reader.language(), entries);
  }

  /**
   * The next entry; null behind the last.
   *
   * @throws IOException if it cannot be read further
   */
  public abstract @Nullable FeedEntry next() throws IOException;

  /** The feed's name, as far as it was read. */
  public abstract Optional<String> title();

  /** The address of its site, as far as it was read. */
  public abstract Optional<String> link();

  /** Its language as it is written, as far as it was read. */
  public abstract Optional<String> language();
}
