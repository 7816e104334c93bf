package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.Query;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
  private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  private static final String SAID =
      "French officials said that North Korea had delivered 400 artillery shells to Russia. ";

  @TempDir private static Path folder;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    line("hostile.jsonl", HOSTILE, "en", SAID + HOSTILE);
    line("astral.jsonl", "Astral", "en", "\uD83D\uDE80 Rockets \uD83D\uDE80. " + SAID);
    line("arabic.jsonl", "عنوان", "en", "قال مسؤولون.\n" + SAID);
    line(
        "long.jsonl",
        "Longissimus",
        "en",
        (SAID + "\n" + "The weather stayed fine. ".repeat(1_400) + "\n").repeat(60));
    site =
        TestSite.with(
            Settings.local(0, false),
            folder.toString(),
            TestSite.HOME.resolve("samples").toString());
  }

  private static void line(String file, String title, String language, String text)
      throws IOException {
    Files.writeString(
        folder.resolve(file),
        dev.stemma.ledger.Json.line(
                new java.util.TreeMap<>(
                    java.util.Map.of(
                        "id",
                        file,
                        "title",
                        title,
                        "language",
                        language,
                        "text",
                        text,
                        "published",
                        "2023-05-04")))
            + "\n");
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static long document(String words) {
    return site.desk().ledger().searchDocuments(Query.of(words, 1)).hits().get(0).number();
  }

  private static HeldClaim claim(long document) {
    return site.desk().ledger().document(Long.toString(document)).orElseThrow().claims().get(0);
  }

  @Test
  void aReportIsShownWithItsClaimsMarkedAndBesideThem() {
    long number = document("astral");
    Document page = site.page("/documents/" + number, "Accept-Language", "en");
    Element text = page.expectFirst(".report-text");
    assertThat(text.text()).startsWith("\uD83D\uDE80 Rockets \uD83D\uDE80.");
    HeldClaim claim = claim(number);
    String of = "[data-claims~=" + claim.number() + "]";
    assertThat(String.join("", text.select(of).eachText().stream().map(s -> s + " ").toList()))
        .contains("French officials", "North Korea", "400", "shells", "Russia")
        .doesNotContain("Rockets");
    assertThat(text.select(".w-party" + of).eachText()).contains("North Korea", "Russia");
    assertThat(text.select(".w-source" + of).eachText()).contains("French officials");
    assertThat(text.select(".w-goods.w-amount" + of).eachText()).contains("400");
    assertThat(page.select(".note #claim-" + claim.number())).hasSize(1);
    assertThat(page.select("#words-" + claim.number())).hasSize(1);
    assertThat(page.select(".legend li")).hasSize(ReaderPage.LEGEND.size());
    assertThat(site.page("/documents/" + number, "Accept-Language", "fr").text())
        .contains("qui participe", "Corriger");
  }

  @Test
  void strangersWordsAreWordsAndTextRunsInItsOwnDirection() {
    Document page = site.page("/documents/" + document("alert"));
    assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
    assertThat(page.select("main script, main img")).isEmpty();
    Document arabic = site.page("/documents/" + document("عنوان"));
    assertThat(arabic.select(".report-text").get(0).attr("dir")).isEqualTo("auto");
    assertThat(arabic.select("h1").attr("dir")).isEqualTo("auto");
  }

  @Test
  void aVeryLongReportIsShownInPartsAndEveryClaimIsReached() {
    long number = document("Longissimus");
    List<HeldClaim> claims =
        site.desk().ledger().document(Long.toString(number)).orElseThrow().claims();
    assertThat(claims).hasSizeGreaterThan(50);
    HttpResponse<String> first = site.get("/documents/" + number);
    assertThat(first.body().length()).isLessThan(1_000_000);
    Document page = site.page("/documents/" + number);
    assertThat(page.select(".parts").text()).contains("Part 1 of");
    HeldClaim last = claims.get(claims.size() - 1);
    Document there = site.page("/documents/" + number + "?claim=" + last.number());
    assertThat(there.select(".note #claim-" + last.number())).hasSize(1);
    assertThat(there.select(".elsewhere li")).isNotEmpty();
    assertThat(site.page("/documents/" + number + "/why").select(".notice").text())
        .contains("too many");
    assertThat(site.get("/api/v1/documents/" + number + "/why").statusCode()).isEqualTo(413);
  }

  @Test
  void theArchivedOriginalIsKeptNeverShown() {
    for (String path : List.of("/documents/", "/api/v1/documents/")) {
      HttpResponse<String> response = site.get(path + document("Mali") + "/original");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
      assertThat(response.headers().firstValue("Content-Type").orElse("")).doesNotContain("html");
    }
    assertThat(site.get("/documents/1/records").statusCode()).isEqualTo(404);
  }

  @Test
  void theRecordTellsWhereTheDocumentComesFrom() {
    Document page = site.page("/documents/" + document("astral"));
    Element record = page.expectFirst(".record");
    assertThat(record.text()).contains("SHA-256", "Stemma", "File");
    assertThat(record.select(".captures li")).hasSize(1);
  }

  @Test
  void whyEachFieldWasReadSoIsToldOnRequest() {
    long number = document("astral");
    Document page = site.page("/documents/" + number + "/why");
    assertThat(page.select("#claim-" + claim(number).number())).hasSize(1);
    assertThat(page.select(".explanation tbody tr")).isNotEmpty();
    assertThat(page.select("#silent")).hasSize(1);
    assertThat(site.get("/api/v1/documents/" + number + "/why").body()).contains("\"rule\": ");
  }

  @Test
  void documentsAndClaimsAreGivenToPrograms() {
    long number = document("astral");
    assertThat(site.get("/api/v1/documents?q=astral&limit=1").body())
        .contains("\"number\": " + number, "\"next\": ");
    assertThat(site.get("/api/v1/documents/" + number).body()).contains("\"captures\": ");
    assertThat(site.get("/api/v1/claims/" + claim(number).number()).body())
        .contains("\"standing\": ", "\"reviews\": ", "\"document_number\": " + number);
    assertThat(site.get("/api/v1/claims/999999").statusCode()).isEqualTo(404);
    assertThat(site.get("/documents/999999").statusCode()).isEqualTo(404);
    assertThat(site.get("/documents/x'--").statusCode()).isEqualTo(404);
  }
}
