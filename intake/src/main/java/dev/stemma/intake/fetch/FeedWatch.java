package dev.stemma.intake.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * Thread-safe. Looks whether a feed has news, asking only for what changed since the last look. The
 * state between looks is the caller's to keep; reading the feed is a feed reader's work.
 *
 * <pre>{@code
 * FeedWatch.Look look = new FeedWatch(fetcher).look(FeedWatch.Feed.of(address));
 * if (look instanceof FeedWatch.Look.News news) {
 *   read(news.page().payload());
 * }
 * save(look.feed());
 * }</pre>
 */
public record FeedWatch(Fetcher fetcher) {

  /**
   * A feed, as it stood at the last look.
   *
   * @param address as it was given, before redirects
   * @param validators what the server gave; empty before the first look
   * @param sha256 of the bytes; empty before the first look
   */
  public record Feed(URI address, Optional<Validators> validators, Optional<String> sha256) {
    /** A feed that nobody looked at yet. */
    public static Feed of(URI address) {
      return new Feed(address, Optional.empty(), Optional.empty());
    }

    private Feed seen(Fetched.Page page) {
      return new Feed(
          address, Optional.of(page.validators()), Optional.of(page.payload().sha256()));
    }
  }

  /** What a look found. */
  public sealed interface Look {
    /** The feed for the next look. */
    Feed feed();

    /** It has other bytes than last time. */
    record News(Feed feed, Fetched.Page page) implements Look {}

    /** It has not changed, says the server or say its bytes. */
    record Nothing(Feed feed) implements Look {}

    /** It was not had; the state is that of the look before. */
    record Failed(Feed feed, Fetched.Refused refused) implements Look {}
  }

  /** Looks once. */
  public Look look(Feed feed) {
    Fetched fetched = fetcher.fetch(feed.address(), feed.validators());
    if (fetched instanceof Fetched.Page page) {
      boolean same = feed.sha256().equals(Optional.of(page.payload().sha256()));
      return same ? new Look.Nothing(feed.seen(page)) : new Look.News(feed.seen(page), page);
    }
    return fetched instanceof Fetched.Refused refused
        ? new Look.Failed(feed, refused)
        : new Look.Nothing(feed);
  }
}
