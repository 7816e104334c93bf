package dev.stemma.web;

import dev.stemma.desk.Adding;
import dev.stemma.desk.Desk;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Intakes;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.sqlite.SqliteStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A server over a case of its own, and a browser without script. Closing it removes the case. */
final class TestSite implements AutoCloseable {
  static final Path HOME = Path.of(System.getProperty("stemma.home", "..")).toAbsolutePath();

  private final Path folder;
  private final Settings settings;
  private final IntakeSettings intake;
  private Ledger ledger;
  private Desk desk;
  private Server server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private TestSite(Settings settings, IntakeSettings intake, List<String> inputs)
      throws IOException {
    this.settings = settings;
    this.folder = Files.createTempDirectory("stemma-site");
    this.intake = intake.withSpool(name -> spool());
    this.ledger = Ledger.open(SqliteStore.openAsItLies(file()), Clock.systemUTC());
    this.desk = Desk.open(HOME, ledger);
    if (!inputs.isEmpty()) {
      add(inputs);
    }
    desk.dossiers().follow((phase, at, all) -> {}, () -> false);
    this.server = Server.start(desk, settings, OwnCase.none(), this.intake);
  }

  /** The file of the case. */
  Path file() {
    return folder.resolve("a.case");
  }

  /** Where uploads wait. */
  Path spool() {
    return folder.resolve("spool");
  }

  /** Stops the server, does something with its files, and starts it again. */
  void restart(Meanwhile meanwhile) throws IOException {
    server.close();
    desk.close();
    ledger.close();
    meanwhile.run();
    ledger = Ledger.open(SqliteStore.openAsItLies(file()), Clock.systemUTC());
    desk = Desk.open(HOME, ledger);
    server = Server.start(desk, settings, OwnCase.none(), intake);
  }

  /** What is done while no server is there. */
  @FunctionalInterface
  interface Meanwhile {
    void run() throws IOException;
  }

  /** An empty case. */
  static TestSite empty() throws IOException {
    return empty(IntakeSettings.usual());
  }

  /** An empty case with settings of intake. */
  static TestSite empty(IntakeSettings intake) throws IOException {
    return new TestSite(Settings.local(0, false), intake, List.of());
  }

  /** The sample reports. */
  static TestSite samples() throws IOException {
    return with(Settings.local(0, true), HOME.resolve("samples").toString());
  }

  /** Some files or folders. */
  static TestSite with(Settings settings, String... inputs) throws IOException {
    return new TestSite(settings, IntakeSettings.usual(), List.of(inputs));
  }

  /** What was made and read elsewhere. */
  static TestSite of(List<Finding> findings) throws IOException {
    TestSite site = empty();
    site.ledger.add(findings);
    site.desk.dossiers().follow((phase, at, all) -> {}, () -> false);
    return site;
  }

  private void add(List<String> inputs) {
    Adding adding = new Adding(ledger, desk.engine(), desk.run(), d -> d, (finding, added) -> {});
    try (Intakes intakes = Intakes.of(inputs, System.in)) {
      for (Intake intake : (Iterable<Intake>) intakes::iterator) {
        if (adding.read(intake) instanceof Adding.Step.Ready ready) {
          adding.keep(ready.finding());
        }
      }
    }
    adding.flush();
  }

  Desk desk() {
    return desk;
  }

  /** The table of routes. */
  List<Route> routes() {
    return server.routes();
  }

  /** The server. */
  Server server() {
    return server;
  }

  /** The token of the visitor. */
  String token() {
    return page("/api").body().attr("data-token");
  }

  String address() {
    return server.address().replace("localhost", "127.0.0.1");
  }

  /** A page, with some headers: name, value, name, value… */
  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A page as HTML. */
  Document page(String path, String... headers) {
    HttpResponse<String> response = get(path, headers);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " gave " + response.statusCode() + ": " + response.body());
    }
    return Jsoup.parse(response.body(), address() + path);
  }

  /** Sends a form with the token of a page. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new java.util.LinkedHashMap<>(fields);
    all.putIfAbsent("token", page("/api").body().attr("data-token"));
    List<String> pairs = new ArrayList<>();
    all.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
  }

  /** Sends JSON to the API. */
  HttpResponse<String> json(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/json")
            .header("X-Stemma-Token", page("/api").body().attr("data-token"))
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    desk.close();
    ledger.close();
    try (var files = Files.walk(folder)) {
      for (Path file :
          files.sorted(java.util.Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
  }
}
