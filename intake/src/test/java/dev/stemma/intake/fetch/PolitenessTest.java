package dev.stemma.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.intake.fetch.Fetched.Cause;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** robots.txt, pauses and retries. */
@Timeout(30)
class PolitenessTest {
  private Server server;
  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    server = Server.plain().page("/a", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    rig = new Rig();
  }

  @AfterEach
  void stop() {
    rig.close();
    server.close();
  }

  private void robots(String body) {
    server.page("/robots.txt", "HTTP/1.1 200 OK", body);
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() {
    robots("User-agent: *\nDisallow: /private\nDisallow: /*?print");
    server.redirect("/b", "/private/x");

    assertThat(rig.refused(server.at("/private/x")).cause()).isEqualTo(Cause.ROBOTS);
    assertThat(rig.refused(server.at("/x/../%70rivate/x")).cause()).isEqualTo(Cause.ROBOTS);
    assertThat(rig.refused(server.at("/a?print=1")).reason().english())
        .contains("Disallow: /*?print");
    assertThat(rig.refused(server.at("/b")).cause()).isEqualTo(Cause.ROBOTS);
    rig.page(server.at("/a"));
    assertThat(server.paths()).containsExactly("/robots.txt", "/b", "/a");
  }

  @Test
  void withoutRobotsTxtAllIsAllowed() {
    server.page("/robots.txt", "HTTP/1.1 403 Forbidden\nContent-Length: 0", "");

    rig.page(server.at("/a"));
  }

  @Test
  void aRobotsTxtThatCannotBeHadForbidsAllForTenMinutes() {
    server.page("/robots.txt", "HTTP/1.1 500 Oops\nContent-Length: 0", "");

    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.ROBOTS);
    robots("");
    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.ROBOTS);
    rig.time.pass(Duration.ofMinutes(10));
    rig.page(server.at("/a"));
  }

  @Test
  void aRobotsTxtOnABrokenConnectionForbidsAll() {
    server.on("/robots.txt", (request, to) -> to.close());

    assertThat(rig.refused(server.at("/a")).reason().english()).contains("cannot be had");
    assertThat(server.paths()).doesNotContain("/a");
  }

  @Test
  void robotsTxtIsKeptForADay() {
    robots("");
    rig.page(server.at("/a"));
    robots("User-agent: *\nDisallow: /");
    rig.time.pass(Duration.ofHours(23));
    rig.page(server.at("/a"));
    rig.time.pass(Duration.ofHours(1));

    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.ROBOTS);
  }

  @Test
  void redirectsOfRobotsTxtAreFollowedFiveTimes() {
    server
        .redirect("/robots.txt", "/r1")
        .redirect("/r1", "http://other.test:" + server.port() + "/r2");
    server.page("/r2", "HTTP/1.1 200 OK", "User-agent: stemma\nDisallow: /a");

    assertThat(rig.refused(server.at("/a")).reason().english()).contains("/r2, HTTP 200");
  }

  @Test
  void ofALongRobotsTxtTheBeginningCounts() {
    String filler = "# nothing\n".repeat(60_000);
    robots("User-agent: *\nDisallow: /early\n" + filler + "Disallow: /late\n");
    server.page("/late", "HTTP/1.1 200 OK\nContent-Length: 1", "x");

    assertThat(rig.refused(server.at("/early")).cause()).isEqualTo(Cause.ROBOTS);
    rig.page(server.at("/late"));
  }

  @Test
  void crawlDelayIsRespectedUpToTheSettingsPatience() {
    robots("User-agent: *\nCrawl-delay: 7");
    rig.page(server.at("/a"));
    rig.page(server.at("/a"));
    assertThat(rig.sleeps).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(7));

    rig.time.pass(Duration.ofDays(2));
    robots("User-agent: *\nCrawl-delay: 100000");
    rig.page(server.at("/a"));
    rig.page(server.at("/a"));
    assertThat(rig.sleeps.get(3)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aBusyHostIsAskedAgainWhenItSays() {
    AtomicInteger asked = new AtomicInteger();
    server.on(
        "/busy",
        (request, to) ->
            to.getOutputStream()
                .write(
                    switch (asked.getAndIncrement()) {
                      case 0 -> Server.response("HTTP/1.1 429 Slow\nRetry-After: 30", "");
                      case 1 ->
                          Server.response(
                              "HTTP/1.1 503 Busy\nRetry-After: Sun, 01 Mar 2026 12:01:00 GMT", "");
                      case 2 -> Server.response("HTTP/1.1 502 Bad", "");
                      default -> Server.response("HTTP/1.1 200 OK", "x");
                    }));

    rig.page(server.at("/busy"));

    assertThat(rig.sleeps.subList(0, 3))
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(28));
    assertThat(rig.sleeps.get(3)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  @Test
  void aHostThatAsksForTooMuchPatienceIsLeftAlone() {
    server.page("/busy", "HTTP/1.1 429 Slow\nRetry-After: 3600", "");

    assertThat(rig.refused(server.at("/busy")).reason().english()).contains("HTTP 429");
    assertThat(server.paths()).containsExactly("/robots.txt", "/busy");
  }

  @Test
  void aHostThatStaysBusyIsGivenUp() {
    server.page("/busy", "HTTP/1.1 503 Busy", "");

    assertThat(rig.refused(server.at("/busy")).reason().english()).contains("HTTP 503");
    assertThat(server.requests).hasSize(5);
  }

  @Test
  void manyThreadsStandInOneQueue() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.on(
        "/q",
        (request, to) -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Thread.sleep(20);
          inside.decrementAndGet();
          to.getOutputStream().write(Server.response("HTTP/1.1 200 OK\nContent-Length: 1", "x"));
        });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Fetched.Page>> pages = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      pages.add(threads.submit(() -> rig.page(server.at("/q"))));
    }
    for (Future<Fetched.Page> page : pages) {
      page.get();
    }
    threads.shutdown();

    assertThat(most).hasValue(1);
    assertThat(server.paths().stream().filter("/robots.txt"::equals)).hasSize(1);
    assertThat(rig.sleeps).hasSize(16);
  }
}
