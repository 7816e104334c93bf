package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Role;
import dev.stemma.evidence.Stage;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Run;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private TestSite site;
  private HeldDocument held;
  private HeldClaim claim;

  @BeforeEach
  void start() throws IOException {
    site = TestSite.samples();
    held =
        site.desk().ledger().documents(1, 50).stream()
            .filter(d -> d.claims().stream().anyMatch(c -> c.claim().stage().isPresent()))
            .findFirst()
            .orElseThrow();
    claim =
        held.claims().stream().filter(c -> c.claim().stage().isPresent()).findFirst().orElseThrow();
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  private String path() {
    return "/documents/" + held.number();
  }

  private String action() {
    return path() + "/claims/" + claim.number();
  }

  private HeldClaim now() {
    return site.desk().ledger().claim(claim.id()).orElseThrow().claim();
  }

  /** The fields of a form as a browser without script sends them. */
  private HttpResponse<String> send(Element form, Map<String, String> changed) {
    List<String> pairs = new ArrayList<>();
    for (Element field : form.select("input[name], select[name]")) {
      Element option = field.selectFirst("option[selected]");
      String value =
          field.normalName().equals("select")
              ? (option == null ? "" : option.attr("value"))
              : field.attr("value");
      pairs.add(
          field.attr("name") + "=" + encoded(changed.getOrDefault(field.attr("name"), value)));
    }
    return site.send(
        HttpRequest.newBuilder(java.net.URI.create(site.address() + form.attr("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aClaimIsAcceptedRejectedAndTakenBackInPlace() {
    HttpResponse<String> accepted = site.post(action(), Map.of("verdict", "accept"));
    assertThat(accepted.statusCode()).isEqualTo(303);
    assertThat(accepted.headers().firstValue("Location").orElse(""))
        .endsWith("?claim=" + claim.number() + "#claim-" + claim.number());
    assertThat(now().standing()).isEqualTo("accepted");
    assertThat(site.post(action(), Map.of("verdict", "reject")).statusCode()).isEqualTo(400);
    site.post(action(), Map.of("verdict", "reject", "reason", "a photo caption"));
    assertThat(now().standing()).isEqualTo("rejected");
    Document page = site.page(path());
    assertThat(page.select("#claim-" + claim.number()).hasClass("is-rejected")).isTrue();
    assertThat(page.select(".note-foot").text()).contains("a photo caption");
    site.post(action(), Map.of("verdict", "undo"));
    assertThat(now().standing()).isEqualTo("accepted");
    assertThat(site.get(action()).headers().firstValue("Location").orElse("")).contains("#claim-");
  }

  @Test
  void aClaimIsCorrectedByAFormAndKeepsWhatWasLeft() {
    Element form = site.page(path() + "?correct=" + claim.number()).expectFirst("#form");
    assertThat(send(form, Map.of()).body()).contains("nothing is corrected");
    Map<String, String> changed = new LinkedHashMap<>();
    changed.put("stage", "sought");
    changed.put("reason", "the next sentence");
    assertThat(send(form, changed).statusCode()).isEqualTo(303);
    assertThat(now().claim().stage()).contains(Stage.SOUGHT);
    assertThat(now().claim().roles()).isEqualTo(claim.claim().roles());
    assertThat(now().claim().sources()).isEqualTo(claim.claim().sources());
    assertThat(now().claim().marker()).isEqualTo(claim.claim().marker());
    assertThat(now().claim().time()).isEqualTo(claim.claim().time());
    assertThat(now().reviews().get(0).changes().orElseThrow().toString())
        .isEqualTo("{\"stage\":\"sought\"}");
  }

  @Test
  void aFormWithAFaultIsShownAgainWithWhatWasTyped() {
    Element form = site.page(path() + "?correct=" + claim.number()).expectFirst("#form");
    HttpResponse<String> response = send(form, Map.of("begin_day", "soon", "reason", "kept"));
    Element again = org.jsoup.Jsoup.parse(response.body()).expectFirst("#form");
    assertThat(again.select(".fault").text()).contains("soon");
    assertThat(again.select("#f-reason").attr("value")).isEqualTo("kept");
    assertThat(now().reviews()).isEmpty();
  }

  @Test
  void whatChangedMeanwhileIsNotReviewed() {
    assertThat(
            site.post(action(), Map.of("verdict", "accept", "id", claim.id(), "seen", "3"))
                .statusCode())
        .isEqualTo(409);
    List<HeldClaim> others =
        held.claims().stream().filter(c -> c.number() != claim.number()).toList();
    site.desk()
        .ledger()
        .reread(
            new Finding(
                held.document(),
                new dev.stemma.evidence.Original(
                    site.desk().ledger().original(held).orElseThrow(),
                    held.mediaType(),
                    held.gzipped(),
                    held.captures().get(0).capture(),
                    site.desk().ledger().alignment(held),
                    held.data()),
                new Run("newer", "0".repeat(64), "1".repeat(64), "usual"),
                held.statements(),
                others.stream().map(HeldClaim::claim).toList()));
    assertThat(site.post(action(), Map.of("verdict", "accept")).statusCode()).isEqualTo(409);
    assertThat(
            site.json(
                    "POST",
                    "/api/v1/claims/" + claim.number() + "/reviews",
                    "{\"verdict\": \"accept\"}")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void programsReview() {
    String reviews = "/api/v1/claims/" + claim.number() + "/reviews";
    HttpResponse<String> corrected =
        site.json(
            "POST",
            reviews,
            "{\"verdict\": \"correct\", \"set\": {\"stage\": \"sought\"}, \"seen\": 0}");
    assertThat(corrected.statusCode()).isEqualTo(201);
    assertThat(corrected.body()).contains("\"standing\": \"corrected\"", "\"sought\"");
    assertThat(
            site.json(
                    "POST",
                    reviews,
                    "{\"verdict\": \"correct\", \"changes\": {\"polarity\": \"denied\"}}")
                .body())
        .contains("\"denied\"");
    for (String wrong :
        List.of(
            "{\"verdict\": \"maybe\"}",
            "{\"verdict\": \"correct\"}",
            "{\"verdict\": \"correct\", \"changes\": {\"number\": 1}}",
            "{\"verdict\": \"correct\", \"changes\": {\"stage\": \"x\"}}",
            "{\"verdict\": \"correct\", \"changes\": {\"time\": {\"text\": \"x\", \"begin\": \"soon\"}}}",
            "{\"verdict\": \"correct\", \"set\": {\"time\": \"soon\"}}",
            "{\"verdict\": \"reject\"}")) {
      assertThat(site.json("POST", reviews, wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(site.json("POST", reviews, "{\"verdict\": \"undo\", \"seen\": 0}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void aMissedClaimIsAddedFromASentenceByForm() {
    Document choosing = site.page(path() + "?add=choose");
    String chosen = choosing.select(".sentences a").get(0).attr("href");
    Element form = site.page(chosen.replace("#form", "")).expectFirst("#form");
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(f -> fields.put(f.attr("name"), f.attr("value")));
    fields.put("type", "transfer");
    fields.put("stage", "agreed");
    fields.put("polarity", "affirmed");
    fields.put("certainty", "likely");
    fields.put("role", "supplier");
    fields.put("party", "Belarus");
    fields.put("goods", "tanks");
    fields.put("category", "tanks");
    fields.put("min", "1 200");
    fields.put("max", "x");
    fields.put("source", "officials");
    fields.put("source_kind", "official");
    fields.put("reason", "missed");
    Document refused = Jsoup.parse(site.post(path() + "/claims", fields).body());
    assertThat(refused.select(".fault").text()).contains("no number: x");
    assertThat(refused.select("#form input[name=max]").get(0).attr("value")).isEqualTo("x");
    assertThat(refused.select("#form input[name=party]").get(0).attr("value")).isEqualTo("Belarus");
    assertThat(refused.select("#form option[selected]").eachAttr("value")).contains("agreed");
    fields.put("max", "");
    assertThat(site.post(path() + "/claims", fields).statusCode()).isEqualTo(303);
    HeldClaim added =
        site.desk().ledger().document(Long.toString(held.number())).orElseThrow().claims().stream()
            .filter(c -> c.addition().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(added.claim().fillers(Role.SUPPLIER).toString()).contains("Belarus", "BLR");
    assertThat(added.claim().fillers(Role.ITEMS).toString()).contains("1200");
    Document page = site.page(path() + "?claim=" + added.number());
    assertThat(page.select(".note[data-claim=" + added.number() + "]").text())
        .contains("Added by", "missed", "likely");
    Document twice = Jsoup.parse(site.post(path() + "/claims", fields).body());
    assertThat(twice.select(".fault").text()).contains("the case has this claim already");
    assertThat(twice.select("#form input[name=min]").get(0).attr("value")).isEqualTo("1 200");
    site.post(path() + "/claims/" + added.number(), Map.of("verdict", "undo"));
    assertThat(site.page(path()).select("#claim-" + added.number()).hasClass("is-rejected"))
        .isTrue();
  }

  @Test
  void programsAddClaimsWhoseWordsStandWhereTheySay() {
    String add = "/api/v1/documents/" + held.number() + "/claims";
    String rest =
        "\"evidence\": {\"begin\": 0, \"end\": 9}, \"certainty\": \"stated\", \"polarity\":"
            + " \"affirmed\", \"type\": \"cooperation\", \"roles\": {\"parties\": [{\"text\": ";
    HttpResponse<String> added =
        site.json("POST", add, "{\"claim\": {" + rest + "\"Chad\", \"id\": \"TCD\"}]}}}");
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.body()).contains("\"standing\": \"added\"", "\"added_by\": ");
    assertThat(
            site.json(
                    "POST", add, "{\"claim\": {" + rest + "\"Chad\", \"begin\": 0, \"end\": 4}]}}}")
                .statusCode())
        .isEqualTo(400);
    assertThat(site.json("POST", add, "{\"claim\": {}}").statusCode()).isEqualTo(400);
    assertThat(site.json("POST", add, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aRedactedDocumentSaysSoAndTakesNoClaims() {
    site.desk().ledger().redact(Long.toString(held.number()), "Ann", "court order");
    Document page = site.page(path());
    assertThat(page.select(".notice").text()).contains("court order");
    assertThat(page.select(".report-text, .claim, [data-act=add]")).isEmpty();
    assertThat(site.get(path() + "/original").statusCode()).isEqualTo(410);
    assertThat(site.page(path() + "/why").select(".notice").text()).contains("redacted");
    assertThat(site.post(path() + "/claims", Map.of("begin", "0", "end", "5")).statusCode())
        .isEqualTo(400);
    assertThat(site.post(action(), Map.of("verdict", "accept")).statusCode()).isEqualTo(409);
    assertThat(page.select(".record").text()).contains(held.document().sha256());
  }
}
