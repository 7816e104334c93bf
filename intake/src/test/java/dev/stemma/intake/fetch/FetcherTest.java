package dev.stemma.intake.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stemma.evidence.Capture;
import dev.stemma.intake.fetch.Fetched.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
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

  @Test
  void aPageComesWithItsCapture() {
    server.page(
        "/news",
        """
        HTTP/1.1 200 OK
        Content-Type: Text/HTML; charset=utf-8
        X-Odd: \u00e9
        x-odd: two
        ETag: "v1"
        Set-Cookie: a=b
        Content-Length: 5
        """,
        "hello");

    Fetched.Page page = rig.page(server.at("/news#top"));

    assertThat(page.payload().bytes()).isEqualTo("hello".getBytes(UTF_8));
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.finalAddress()).isEqualTo(URI.create(server.at("/news")));
    assertThat(page.validators().etag()).contains("\"v1\"");
    Capture capture = page.capture();
    assertThat(capture.method()).isEqualTo(Capture.Method.WEB);
    assertThat(capture.location()).isEqualTo(server.at("/news"));
    assertThat(capture.taken()).contains(Rig.START.plusSeconds(2));
    assertThat(capture.headers())
        .extracting(Capture.Header::name, Capture.Header::value)
        .containsExactly(
            tuple("Content-Type", "Text/HTML; charset=utf-8"),
            tuple("X-Odd", "\u00e9"),
            tuple("x-odd", "two"),
            tuple("ETag", "\"v1\""),
            tuple("Set-Cookie", "a=b"),
            tuple("Content-Length", "5"));
  }

  @Test
  void theRequestNamesToolAndContactAndKeepsNoCookie() {
    server.page("/a", "HTTP/1.1 302 Found\nSet-Cookie: a=b\nLocation: /b\nContent-Length: 0", "");
    server.page("/b", "HTTP/1.1 200 OK\nContent-Length: 1", "x");

    rig.page(server.at("/a"));

    Server.Request last = server.requests.get(2);
    assertThat(last.lines())
        .containsExactly(
            "User-Agent: Stemma/0.1 (+https://example.org/bot)",
            "Accept: text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
            "Accept-Encoding: gzip, deflate",
            "Connection: close",
            "Host: news.test:" + server.port());
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    server.on(
        "/a",
        (request, to) -> {
          boolean known = request.header("If-None-Match").equals("W/\"7\"");
          to.getOutputStream()
              .write(
                  known
                      ? Server.response("HTTP/1.1 304 Not Modified\nETag: W/\"7\"", "")
                      : Server.response(
                          "HTTP/1.1 200 OK\nETag: W/\"7\"\nLast-Modified: Sun, 01 Mar 2026 10:00:00"
                              + " GMT\nContent-Length: 1",
                          "x"));
        });

    Fetched.Page page = rig.page(server.at("/a"));
    Fetched again = rig.fetcher.fetch(page.finalAddress(), Optional.of(page.validators()));

    assertThat(again).isInstanceOf(Fetched.Unchanged.class);
    assertThat(server.requests.get(2).header("If-Modified-Since"))
        .isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
  }

  @Test
  void validatorsAreNotSentToAnotherAddress() {
    server.redirect("/a", "/b");
    server.page("/b", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    Validators validators =
        new Validators(URI.create(server.at("/a")), Optional.of("\"7\""), Optional.empty());

    rig.fetcher.fetch(server.at("/a"), Optional.of(validators));

    assertThat(server.requests.get(1).header("If-None-Match")).isEqualTo("\"7\"");
    assertThat(server.requests.get(2).header("If-None-Match")).isEmpty();
  }

  @Test
  void a304ThatNobodyAskedForIsNoPage() {
    server.page("/a", "HTTP/1.1 304 Not Modified", "");

    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.STATUS);
  }

  @Test
  void redirectsAreFollowedAndRecorded() {
    server.redirect("/a", "b?x=1 2");
    server.redirect("/b?x=1%202", "//other.test:" + server.port() + "/c\u00e9");
    server.page("/c%E9", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    server.page("/c%C3%A9", "HTTP/1.1 200 OK\nContent-Length: 1", "x");

    Fetched.Page page = rig.page(server.at("/a"));

    assertThat(page.finalAddress()).hasToString("http://other.test:" + server.port() + "/c%C3%A9");
    String record = new String(page.capture().record().orElseThrow().bytes(), UTF_8);
    assertThat(record)
        .contains(
            "redirect: 2026-03-01T12:00:02Z 301 "
                + server.at("/a")
                + " (127.0.0.1) to "
                + server.at("/b?x=1%202"));
  }

  @Test
  void redirectsInACircleOrWithoutEndAreRefused() {
    server.redirect("/a", "/b").redirect("/b", "/a");
    for (int i = 0; i < 12; i++) {
      server.redirect("/" + i, "/" + (i + 1));
    }
    server.page("/lost", "HTTP/1.1 302 Found\nContent-Length: 0", "");

    assertThat(rig.refused(server.at("/a")).reason().english()).contains("circle");
    assertThat(rig.refused(server.at("/0")).reason().english()).contains("more than 10 redirects");
    assertThat(rig.refused(server.at("/lost")).reason().english()).contains("without Location");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://a.test/", "file:///etc/passwd", "http://u:p@news.test/", "http://"})
  void redirectsToOtherSchemesAreRefused(String location) {
    server.redirect("/a", location);

    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 300, 400, 401, 403, 404, 410, 418, 500, 501})
  void otherStatusesAreNoPages(int status) {
    server.page("/a", "HTTP/1.1 " + status + " Some\nContent-Length: 0", "");

    Fetched.Refused refused = rig.refused(server.at("/a"));

    assertThat(refused.cause()).isEqualTo(Cause.STATUS);
    assertThat(refused.reason().english()).contains("HTTP " + status);
  }

  private static byte[] packed(String coding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (coding) {
          case "gzip", "x-gzip" -> new GZIPOutputStream(bytes);
          case "deflate" -> new DeflaterOutputStream(bytes);
          default -> new DeflaterOutputStream(bytes, new Deflater(9, true));
        }) {
      out.write("hello, hello, hello".getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw"})
  void codingsAreUndone(String coding) throws IOException {
    String name = coding.equals("raw") ? "deflate" : coding;
    server.page(
        "/a", "HTTP/1.1 200 OK\nContent-Encoding: " + name, new String(packed(coding), ISO_8859_1));

    assertThat(rig.page(server.at("/a")).payload().bytes())
        .isEqualTo("hello, hello, hello".getBytes(UTF_8));
  }

  @Test
  void codingsThatWereNotAskedForAndDamagedBodiesAreRefused() {
    server.page("/br", "HTTP/1.1 200 OK\nContent-Encoding: br", "x");
    server.page("/two", "HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip", "x");
    server.page("/plain", "HTTP/1.1 200 OK\nContent-Encoding: gzip", "plain text");

    assertThat(rig.refused(server.at("/br")).reason().english()).contains("br");
    assertThat(rig.refused(server.at("/two")).reason().english()).contains("gzip, gzip");
    assertThat(rig.refused(server.at("/plain")).reason().english()).contains("damaged");
  }

  @Test
  void interimResponsesAreSkipped() {
    server.page(
        "/a", "HTTP/1.1 103 Early Hints\nLink: </s>\n\nHTTP/1.1 200 OK\nContent-Length: 1", "x");

    Fetched.Page page = rig.page(server.at("/a"));

    assertThat(new String(page.capture().record().orElseThrow().bytes(), UTF_8))
        .contains("HTTP/1.1 200 OK")
        .doesNotContain("Early");
  }

  @Test
  void addressesThatAreNoneAndHostsThatAreNotThereAreRefused() {
    assertThat(rig.refused("gopher://a.test/").cause()).isEqualTo(Cause.ADDRESS);
    assertThat(rig.refused("http://a.test/\u0007").cause()).isEqualTo(Cause.ADDRESS);
    assertThat(rig.refused("http://nowhere.invalid/").cause()).isEqualTo(Cause.HOST);
  }

  @Test
  void portsThatServeNoPagesAreRefused() {
    try (Fetcher usual = Fetcher.open(FetchSettings.usual("https://example.org/bot"))) {
      Fetched fetched = usual.fetch("http://news.test:25/", Optional.empty());

      assertThat(((Fetched.Refused) fetched).reason().english()).contains("port 25");
    }
  }

  @Test
  void aClosedFetcherRefuses() {
    rig.close();

    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.INTERRUPTED);
  }

  @Test
  void anInterruptedThreadStopsAtItsTurn() {
    Thread.currentThread().interrupt();

    Fetched.Refused refused = rig.refused(server.at("/a"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(refused.cause()).isEqualTo(Cause.INTERRUPTED);
  }

  @Test
  void pagesOfAHostComeOneByOneWithAPause() {
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: 1", "x");

    rig.page(server.at("/a"));
    rig.time.pass(Duration.ofMillis(500));
    rig.page(server.at("/a"));

    assertThat(rig.sleeps).isEqualTo(List.of(Duration.ofSeconds(2), Duration.ofMillis(1500)));
  }
}
