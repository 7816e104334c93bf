package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
  private Path folder;
  private Path users;

  @BeforeEach
  void users() throws IOException {
    folder = Files.createTempDirectory("stemma-proxy");
    users = folder.resolve("users");
    new Users(users).put(new User("ada@example.org", Role.ADMIN, Optional.empty()));
  }

  @AfterEach
  void remove() throws IOException {
    Files.delete(users);
    Files.delete(folder);
  }

  private TestSite site(String proxy, Optional<Role> fallback) throws IOException {
    Proxy by = new Proxy(InetAddress.getByName(proxy), Optional.of("X-User"), fallback);
    return TestSite.with(new Settings("127.0.0.1", 0, Optional.of(users), Optional.of(by), false));
  }

  @Test
  void theProxysWordOnWhoAsksIsTaken() throws IOException {
    try (TestSite site = site("127.0.0.1", Optional.empty())) {
      assertThat(site.get("/api/v1/session", "X-User", "ada@example.org").body()).contains("admin");
      assertThat(site.get("/users", "X-User", "ada@example.org").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void fromElsewhereNobodysWordIsTaken() throws IOException {
    try (TestSite site = site("127.0.0.2", Optional.of(Role.READER))) {
      assertThat(site.get("/", "X-User", "ada@example.org").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aUserWhomTheFileDoesNotNameIsRefusedUnlessThereIsARoleForThem() throws IOException {
    try (TestSite site = site("127.0.0.1", Optional.empty())) {
      assertThat(site.get("/", "X-User", "bob").statusCode()).isEqualTo(403);
      assertThat(site.get("/").statusCode()).isEqualTo(403);
      assertThat(site.get("/", "X-User", "bob", "X-User", "ada@example.org").statusCode())
          .isEqualTo(403);
    }
    try (TestSite site = site("127.0.0.1", Optional.of(Role.READER))) {
      assertThat(site.get("/api/v1/session", "X-User", "bob").body()).contains("reader");
      assertThat(site.get("/users", "X-User", "bob").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void tokensAreOfOneUserOnly() throws IOException {
    try (TestSite site = site("127.0.0.1", Optional.of(Role.READER))) {
      String bob = site.page("/account", "X-User", "bob").body().attr("data-token");
      String ada = site.page("/account", "X-User", "ada@example.org").body().attr("data-token");
      assertThat(bob).isNotEqualTo(ada).hasSizeGreaterThan(40);
    }
  }

  @Test
  void byTlsCookiesAreSecureAndStrictTransportIsSaid() throws IOException {
    try (TestSite site = site("127.0.0.1", Optional.of(Role.READER))) {
      var answer = site.get("/account", "X-User", "bob", "X-Forwarded-Proto", "https");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(
              site.get("/account", "X-User", "bob")
                  .headers()
                  .firstValue("Strict-Transport-Security"))
          .isEmpty();
    }
    assertThat(Cookies.of(Cookies.SESSION, "x", true).getSecure()).isTrue();
    assertThat(Cookies.sessionName(true)).startsWith("__Host-");
  }
}
