package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ledger.Review;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerPagesTest {
  private static final String HOSTILE = "<script>alert(1)</script>";
  private final TestSite site;

  LedgerPagesTest() throws IOException {
    site =
        TestSite.with(
            Settings.local(0, false), TestSite.HOME.resolve("samples/sahel-en.txt").toString());
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

  private JsonNode verified() throws InterruptedException {
    HttpResponse<String> started = site.json("POST", "/api/v1/verify", "");
    assertThat(started.statusCode()).isEqualTo(202);
    return done(json(started).path("number").longValue());
  }

  @Test
  void entriesAreListedFilteredAndShownInBothLanguages() {
    site.desk().ledger().review("1", Review.Verdict.REJECT, Optional.empty(), "Ann", HOSTILE);
    site.desk().ledger().alias("X " + HOSTILE, Optional.of("MLI"), "Ben", "");
    for (String language : Words.LANGUAGES) {
      Document page = site.page("/ledger", "Accept-Language", language);
      assertThat(page.select("table.log tbody tr")).hasSizeGreaterThanOrEqualTo(5);
      assertThat(page.select("main script")).isEmpty();
      assertThat(page.text()).contains(HOSTILE);
    }
    Document reviews = site.page("/ledger?kind=review");
    assertThat(reviews.select("table.log tbody tr")).hasSize(1);
    assertThat(reviews.select("table.log a[href=/documents/1]")).isNotEmpty();
    assertThat(site.page("/ledger?by=Ben").select("table.log tbody tr")).hasSize(1);
    assertThat(site.page("/ledger?by=Nobody").text()).contains("There are no such entries");
    JsonNode log = json(site.get("/api/v1/log?limit=2"));
    assertThat(log.path("entries")).hasSize(2);
    long next = log.path("next").longValue();
    JsonNode older = json(site.get("/api/v1/log?limit=2&before=" + next));
    assertThat(older.path("entries").get(0).path("number").longValue()).isEqualTo(next - 1);
    JsonNode entry = json(site.get("/api/v1/log/0"));
    assertThat(entry.path("kind").stringValue()).isEqualTo("document");
    assertThat(entry.path("body").path("sha256").stringValue()).hasSize(64);
    assertThat(site.page("/ledger/0").select("pre").text()).contains("sha256");
    assertThat(site.get("/ledger/99999").statusCode()).isEqualTo(404);
    assertThat(site.get("/ledger/-1").statusCode()).isEqualTo(404);
  }

  @Test
  void redactedEntriesAreShownAsSuch() {
    site.desk().ledger().redact("1", "Ann", "order");
    assertThat(site.page("/ledger").select("tr.e-redacted")).isNotEmpty();
    assertThat(json(site.get("/api/v1/log?limit=200")).toString()).contains("\"redacted\"");
  }

  @Test
  void anEarlierReceiptHoldsAndAForgedOneDoesNot() {
    HttpResponse<String> receipt = site.get("/ledger/receipt");
    assertThat(receipt.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"stemma-receipt-");
    site.desk().ledger().review("1", Review.Verdict.ACCEPT, Optional.empty(), "Ann", "");
    assertThat(checked(receipt.body()).select(".sound").text())
        .contains("goes on from this receipt");
    String root = json(receipt).path("root").stringValue();
    String forged = receipt.body().replace(root, "ab".repeat(32));
    assertThat(checked(forged).select(".fault")).isNotEmpty();
    String other = receipt.body().replace(json(receipt).path("case").stringValue(), "0".repeat(32));
    assertThat(checked(other).select(".fault").text()).contains("another case");
    assertThat(sent("no receipt").statusCode()).isEqualTo(400);
    String quoted = "\"" + receipt.body().strip().replace("\"", "\\\"") + "\"";
    JsonNode proof = json(site.json("POST", "/api/v1/receipt", "{\"receipt\": " + quoted + "}"));
    assertThat(proof.path("holds").booleanValue()).isTrue();
  }

  private HttpResponse<String> sent(String receipt) {
    return site.send(
        new Multipart()
            .field("token", site.token())
            .file("file", "receipt.json", receipt.getBytes(StandardCharsets.UTF_8))
            .to(site.address() + "/ledger/check"));
  }

  private Document checked(String receipt) {
    HttpResponse<String> response = sent(receipt);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return org.jsoup.Jsoup.parse(response.body());
  }

  @Test
  void aSoundCaseIsVerifiedAndTheOutcomeIsKept() throws Exception {
    assertThat(site.page("/ledger").text()).contains("It was not verified yet");
    JsonNode task = verified();
    assertThat(task.path("result").path("sound").booleanValue()).isTrue();
    assertThat(site.page("/tasks/" + task.path("number")).select(".sound")).isNotEmpty();
    site.restart(() -> {});
    assertThat(site.page("/ledger").select(".proof .sound")).isNotEmpty();
    assertThat(json(site.get("/api/v1/verify")).path("verified").path("entries").longValue())
        .isPositive();
  }

  @Test
  void aDamagedCaseIsFoundAndItsPageStillWorks() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + site.file());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE entry SET packed = x'00' WHERE number = 0");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    JsonNode task = verified();
    assertThat(task.path("result").path("sound").booleanValue()).isFalse();
    assertThat(task.path("result").path("faults").toString()).contains("entry 0 was altered");
    for (String path : List.of("/ledger", "/tasks/" + task.path("number"), "/ledger/0")) {
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(site.page("/ledger").select(".proof .fault")).isNotEmpty();
    assertThat(site.page("/ledger").select("tr.e-altered")).hasSize(1);
  }

  @Test
  void aLookThatFindsNothingSaysHowFarItWentAndLeadsFurther() throws IOException {
    for (int i = 0; i < 3010; i++) {
      site.desk().ledger().audit("Ann", "export", "claims.csv", "");
    }
    Document page = site.page("/ledger?by=Nobody", "Accept-Language", "fr");
    assertThat(page.select("#log ~ p[role=status]").text()).isEqualTo("Aucune jusqu’ici.");
    Element further = page.select("a[rel=next]").get(0);
    assertThat(further.text()).isEqualTo("Remonter plus loin");
    assertThat(page.text()).contains("ont été parcourues, les plus anciennes pas encore");
    Document last = site.page(further.attr("href").replace("#log", ""), "Accept-Language", "en");
    assertThat(last.select("#log ~ p[role=status]").text()).isEqualTo("There are no such entries.");
    assertThat(last.select("a[rel=next]")).isEmpty();
  }
}
