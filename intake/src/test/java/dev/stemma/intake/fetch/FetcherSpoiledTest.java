package dev.stemma.intake.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers and addresses with bytes changed, doubled or left out: never an exception. */
@Timeout(60)
class FetcherSpoiledTest {
  private static final int ROUNDS = 400;
  private static final List<String> ANSWERS =
      List.of(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"a\"\r\nContent-Length: 5\r\n\r\nhello",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x\r\nlo\r\n0\r\nT: v\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\nhello",
          "HTTP/1.1 103 Hint\r\nLink: x\r\n\r\nHTTP/1.1 304 Not Modified\r\n\r\n",
          "HTTP/1.1 302 Found\r\nLocation: //b.test:1/%zz?\u00e9[x]#y\r\nRetry-After: 5\r\n\r\n");

  private static byte[] spoiled(String answer, Random random) {
    StringBuilder text = new StringBuilder(answer);
    for (int i = random.nextInt(6); i >= 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, text.charAt(random.nextInt(text.length())));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  @Test
  void spoiledAnswersAreValues() throws IOException {
    AtomicReference<byte[]> answer = new AtomicReference<>(new byte[0]);
    try (Server server = Server.plain();
        Rig rig = new Rig(Rig.settings(Duration.ofMillis(800), 1 << 16))) {
      server.on(
          "/robots.txt",
          (r, to) -> to.getOutputStream().write(Server.response("HTTP/1.1 404 No", "")));
      server.on("/a", (request, to) -> to.getOutputStream().write(answer.get()));
      Random random = new Random(11);
      for (int i = 0; i < ROUNDS; i++) {
        answer.set(spoiled(ANSWERS.get(i % ANSWERS.size()), random));
        assertThat(rig.fetch(server.at("/a"))).isNotNull();
      }
    }
  }

  @Test
  void spoiledAddressesAreValues() {
    Random random = new Random(12);
    String address = "http://user@a_b.t\u00ebst:8080//x/../%2e/y z?q=[1]&\u20ac#f";
    try (Rig rig = new Rig()) {
      for (int i = 0; i < 2000; i++) {
        String spoiled = new String(spoiled(address, random), ISO_8859_1);
        assertThat(rig.fetch(spoiled.replace(".test", ".invalid"))).isNotNull();
      }
    }
  }
}
