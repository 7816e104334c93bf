package dev.stemma.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedWatchTest {
  private Server server;
  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    server = Server.plain();
    rig = new Rig();
  }

  @AfterEach
  void stop() {
    rig.close();
    server.close();
  }

  private FeedWatch.Look look(FeedWatch.Feed feed) {
    return new FeedWatch(rig.fetcher).look(feed);
  }

  @Test
  void aFeedIsNewsOnlyWhenItChanges() {
    FeedWatch.Feed feed = FeedWatch.Feed.of(URI.create(server.at("/feed")));
    server.page("/feed", "HTTP/1.1 200 OK\nETag: \"1\"\nContent-Length: 3", "one");
    FeedWatch.Look first = look(feed);
    server.page("/feed", "HTTP/1.1 304 Not Modified", "");
    FeedWatch.Look second = look(first.feed());
    server.page("/feed", "HTTP/1.1 200 OK\nETag: \"2\"\nContent-Length: 3", "one");
    FeedWatch.Look third = look(second.feed());
    server.page("/feed", "HTTP/1.1 500 Oops\nContent-Length: 0", "");
    FeedWatch.Look fourth = look(third.feed());
    server.page("/feed", "HTTP/1.1 200 OK\nContent-Length: 3", "two");
    FeedWatch.Look fifth = look(fourth.feed());

    assertThat(first).isInstanceOf(FeedWatch.Look.News.class);
    assertThat(second).isEqualTo(new FeedWatch.Look.Nothing(first.feed()));
    assertThat(third).isInstanceOf(FeedWatch.Look.Nothing.class);
    assertThat(third.feed().validators().orElseThrow().etag()).contains("\"2\"");
    assertThat(fourth).isInstanceOf(FeedWatch.Look.Failed.class);
    assertThat(fourth.feed()).isEqualTo(third.feed());
    assertThat(fifth).isInstanceOf(FeedWatch.Look.News.class);
    assertThat(server.requests.get(2).header("If-None-Match")).isEqualTo("\"1\"");
  }
}
