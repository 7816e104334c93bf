package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ledger.HeldDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** French pages are French throughout, but for what reports say. */
class FrenchTest {
  /** Small words that an English sentence can hardly do without, and no French one has. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\p{L}-])(the|of|is|are|was|were|with|from|this|that|not|and|by|for|has|have|no|to"
              + "|at|it|its|which|who|they|be|an|or|in|yet|only)(?![\\p{L}'-])(?: [\\p{L}\\p{N}]+)?");

  /** What reports, files and machines say. */
  private static final String OTHERS =
      "blockquote, q, code, pre, kbd, .words, .report-text, .sentences, .note-what, .task-what,"
          + " .task-of, .where, .captures, .data, .command";

  private static final int PAGES = 160;
  private static TestSite site;
  private static String reports = "";

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.samples();
    reports = reports();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static Document french(HttpResponse<String> response) {
    return Jsoup.parse(response.body(), site.address());
  }

  private static HttpResponse<String> get(String path) {
    return site.get(path, "Accept-Language", "fr");
  }

  private static HttpResponse<String> post(String path, String form) {
    return site.send(
        HttpRequest.newBuilder(URI.create(site.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", "fr")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString("token=" + site.token() + "&" + form)));
  }

  /** Whether there are English words that no report has beside each other. */
  private static boolean isEnglish(String text) {
    Matcher word = ENGLISH.matcher(text);
    while (word.find()) {
      if (!reports.contains(" " + plain(word.group()).strip() + " ")) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  private static String reports() {
    StringBuilder all = new StringBuilder(" ");
    for (long number = 1; number <= site.desk().ledger().counts().documents(); number++) {
      HeldDocument held = site.desk().ledger().document(Long.toString(number)).orElseThrow();
      dev.stemma.evidence.Document document = held.document();
      all.append(plain(document.publisher().orElse(""))).append(' ');
      all.append(plain(document.title().orElse(""))).append(' ');
      all.append(plain(document.text().value())).append(' ');
    }
    return all.toString().replaceAll(" +", " ");
  }

  /** The texts of a page that are in English though nothing says so. */
  private static List<String> english(Document page) {
    List<String> found = new ArrayList<>();
    assertThat(page.select("html").attr("lang")).isEqualTo("fr");
    for (Element element : page.select("body *")) {
      Element said = element.closest("[lang]");
      if (said == null || !said.attr("lang").equals("fr") || element.closest(OTHERS) != null) {
        continue;
      }
      for (TextNode text : element.textNodes()) {
        if (isEnglish(text.text().replaceAll("« [^»]* »|“[^”]*”", "…"))) {
          found.add(element.cssSelector().replaceAll(".*> ", "") + ": " + text.text().strip());
        }
      }
    }
    return found;
  }

  @Test
  void everyPageOfTheSamplesIs() {
    Set<String> seen = new LinkedHashSet<>(List.of("/"));
    Deque<String> ahead = new ArrayDeque<>(seen);
    Set<String> found = new LinkedHashSet<>();
    for (int pages = 0; pages < PAGES && !ahead.isEmpty(); pages++) {
      String path = ahead.removeFirst();
      HttpResponse<String> response = get(path);
      if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      Document page = french(response);
      english(page).forEach(text -> found.add(path.replaceAll("\\d+", "N") + " " + text));
      for (Element link : page.select("main a[href], nav a[href]")) {
        String next = link.attr("href").replaceAll("#.*", "");
        boolean ours =
            next.startsWith("/") && !next.startsWith("/api") && !next.contains("/static");
        // of lists of the same kind, some are enough
        String shape = next.replaceAll("(before|after|part|limit|open)=[^&]*", "");
        if (ours && !link.hasAttr("download") && seen.add(shape)) {
          ahead.add(next);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(50);
    assertThat(found).isEmpty();
  }

  @Test
  void everyReasonOfADocumentIs() {
    for (int document = 1; document <= 12; document++) {
      Document page = french(get("/documents/" + document + "/why"));
      assertThat(page.select("td, .silence h3")).isNotEmpty();
      assertThat(english(page)).isEmpty();
    }
  }

  @Test
  void everyRefusalOfAPageIs() {
    List<String> found = new ArrayList<>();
    int refused = 0;
    for (Route route : site.routes()) {
      if (route.isApi() || route.path().equals("/own-case")) {
        continue;
      }
      for (String segment : List.of("zz", "999999", "%3Cb%3E")) {
        String path = route.path().replaceAll("\\{[^}]*}", segment);
        for (String values : List.of("", "zz=1", bad())) {
          boolean asks = route.method() == Route.Method.GET;
          HttpResponse<String> response =
              asks ? get(path + (values.isEmpty() ? "" : "?" + values)) : post(path, values);
          if (response.statusCode() >= 400) {
            refused++;
            english(french(response)).forEach(text -> found.add(path + " " + text));
            assertThat(french(response).select(".problem").text()).as(path).isNotBlank();
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(60);
    assertThat(found).isEmpty();
  }

  private static String bad() {
    List<String> pairs = new ArrayList<>();
    for (String name :
        List.of(
            "verdict",
            "seen",
            "before",
            "order",
            "language",
            "published",
            "minutes",
            "role",
            "grade",
            "part",
            "from",
            "addresses",
            "contact",
            "address",
            "into",
            "name",
            "query",
            "begin")) {
      pairs.add(name + "=b%C3%A9ta+z");
    }
    return String.join("&", pairs);
  }

  @Test
  void whatAFormRefusesIs() {
    Document claim = french(get("/documents/1"));
    String number = claim.select(".note").attr("data-claim");
    for (String form :
        List.of(
            "type=transfer&stage=&polarity=affirmed&certainty=stated",
            "type=transfer&stage=delivered&polarity=affirmed&certainty=stated&party=x&role=",
            "type=transfer&stage=delivered&polarity=affirmed&certainty=stated&goods=x&min=many",
            "type=transfer&stage=delivered&polarity=affirmed&certainty=stated&goods=x"
                + "&category=drones&min=9&max=1",
            "type=transfer&stage=delivered&polarity=affirmed&certainty=stated"
                + "&begin_day=2022-02-02&end_day=2021-01-01",
            "type=nothing")) {
      Document page = french(post("/documents/1/claims/" + number, "verdict=correct&" + form));
      assertThat(page.select(".fault").text()).as(form).isNotBlank();
      assertThat(english(page)).as(form).isEmpty();
    }
    for (String search : List.of("from=yesterday", "stage=flying", "q=" + "a".repeat(1001))) {
      Document page = french(get("/search?" + search));
      assertThat(page.select(".error").text()).as(search).isNotBlank();
      assertThat(english(page)).as(search).isEmpty();
    }
  }

  @Test
  void whatWasTypedIsShownAgain() {
    Document page =
        french(
            post(
                "/intake",
                "addresses=https%3A%2F%2Fa.example%2Fone%0Anowhere&language=fr&contact=a%40b.example"));
    assertThat(page.select(".problem").text()).startsWith("« nowhere » n’est pas l’adresse");
    Element form = page.select("form.again").get(0);
    assertThat(form.attr("action")).isEqualTo("/intake");
    assertThat(form.select("textarea[name=addresses]").text()).contains("/one", "nowhere");
    assertThat(form.select("input[name=contact]").attr("value")).isEqualTo("a@b.example");
    assertThat(form.select("input[type=file]").attr("name")).isEqualTo("files");
    Document stale =
        french(
            site.send(
                HttpRequest.newBuilder(URI.create(site.address() + "/searches"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString("token=old&name=Mine&query=q%3Da"))));
    assertThat(stale.select("form.again input[name=name]").attr("value")).isEqualTo("Mine");
    assertThat(stale.select("form.again input[name=token]").attr("value")).isEqualTo(site.token());
  }

  @Test
  void noOtherSiteHasAFormShown() {
    Map<String, String> form = Map.of("token", "old", "name", "Mine", "query", "q=a");
    assertThat(Jsoup.parse(site.post("/searches", form).body()).select("form.again")).isEmpty();
  }
}
