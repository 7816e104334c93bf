package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.stemma.intake.fetch.FetchSettings;
import dev.stemma.intake.fetch.Fetcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IntakeTest {
  private static final String REPORT =
      "Turkey delivered six drones to Mali in March, officials said.";
  private static final String HOSTILE = "<img src=x onerror=alert(1)>.txt";
  private final TestSite site;

  IntakeTest() throws IOException {
    site = TestSite.empty(IntakeSettings.usual().withNetwork(IntakeTest::near));
  }

  private static Fetcher near(String contact) {
    return Fetcher.open(FetchSettings.usual(contact).withPrivateNetwork());
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private JsonNode done(long number) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonNode task = json(site.get("/api/v1/tasks/" + number));
      if (!task.path("state").stringValue().matches("waiting|running")) {
        return task;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("task " + number + " does not end");
  }

  private JsonNode sent(Multipart form) throws InterruptedException {
    HttpResponse<String> response =
        site.send(
            form.to(site.address() + "/api/v1/documents").header("X-Stemma-Token", site.token()));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return done(json(response).path("number").longValue());
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private long waiting() throws IOException {
    try (Stream<Path> all = Files.list(site.spool())) {
      return all.filter(f -> f.getFileName().toString().matches("\\d+")).count();
    }
  }

  @Test
  void filesAreReadABrokenOneIsToldAndNothingIsLeftBehind() throws Exception {
    Multipart form =
        new Multipart()
            .field("language", "en")
            .field("published", "2022-09-06")
            .file("../../etc/" + HOSTILE, REPORT)
            .file(
                "files", "a.zip", zip("inside.txt", "Iran supplied missiles to Russia, said Kyiv."))
            .file("files", "broken.pdf", new byte[] {0, 1, 2, 3, 4})
            .file("..\\..\\windows.txt", "North Korea sold shells to Russia, a minister said.");
    JsonNode task = sent(form);
    assertThat(task.path("state").stringValue()).isEqualTo("done");
    assertThat(task.path("counts").path("added").intValue()).isEqualTo(3);
    assertThat(task.path("counts").path("skipped").intValue()).isEqualTo(1);
    assertThat(task.path("notes").toString()).contains("broken.pdf").contains("a.zip!/inside.txt");
    assertThat(site.desk().ledger().document("1").orElseThrow().document().source())
        .isEqualTo(HOSTILE);
    assertThat(site.desk().ledger().document("3").orElseThrow().document().source())
        .isEqualTo("windows.txt");
    assertThat(site.desk().ledger().document("1").orElseThrow().document().published())
        .hasToString("Optional[2022-09-06]");
    assertThat(site.desk().dossiers().upToDate()).isTrue();
    assertThat(waiting()).isZero();
    for (String language : Words.LANGUAGES) {
      for (String path : List.of("/intake", "/tasks/" + task.path("number"), "/ledger")) {
        Document page = site.page(path, "Accept-Language", language);
        assertThat(page.select("img[src=x]")).isEmpty();
        assertThat(page.text()).contains(HOSTILE);
      }
    }
  }

  @Test
  void theFormOfThePageWorksWithoutScript() throws Exception {
    Document page = site.page("/intake");
    assertThat(page.select("form.give-form").attr("enctype")).isEqualTo("multipart/form-data");
    HttpResponse<String> response =
        site.send(
            new Multipart()
                .field("token", page.select("form.give-form input[name=token]").attr("value"))
                .field("addresses", "")
                .file("report.txt", REPORT)
                .to(site.address() + "/intake"));
    assertThat(response.statusCode()).isEqualTo(303);
    String path = response.headers().firstValue("Location").orElseThrow();
    done(Long.parseLong(path.replaceAll("\\D", "")));
    assertThat(site.page(path).select(".note").text()).contains("report.txt");
    assertThat(
            sent(new Multipart().file("again.txt", REPORT)).path("counts").path("again").intValue())
        .isEqualTo(1);
  }

  @Test
  void whatMakesNoSenseIsRefusedInWords() {
    assertThat(site.json("POST", "/api/v1/documents", "{}").statusCode()).isEqualTo(400);
    assertThat(post("{\"addresses\": [\"file:///etc/passwd\"]}").body()).contains("no address");
    assertThat(post("{\"addresses\": [\"https://example.org/\"]}").body()).contains("contact");
    assertThat(
            post("{\"addresses\": [\"https://example.org/\"], \"contact\": \"a\\nb\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(post("{\"addresses\": [\"https://a.org/\"], \"published\": \"x\"}").statusCode())
        .isEqualTo(400);
    HttpResponse<String> forged =
        site.send(
            new Multipart().field("token", "x").file("a.txt", "a").to(site.address() + "/intake"));
    assertThat(forged.statusCode()).isEqualTo(403);
    HttpResponse<String> elsewhere =
        site.send(
            new Multipart()
                .field("token", site.token())
                .file("a.txt", "a")
                .to(site.address() + "/preferences"));
    assertThat(elsewhere.statusCode()).isEqualTo(415);
    assertThat(json(site.get("/api/v1/tasks")).path("tasks")).isEmpty();
  }

  private HttpResponse<String> post(String body) {
    return site.json("POST", "/api/v1/documents", body);
  }

  @Test
  void whatIsTooLargeIsRefusedAndLeavesNothing() throws Exception {
    try (TestSite small = TestSite.empty(IntakeSettings.usual().withLimits(1 << 20, 2 << 20))) {
      String token = small.token();
      byte[] large = new byte[(1 << 20) + 5000];
      byte[] half = new byte[900_000];
      for (Multipart form :
          List.of(
              new Multipart().file("files", "large.txt", large),
              new Multipart()
                  .file("files", "a.txt", half)
                  .file("files", "b.txt", half)
                  .file("files", "c.txt", half))) {
        HttpResponse<String> response =
            small.send(
                form.to(small.address() + "/api/v1/documents").header("X-Stemma-Token", token));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
        assertThat(response.body()).contains("1 MB a file");
      }
      try (Stream<Path> parts = Files.list(small.spool().resolve("parts"))) {
        assertThat(parts).isEmpty();
      }
    }
  }

  @Test
  void anAddressIsFetchedAndAFeedIsFollowed() throws Exception {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String base = "http://127.0.0.1:" + web.getAddress().getPort();
    String feed =
        "<rss version=\"2.0\"><channel><title>&lt;b&gt;News&lt;/b&gt;</title><item><title>x</title><link>"
            + base
            + "/story.html</link></item></channel></rss>";
    Map<String, String> pages =
        Map.of(
            "/page.html", "<html lang=en><title>Drones</title><p>" + REPORT + "</p></html>",
            "/story.html",
                "<html lang=en><title>Shells</title><p>North Korea sold shells to Russia, a"
                    + " minister said.</p></html>",
            "/feed.xml", feed);
    web.createContext(
        "/",
        exchange -> {
          byte[] body =
              pages
                  .getOrDefault(exchange.getRequestURI().getPath(), "")
                  .getBytes(StandardCharsets.UTF_8);
          String type =
              exchange.getRequestURI().getPath().endsWith("xml")
                  ? "application/rss+xml"
                  : "text/html";
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(
              body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    web.start();
    try {
      HttpResponse<String> response =
          post(
              "{\"addresses\": [\""
                  + base
                  + "/page.html\", \""
                  + base
                  + "/none\"], \"contact\": \"ann@example.org\"}");
      JsonNode task = done(json(response).path("number").longValue());
      assertThat(task.path("counts").path("added").intValue()).as(task.toString()).isEqualTo(1);
      assertThat(task.path("counts").path("skipped").intValue()).isEqualTo(1);
      assertThat(site.page("/intake").select("#contact")).isEmpty();
      site.post("/intake/settings", Map.of("minutes", "60"));
      assertThat(
              site.json("POST", "/api/v1/feeds", "{\"address\": \"" + base + "/feed.xml\"}")
                  .statusCode())
          .isEqualTo(201);
      HttpResponse<String> look = site.json("POST", "/api/v1/feeds/look", "{}");
      JsonNode looked = done(json(look).path("number").longValue());
      assertThat(looked.path("counts").path("added").intValue()).as(looked.toString()).isEqualTo(1);
      JsonNode feeds = json(site.get("/api/v1/feeds"));
      assertThat(feeds.path("minutes").intValue()).isEqualTo(60);
      assertThat(feeds.path("contact").stringValue()).isEqualTo("ann@example.org");
      assertThat(site.page("/intake").select("table.feeds b")).isEmpty();
      HttpResponse<String> gone =
          site.json("DELETE", "/api/v1/feeds?address=" + base + "/feed.xml", "{}");
      assertThat(json(gone).path("feeds")).isEmpty();
    } finally {
      web.stop(0);
    }
  }

  @Test
  void feedsThatAreNoneAreNotFollowed() {
    for (String address : List.of("javascript:alert(1)", "file:///etc/passwd", "https://", "x")) {
      assertThat(site.post("/intake/feeds/forget", Map.of("address", address)).statusCode())
          .isEqualTo(303);
      assertThat(
              site.json("POST", "/api/v1/feeds", "{\"address\": \"" + address + "\"}").statusCode())
          .as(address)
          .isEqualTo(400);
    }
    assertThat(site.post("/intake/settings", Map.of("minutes", "1")).statusCode()).isEqualTo(400);
    assertThat(site.post("/intake/feeds/look", Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void aServerThatWasKilledLosesNothingThatWasAcknowledgedAndLeavesNoLitter() throws Exception {
    site.restart(
        () -> {
          Path spool = site.spool();
          Files.createDirectories(spool.resolve("parts"));
          Files.writeString(spool.resolve("parts/MultiPart123"), "half an upload");
          Files.createDirectories(spool.resolve("7"));
          Files.writeString(spool.resolve("7/0"), "never acknowledged");
          Files.createDirectories(spool.resolve("8"));
          Files.writeString(spool.resolve("8/0"), REPORT);
          Files.writeString(
              spool.resolve("8/batch.json"),
              "{\"files\": [\"kept.txt\"], \"addresses\": [], \"by\": \"Ann\"}");
          Files.createDirectories(spool.resolve("9"));
          Files.writeString(
              spool.resolve("9/batch.json"), "{\"files\": [\"bad.txt\"], \"by\": \"Ann\"}");
          Files.writeString(spool.resolve("9/tries"), "|||");
        });
    assertThat(done(1).path("state").stringValue()).isEqualTo("failed");
    JsonNode task = done(2);
    assertThat(task.path("by").stringValue()).isEqualTo("Ann");
    assertThat(task.path("counts").path("added").intValue()).isEqualTo(1);
    assertThat(site.desk().ledger().document("1").orElseThrow().document().source())
        .isEqualTo("kept.txt");
    assertThat(waiting()).isZero();
    assertThat(site.spool().resolve("parts/MultiPart123")).doesNotExist();
  }

  @Test
  void whatWaitsWhenTheServerStopsIsReadByTheNext() throws Exception {
    java.util.concurrent.CountDownLatch busy = new java.util.concurrent.CountDownLatch(1);
    site.server()
        .served()
        .tasks()
        .start(
            "verify",
            "",
            "Ann",
            task -> {
              busy.countDown();
              while (!task.isStopped()) {
                Thread.sleep(20);
              }
            });
    busy.await();
    HttpResponse<String> response =
        site.send(
            new Multipart()
                .file("later.txt", REPORT)
                .to(site.address() + "/api/v1/documents")
                .header("X-Stemma-Token", site.token()));
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(waiting()).isEqualTo(1);
    site.restart(() -> assertThat(waiting()).isEqualTo(1));
    assertThat(done(1).path("counts").path("added").intValue()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void aTaskThatIsStoppedReadsNoFurther() throws Exception {
    Multipart form = new Multipart();
    for (int i = 0; i < 60; i++) {
      form.file("report-" + i + ".txt", REPORT + " It was report " + i + ".");
    }
    HttpResponse<String> response =
        site.send(
            form.to(site.address() + "/api/v1/documents").header("X-Stemma-Token", site.token()));
    long number = json(response).path("number").longValue();
    assertThat(site.json("POST", "/api/v1/tasks/" + number + "/stop", "{}").statusCode())
        .isEqualTo(202);
    JsonNode task = done(number);
    assertThat(task.path("state").stringValue()).isEqualTo("stopped");
    assertThat(site.desk().ledger().counts().documents()).isLessThan(60);
    assertThat(waiting()).isZero();
    assertThat(site.page("/tasks/" + number).text()).contains("Stopped.");
  }
}
