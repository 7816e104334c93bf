package dev.stemma.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser of an honest page sends. */
class HostileRequestTest {
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.empty();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static String get(String... headers) {
    return page("/", headers);
  }

  private static String page(String path, String... headers) {
    String head = String.join("\r\n", headers);
    return Raw.send(site, "GET " + path + " HTTP/1.1\r\n" + head + "\r\nConnection: close\r\n\r\n");
  }

  private static String post(String headers, String body) {
    return Raw.send(
        site,
        "POST /preferences HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + headers
            + "\r\n\r\n"
            + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6",
        "Content-Length: +5",
        "Content-Length: -1",
        "Content-Length: 0x5",
        "Content-Length: 5 5",
        "Content-Length: 99999999999999999999",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding : chunked",
        "X-A: b\r\n folded: c\r\nContent-Length: 0",
        "Content-Length\r\n",
        "X-\u0000A: b",
      })
  void aRequestWhoseEndCanBeReadTwoWaysIsRefusedAndTheConnectionClosed(String headers) {
    String answer =
        post(headers, "a=b&c\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|501) .*").endsWith("<closed>");
    isOurs(answer);
    assertThat(answer.split("HTTP/1.1 \\d", -1)).hasSize(2);
  }

  /** Whatever is answered bears our headers, and says nothing of what is below. */
  private static void isOurs(String answer) {
    assertThat(answer)
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("X-Content-Type-Options: nosniff")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("URI:", "STATUS:", "MESSAGE:");
  }

  @Test
  void whatTheServerBelowRefusesIsToldInBothLanguages() {
    String answer = page("/documents/%00", "Host: localhost");
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("the request is malformed");
    assertThat(new String(answer.getBytes(ISO_8859_1), UTF_8))
        .contains("<p lang=\"fr\">la demande est mal formée</p>");
  }

  @Test
  void chunksOfNoLengthAreRefused() {
    assertThat(post("Transfer-Encoding: chunked", "zz\r\nab\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .endsWith("<closed>");
  }

  @Test
  void headersHaveALimit() {
    String headers = page("/", "Host: localhost", "X-Long: " + "a".repeat(20_000));
    assertThat(headers).startsWith("HTTP/1.1 431 ").contains("too long");
    isOurs(headers);
    String address = page("/" + "a".repeat(20_000), "Host: localhost");
    assertThat(address).matches("(?s)HTTP/1.1 (414|431) .*");
    isOurs(address);
  }

  @Test
  void bodiesHaveALimit() {
    assertThat(post("Content-Length: 2000000", "a=")).startsWith("HTTP/1.1 413 ");
    String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
    assertThat(post("Transfer-Encoding: chunked", chunk.repeat(20) + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void strangersSendNoFiles() {
    assertThat(
            Raw.send(
                site,
                "POST /preferences HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x--\r\n12"))
        .startsWith("HTTP/1.1 415 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/x/../../../etc/passwd",
        "/static/x/%2e%2e/%2e%2e/stemma.css",
        "/static/x/..%2f..%2fetc/passwd",
        "/static/x/..%5c..%5cetc/passwd",
        "/static/x/%252e%252e/etc/passwd",
        "/static/x//etc/passwd",
        "/static/x/..;/..;/etc/passwd",
        "/static/x/words/access_en.properties",
        "/static/../Server.class",
        "/%2e%2e/etc/passwd",
        "/documents/..%2f1",
        "/documents/%00",
        "/static/x/stemma.css%00.png",
      })
  void noPathLeadsOutOfWhatIsServed(String path) {
    String answer =
        Raw.send(site, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
    isOurs(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:7171",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "0.0.0.0",
        "192.168.0.1",
        "",
      })
  void anotherNameForThisMachineIsRefused(String host) {
    assertThat(get("Host: " + host)).matches("(?s)HTTP/1.1 (400|403) .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:7171", "127.1.2.3", "[::1]:7171"})
  void thisMachinesOwnNamesAreTaken(String host) {
    assertThat(get("Host: " + host)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void otherSitesPagesGetNothing() {
    assertThat(get("Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(get("Host: localhost", "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(get("Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
      })
  void otherSitesFormsChangeNothingEvenWithTheToken(String header) {
    String form = "token=" + site.page("/").body().attr("data-token") + "&theme=dark&here=/";
    String body = "Content-Length: " + form.length() + "\r\nConnection: close";
    assertThat(post(body, form)).startsWith("HTTP/1.1 303 ");
    assertThat(post(body + "\r\nOrigin: http://localhost", form)).startsWith("HTTP/1.1 303 ");
    assertThat(post(body + "\r\n" + header, form)).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void everyAnswerTellsTheBrowserToBeStrict() {
    for (String path : new String[] {"/", "/no-such-page", "/api/v1/nothing", "/static/x/no.css"}) {
      HttpResponse<String> answer = site.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe", "*");
      assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(answer.headers().firstValue("Server")).isEmpty();
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void whatIsNoMethodOfAPathIsRefused() {
    for (String method : new String[] {"TRACE", "PUT", "PROPFIND", "DELETE"}) {
      assertThat(
              Raw.send(
                  site,
                  method
                      + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                      + "Connection: close\r\n\r\n"))
          .matches("(?s)HTTP/1.1 (400|404|405|501) .*");
    }
  }
}
