package dev.stemma.intake.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.intake.fetch.Fetched.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that misbehave; each is done with in a second or two. */
@Timeout(40)
class FetcherLimitsTest {
  private static final int LIMIT = 100_000;

  private Server server;
  private Rig rig;
  private Rig hasty;

  @BeforeEach
  void start() throws IOException {
    server = Server.plain();
    rig = new Rig(Rig.settings(Duration.ofSeconds(20), LIMIT));
    hasty = new Rig(Rig.settings(Duration.ofMillis(1200), LIMIT));
  }

  @AfterEach
  void stop() {
    rig.close();
    hasty.close();
    server.close();
  }

  private static void drip(Socket to, byte[] bytes) throws Exception {
    OutputStream out = to.getOutputStream();
    while (true) {
      out.write(bytes);
      out.flush();
      Thread.sleep(50);
    }
  }

  private static void flood(Socket to, String head, String bytes) throws IOException {
    OutputStream out = to.getOutputStream();
    out.write((head.replace("\n", "\r\n")).getBytes(ISO_8859_1));
    while (true) {
      out.write(bytes.getBytes(ISO_8859_1));
    }
  }

  @Test
  void aBodyThatDripsIsCutOff() {
    server.on(
        "/a",
        (request, to) -> {
          to.getOutputStream().write(Server.response("HTTP/1.1 200 OK", ""));
          drip(to, new byte[] {'x'});
        });

    assertThat(hasty.refused(server.at("/a")).cause()).isEqualTo(Cause.TIME);
  }

  @Test
  void aHeadThatDripsIsCutOff() {
    server.on("/a", (request, to) -> drip(to, new byte[] {'x'}));

    assertThat(hasty.refused(server.at("/a")).cause()).isEqualTo(Cause.TIME);
  }

  @Test
  void aServerThatSaysNothingIsCutOff() {
    server.on("/a", (request, to) -> Thread.sleep(15_000));

    assertThat(hasty.refused(server.at("/a")).cause()).isEqualTo(Cause.TIME);
  }

  @Test
  void aHandshakeThatDripsIsCutOff() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket to = socket.accept()) {
                  to.getOutputStream().write(new byte[] {22, 3, 3, 0x40, 0});
                  drip(to, new byte[] {0});
                } catch (Exception e) {
                  // cut off
                }
              });
      thread.setDaemon(true);
      thread.start();

      Fetched.Refused refused = hasty.refused("https://news.test:" + socket.getLocalPort() + "/");

      assertThat(refused.reason().english()).contains("not done within 1200 milliseconds");
    }
  }

  @Test
  void aNameServerThatSaysNothingIsNotWaitedFor() {
    FetchSettings settings = Rig.settings(Duration.ofMillis(700), LIMIT);
    Names slow =
        host -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            // the fetcher was closed
          }
          return Rig.names(host);
        };
    try (Rig slowRig = new Rig(settings, slow, Rig.trust())) {
      assertThat(slowRig.refused(server.at("/a")).cause()).isEqualTo(Cause.HOST);
    }
  }

  @Test
  void bodiesWithoutEndAreRefused() {
    server.on("/plain", (request, to) -> flood(to, "HTTP/1.1 200 OK\n\n", "x".repeat(5000)));
    server.on(
        "/chunks",
        (request, to) ->
            flood(to, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", "1\r\nx\r\n".repeat(999)));
    server.page("/said", "HTTP/1.1 200 OK\nContent-Length: 99999999999", "x");

    assertThat(rig.refused(server.at("/plain")).cause()).isEqualTo(Cause.SIZE);
    assertThat(rig.refused(server.at("/chunks")).cause()).isEqualTo(Cause.SIZE);
    assertThat(rig.refused(server.at("/said")).cause()).isEqualTo(Cause.SIZE);
  }

  @Test
  void headsWithoutEndAreRefused() {
    server.on("/line", (request, to) -> flood(to, "HTTP/1.1 200 OK\nX: ", "x".repeat(5000)));
    server.on("/many", (request, to) -> flood(to, "HTTP/1.1 200 OK\n", "X: y\r\n".repeat(999)));
    server.on("/interim", (request, to) -> flood(to, "", "HTTP/1.1 103 Hint\r\n\r\n".repeat(999)));

    assertThat(rig.refused(server.at("/line")).cause()).isEqualTo(Cause.SIZE);
    assertThat(rig.refused(server.at("/many")).cause()).isEqualTo(Cause.SIZE);
    assertThat(rig.refused(server.at("/interim")).cause()).isEqualTo(Cause.SIZE);
  }

  @Test
  void aBodyOfJustTheLimitIsTaken() {
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: " + LIMIT, "x".repeat(LIMIT));
    server.page("/b", "HTTP/1.1 200 OK", "x".repeat(LIMIT + 1));

    assertThat(rig.page(server.at("/a")).payload().length()).isEqualTo(LIMIT);
    assertThat(rig.refused(server.at("/b")).cause()).isEqualTo(Cause.SIZE);
  }

  @Test
  void aGzipBombIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 1000; i++) {
        out.write(new byte[10_000]);
      }
    }
    server.page(
        "/a",
        "HTTP/1.1 200 OK\nContent-Encoding: gzip",
        new String(bomb.toByteArray(), ISO_8859_1));

    assertThat(bomb.size()).isLessThan(LIMIT);
    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.SIZE);
  }

  @Test
  void aBodyShorterThanItSaysIsTriedAgainAndThenRefused() {
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: 10", "short");

    assertThat(rig.refused(server.at("/a")).reason().english()).contains("broke off");
    assertThat(server.paths()).containsExactly("/robots.txt", "/a", "/a", "/a", "/a");
  }

  @Test
  void ofABodyLongerThanItSaysTheRestIsLeft() {
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: 2", "longer");

    Fetched.Page page = rig.page(server.at("/a"));

    assertThat(page.payload().length()).isEqualTo(2);
    assertThat(new String(page.capture().record().orElseThrow().bytes(), ISO_8859_1))
        .contains("\r\n\r\nlo\r\n\r\nWARC/1.1");
  }

  @Test
  void aConnectionThatIsResetIsTriedAgain() {
    server.on(
        "/a",
        (request, to) -> {
          if (server.requests.size() < 4) {
            to.setSoLinger(true, 0);
            to.close();
          } else {
            to.getOutputStream().write(Server.response("HTTP/1.1 200 OK\nContent-Length: 1", "x"));
          }
        });

    assertThat(rig.page(server.at("/a")).payload().length()).isEqualTo(1);
    assertThat(rig.sleeps).hasSize(3);
    assertThat(rig.sleeps.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void whatIsNoHttpIsRefused() {
    server.page("/a", "SSH-2.0-OpenSSH_9.6", "");
    server.page("/b", "HTTP/1.1 abc OK", "");

    assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.CONNECTION);
    assertThat(rig.refused(server.at("/b")).cause()).isEqualTo(Cause.CONNECTION);
  }
}
