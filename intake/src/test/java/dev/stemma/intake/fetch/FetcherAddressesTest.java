package dev.stemma.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.intake.fetch.Fetched.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but public addresses is dialled, whatever the address, the redirect or the name says. */
@Timeout(20)
class FetcherAddressesTest {
  private Server server;

  @BeforeEach
  void start() throws IOException {
    server = Server.plain();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static FetchSettings publicOnly() {
    FetchSettings usual = FetchSettings.usual("https://example.org/bot");
    FetchSettings any = usual.withPrivateNetwork();
    return new FetchSettings(
        any.agent(),
        any.contact(),
        any.delay(),
        any.connect(),
        any.whole(),
        any.bytes(),
        any.redirects(),
        any.retries(),
        any.patience(),
        any.ports(),
        usual.addresses());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://2130706433:PORT/",
        "http://0x7f.1:PORT/",
        "http://017700000001:PORT/",
        "http://127.1:PORT/",
        "http://[::1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://[64:ff9b::127.0.0.1]:PORT/",
        "http://[2002:7f00:1::]:PORT/",
        "http://0:PORT/",
        "http://localhost:PORT/",
        "https://localhost:PORT/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://100.64.0.1/",
        "http://10.0.0.1/",
        "http://inner.test/"
      })
  void nothingPrivateIsDialled(String address) {
    Names names = host -> host.equals("localhost") ? Names.system().of(host) : Rig.names(host);
    try (Rig rig = new Rig(publicOnly(), names, Rig.trust())) {
      Fetched.Refused refused = rig.refused(address.replace("PORT", String.valueOf(server.port())));

      assertThat(refused.cause()).isEqualTo(Cause.NETWORK_RULE);
      assertThat(server.requests).isEmpty();
    }
  }

  @Test
  void anAddressIsNotSaidToBeItself() {
    try (Rig rig = new Rig(publicOnly(), Names.system(), Rig.trust())) {
      assertThat(rig.refused("http://127.0.0.1:" + server.port() + "/").reason().english())
          .isEqualTo("127.0.0.1 is a loopback address");
    }
  }

  @Test
  void aRedirectIntoAPrivateNetworkIsNotFollowed() {
    server.redirect("/a", "http://inner.test/secret");
    server.redirect("/b", "http://127.0.0.2:" + server.port() + "/secret");
    server.redirect("/c", "http://2130706434:" + server.port() + "/secret");
    server.page("/secret", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    try (Rig rig = new Rig()) {
      for (String path : List.of("/a", "/b", "/c")) {
        assertThat(rig.refused(server.at(path)).cause()).isEqualTo(Cause.NETWORK_RULE);
      }
      assertThat(server.paths()).doesNotContain("/secret");
    }
  }

  @Test
  void aRobotsFileThatRedirectsIntoAPrivateNetworkIsNotFollowed() {
    server.redirect("/robots.txt", "http://127.0.0.2:" + server.port() + "/robots.txt");
    try (Rig rig = new Rig()) {
      assertThat(rig.refused(server.at("/a")).cause()).isEqualTo(Cause.NETWORK_RULE);
      assertThat(server.paths()).containsExactly("/robots.txt");
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneDialled() {
    AtomicInteger lookups = new AtomicInteger();
    Names rebinding =
        host -> {
          boolean first = lookups.incrementAndGet() <= 2;
          return List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (first ? 1 : 2)}));
        };
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    try (Rig rig =
        new Rig(Rig.settings(java.time.Duration.ofSeconds(5), 999), rebinding, Rig.trust())) {
      rig.page(server.at("/a"));
      assertThat(lookups).hasValue(2);

      Fetched.Refused refused = rig.refused(server.at("/a"));
      assertThat(refused.reason().english()).contains("127.0.0.2, a loopback address");
      assertThat(lookups).hasValue(3);
    }
  }

  @Test
  void aHostWithOneForbiddenAddressIsForbidden() {
    Names mixed =
        host ->
            List.of(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, 0, 1}));
    try (Rig rig =
        new Rig(Rig.settings(java.time.Duration.ofSeconds(5), 999), mixed, Rig.trust())) {
      assertThat(rig.refused(server.at("/a")).reason().english())
          .contains("192.168.0.1, a private address");
      assertThat(server.requests).isEmpty();
    }
  }

  @Test
  void aProxyOfTheEnvironmentIsNotUsed() {
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    System.setProperty("socksProxyHost", "127.0.0.9");
    System.setProperty("http.proxyHost", "127.0.0.9");
    try (Rig rig = new Rig()) {
      assertThat(rig.page(server.at("/a")).payload().length()).isEqualTo(1);
    } finally {
      System.clearProperty("socksProxyHost");
      System.clearProperty("http.proxyHost");
    }
  }

  @Test
  void thePrivateNetworkIsOpenToWhoSaysSo() {
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    FetchSettings own = FetchSettings.usual("https://example.org/bot").withPrivateNetwork();
    try (Rig rig = new Rig(own)) {
      Fetched fetched =
          rig.fetcher.fetch("http://0x7f.1:" + server.port() + "/a", Optional.empty());

      assertThat(fetched).isInstanceOf(Fetched.Page.class);
    }
  }
}
