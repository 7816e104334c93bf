package dev.stemma.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;

/** A server with three users, each of whom has the password {@link #PASSWORD}. */
final class Team implements AutoCloseable {
  static final String PASSWORD = "four grey herons wade";
  private static final String HASH = new Passwords().hash(PASSWORD);

  final Path folder;
  final Users users;
  final TestSite site;

  Team(String... inputs) throws IOException {
    folder = Files.createTempDirectory("stemma-team");
    users = new Users(folder.resolve("users"));
    for (Role role : UsersPage.ROLES) {
      users.put(new User(role.label(), role, Optional.of(HASH)));
    }
    Settings settings =
        new Settings("127.0.0.1", 0, Optional.of(folder.resolve("users")), Optional.empty(), false);
    site = TestSite.with(settings, inputs);
  }

  /** A browser's view: the cookie that it was given last. */
  final class Member {
    private String cookie = "";

    /** Logs in. */
    HttpResponse<String> login(String name, String password) {
      return post(
          "/login",
          Map.of("name", name, "password", password, "next", "/search", "token", token("/login")));
    }

    String cookie() {
      return cookie;
    }

    Member with(String given) {
      cookie = given;
      return this;
    }

    String token(String page) {
      return Jsoup.parse(get(page).body()).body().attr("data-token");
    }

    HttpResponse<String> get(String path) {
      return site.get(path, "Cookie", cookie, "Accept-Language", "en");
    }

    /** Sends a form; its token is that of the visitor's pages. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
      List<String> pairs = new ArrayList<>();
      Map<String, String> all = new java.util.LinkedHashMap<>(fields);
      all.computeIfAbsent("token", t -> token("/account"));
      all.forEach(
          (name, value) -> pairs.add(TestSite.encoded(name) + "=" + TestSite.encoded(value)));
      HttpResponse<String> response =
          site.send(
              java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.address() + path))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Cookie", cookie)
                  .POST(
                      java.net.http.HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
      response.headers().allValues("Set-Cookie").stream()
          .filter(c -> c.startsWith("stemma="))
          .forEach(c -> cookie = c.substring(0, c.indexOf(';')));
      return response;
    }
  }

  /** Nobody yet. */
  Member stranger() {
    return new Member();
  }

  /** Somebody who is logged in: the name of a role. */
  Member member(String name) {
    Member member = new Member();
    member.login(name, PASSWORD);
    return member;
  }

  @Override
  public void close() throws IOException {
    site.close();
    Files.deleteIfExists(folder.resolve("users"));
    Files.delete(folder);
  }
}
