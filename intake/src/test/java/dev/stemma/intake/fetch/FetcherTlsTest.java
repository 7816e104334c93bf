package dev.stemma.intake.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Content;
import dev.stemma.intake.fetch.Fetched.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** https against a server with a certificate of its own. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FetcherTlsTest {
  private Certificates certificates;
  private Server server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    certificates = Certificates.of(folder, "news.test");
    server = certificates.server().page("/a", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static Rig rig(SSLContext trust) {
    return new Rig(Rig.settings(Duration.ofSeconds(20), 9999), Rig::names, trust);
  }

  private String at(String host, String path) {
    return "https://" + host + ":" + server.port() + path;
  }

  @Test
  void theCertificateChainIsKept() throws Exception {
    try (Rig rig = rig(certificates.trust())) {
      Content record = rig.page(at("news.test", "/a")).capture().record().orElseThrow();

      String text = new String(record.bytes(), ISO_8859_1);
      assertThat(text).contains("tls: TLSv1.3 TLS_", "application/pem-certificate-chain");
      String pem =
          text.substring(
              text.indexOf("-----BEGIN CERTIFICATE-----"),
              text.indexOf("-----END CERTIFICATE-----") + 25);
      assertThat(
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem.getBytes(ISO_8859_1))))
          .isEqualTo(certificates.certificate());
      assertThat(text).contains("GET /a HTTP/1.1\r\nUser-Agent: Stemma/0.1");
    }
  }

  @Test
  void aCertificateOfNobodysTrustIsRefused() {
    try (Rig rig = rig(Rig.trust())) {
      assertThat(rig.refused(at("news.test", "/a")).cause()).isEqualTo(Cause.TLS);
    }
  }

  @Test
  void aCertificateForAnotherHostIsRefused() throws Exception {
    try (Rig rig = rig(certificates.trust())) {
      assertThat(rig.refused(at("other.test", "/a")).cause()).isEqualTo(Cause.TLS);
    }
  }

  @Test
  void aServerWithoutTlsIsRefused() throws Exception {
    try (Rig rig = rig(certificates.trust());
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> greet(socket));
      thread.setDaemon(true);
      thread.start();

      assertThat(rig.refused("https://news.test:" + socket.getLocalPort() + "/").cause())
          .isEqualTo(Cause.TLS);
    }
  }

  private static void greet(ServerSocket socket) {
    try (Socket to = socket.accept()) {
      to.getOutputStream().write(Server.response("HTTP/1.1 400 Bad Request", ""));
      to.getInputStream().readAllBytes();
    } catch (IOException e) {
      // the client went away
    }
  }

  @Test
  void aRedirectFromHttpsToHttpIsRefusedAndTheOtherWayFollowed() throws Exception {
    try (Rig rig = rig(certificates.trust());
        Server plain = Server.plain()) {
      server.redirect("/down", plain.at("/a"));
      plain.redirect("/up", at("news.test", "/a"));

      assertThat(rig.refused(at("news.test", "/down")).reason().english())
          .contains("from https to http");
      assertThat(rig.page(plain.at("/up")).finalAddress()).hasToString(at("news.test", "/a"));
    }
  }
}
