package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
  private static final String DOCUMENT = "/api/v1/openapi.json";
  private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z_]+)}");
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.empty();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static JsonNode openApi() {
    return JsonMapper.shared().readTree(site.get(DOCUMENT).body());
  }

  private static List<Route> routes() {
    return site.routes().stream().filter(Route::isApi).toList();
  }

  private static HttpResponse<String> sent(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return site.send(headers.length == 0 ? request : request.headers(headers));
  }

  @Test
  void everyRouteOfTheApiIsDescribedAndNoneElse() {
    Set<String> described = new TreeSet<>();
    openApi()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(method -> described.add(method + " " + path.getKey())));
    Set<String> routed = new TreeSet<>();
    routes().forEach(r -> routed.add(r.method().label() + " " + OpenApi.local(r)));
    assertThat(described).isEqualTo(routed).contains("get /openapi.json");
  }

  @Test
  void noTwoRoutesAreTheSame() {
    List<String> all =
        site.routes().stream().map(r -> r.method().label() + " " + r.shape()).toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void everyOperationHasAnIdOfItsOwnASummaryARoleAndAnAnswer() {
    List<String> ids = new ArrayList<>();
    for (JsonNode path : openApi().path("paths").values()) {
      for (JsonNode operation : path.values()) {
        ids.add(operation.path("operationId").stringValue());
        assertThat(operation.path("summary").stringValue()).endsWith(".");
        assertThat(operation.path("x-role").stringValue())
            .isIn("nobody", "reader", "reviewer", "admin");
        assertThat(operation.path("responses").has("default")).isTrue();
        operation
            .path("responses")
            .propertyNames()
            .forEach(status -> assertThat(status).matches("[1-5]\\d\\d|[1-5]XX|default"));
      }
    }
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z0-9_]+"));
  }

  @Test
  void theNamedPartsOfEveryPathAreDeclared() {
    for (var path : openApi().path("paths").properties()) {
      Set<String> named = new HashSet<>();
      NAMED.matcher(path.getKey()).results().forEach(m -> named.add(m.group(1)));
      for (JsonNode operation : path.getValue().values()) {
        Set<String> declared = new HashSet<>();
        for (JsonNode parameter : operation.path("parameters").values()) {
          if (parameter.path("in").asString("").equals("path")) {
            declared.add(parameter.path("name").stringValue());
            assertThat(parameter.path("required").booleanValue()).isTrue();
          }
        }
        assertThat(declared).as(path.getKey()).isEqualTo(named);
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = openApi();
    List<String> references = new ArrayList<>();
    collect(document, references);
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue();
    }
    assertThat(document.path("openapi").stringValue()).startsWith("3.1");
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.path("$ref").isString()) {
      references.add(node.path("$ref").stringValue());
    }
    node.values().forEach(value -> collect(value, references));
  }

  @Test
  void theSameTableIsReadableInBothLanguages() {
    for (String language : Words.LANGUAGES) {
      Document page = site.page("/api", "Accept-Language", language);
      assertThat(page.select("article.operation")).hasSize(routes().size());
      assertThat(page.select("html").attr("lang")).isEqualTo(language);
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    HttpResponse<String> first = site.get(DOCUMENT);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(site.get(DOCUMENT, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(site.get(DOCUMENT, "If-None-Match", "\"x\", W/" + etag).statusCode()).isEqualTo(304);
    assertThat(site.get(DOCUMENT, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void headGivesWhatGetGivesWithoutTheBody() {
    HttpResponse<String> head = sent("HEAD", DOCUMENT);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag"))
        .isEqualTo(site.get(DOCUMENT).headers().firstValue("ETag"));
    assertThat(sent("HEAD", "/").statusCode()).isEqualTo(200);
    assertThat(sent("HEAD", "/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void aPathSaysWhatItTakes() {
    HttpResponse<String> options = sent("OPTIONS", DOCUMENT);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      HttpResponse<String> response = sent(method, DOCUMENT);
      assertThat(response.statusCode()).as(method).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
      problem(response, 405);
    }
    assertThat(sent("GET", "/preferences").statusCode()).isEqualTo(405);
  }

  @Test
  void errorsOfTheApiAreProblems() {
    problem(site.get("/api/v1/nothing"), 404);
    problem(site.get("/api/v1/nothing/at/all"), 404);
    problem(site.get("/api/v2"), 404);
    problem(site.json("POST", "/api/v1/receipt", "{"), 400);
    problem(site.json("POST", "/api/v1/receipt", "{}"), 400);
    problem(site.json("POST", "/api/v1/receipt", "\"" + "x".repeat(2_000_000) + "\""), 413);
    HttpResponse<String> xml =
        site.send(
            HttpRequest.newBuilder(URI.create(site.address() + "/api/v1/receipt"))
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));
    problem(xml, 415);
    problem(site.get("/api/v1/log?limit=0"), 400);
    problem(site.get("/api/v1/log?before=x"), 400);
    problem(site.get("/api/v1/tasks/1"), 404);
    problem(site.get("/api/v1/log/99999999999999999999"), 404);
  }

  private static void problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode json = JsonMapper.shared().readTree(response.body());
    assertThat(json.path("status").intValue()).isEqualTo(status);
    assertThat(json.path("title").stringValue()).isNotBlank();
    assertThat(json.path("detail").stringValue()).isNotBlank();
    assertThat(json.path("type").stringValue()).isEqualTo("about:blank");
  }
}
