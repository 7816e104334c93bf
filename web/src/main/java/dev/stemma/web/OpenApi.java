package dev.stemma.web;

import dev.stemma.web.Route.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The description of the API (OpenAPI 3.1), made of the table of routes. What is in the table is in
 * it, and nothing else.
 */
final class OpenApi {
  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final String JSON = "application/json";
  private static final Map<String, @Nullable Object> OBJECT = Map.of("type", "object");

  private OpenApi() {}

  /** The document of routes; those outside the API are left out. */
  static Map<String, @Nullable Object> of(List<Route> routes) {
    Map<String, @Nullable Object> paths = new LinkedHashMap<>();
    for (Route route : routes.stream().filter(Route::isApi).toList()) {
      @SuppressWarnings("unchecked")
      Map<String, @Nullable Object> item =
          (Map<String, @Nullable Object>)
              paths.computeIfAbsent(
                  local(route), path -> new LinkedHashMap<String, @Nullable Object>());
      item.put(route.method().label(), operation(route));
    }
    return map(
        "openapi",
        "3.1.0",
        "info",
        map(
            "title",
            "Stemma",
            "version",
            "1",
            "summary",
            "Who claims what about arms and sanctions, on whose authority, in which words.",
            "description",
            "Lists are paged by number: `limit` things before the number `before`, which the answer"
                + " names as `next`; what is added meanwhile moves nothing. Every answer of data"
                + " has an ETag. Errors are RFC 9457 problems. A request that changes something"
                + " sends the header X-Stemma-Token. Every operation names the role that it takes"
                + " (`x-role`).",
            "license",
            map("name", "Apache-2.0", "identifier", "Apache-2.0")),
        "servers",
        List.of(map("url", Route.API)),
        "security",
        List.of(map("session", List.of()), map()),
        "tags",
        routes.stream()
            .filter(Route::isApi)
            .map(OpenApi::tag)
            .distinct()
            .map(tag -> map("name", tag))
            .toList(),
        "paths",
        paths,
        "components",
        components());
  }

  /** The path below where the API begins. */
  static String local(Route route) {
    return route.path().substring(Route.API.length());
  }

  /** The things that it is about: the first part of its path. */
  static String tag(Route route) {
    return local(route).split("/", -1)[1].replaceFirst("\\..*", "");
  }

  /** {@code getMattersByKeyStemma}. */
  static String operationId(Route route) {
    StringBuilder id = new StringBuilder(route.method().label());
    for (String part : local(route).split("[/.-]", -1)) {
      boolean named = part.startsWith("{");
      String word = part.replaceAll("[{}<>]", "");
      if (!word.isEmpty()) {
        id.append(named ? "By" : "")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return id.toString();
  }

  private static Map<String, @Nullable Object> operation(Route route) {
    Map<String, @Nullable Object> operation =
        map(
            "operationId",
            operationId(route),
            "summary",
            route.summary(),
            "tags",
            List.of(tag(route)),
            "x-role",
            route.least().label());
    List<Object> parameters = new ArrayList<>();
    route.parameters().stream()
        .filter(p -> p.in().equals("path") || p.in().equals("query"))
        .forEach(p -> parameters.add(parameter(p)));
    if (route.method() == Route.Method.GET) {
      parameters.add(map("$ref", "#/components/parameters/IfNoneMatch"));
    } else {
      parameters.add(map("$ref", "#/components/parameters/Token"));
    }
    operation.put("parameters", parameters);
    body(route, operation);
    operation.put("responses", responses(route));
    return operation;
  }

  private static Map<String, @Nullable Object> parameter(Parameter parameter) {
    return map(
        "name",
        parameter.name(),
        "in",
        parameter.in(),
        "required",
        parameter.required(),
        "description",
        parameter.meaning(),
        "schema",
        schema(parameter));
  }

  private static Map<String, @Nullable Object> schema(Parameter parameter) {
    return parameter.type().equals("array")
        ? map("type", "array", "items", map("type", "string"))
        : map("type", parameter.type());
  }

  private static void body(Route route, Map<String, @Nullable Object> operation) {
    List<Parameter> fields =
        route.parameters().stream().filter(p -> p.in().equals("body")).toList();
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    if (!fields.isEmpty()) {
      content.put(JSON, map("schema", object(fields, List.of())));
    }
    if (route.takesFiles()) {
      List<Parameter> files =
          route.parameters().stream().filter(p -> p.in().equals("file")).toList();
      content.put("multipart/form-data", map("schema", object(fields, files)));
    }
    if (!content.isEmpty()) {
      boolean required = fields.stream().anyMatch(Parameter::required) || route.takesFiles();
      operation.put("requestBody", map("required", required, "content", content));
    }
  }

  private static Map<String, @Nullable Object> object(
      List<Parameter> fields, List<Parameter> files) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (Parameter field : fields) {
      Map<String, @Nullable Object> schema = schema(field);
      schema.put("description", field.meaning());
      properties.put(field.name(), schema);
    }
    for (Parameter file : files) {
      Map<String, @Nullable Object> bytes = map("contentMediaType", "application/octet-stream");
      properties.put(
          file.name(), map("type", "array", "items", bytes, "description", file.meaning()));
    }
    Map<String, @Nullable Object> object = map("type", "object", "properties", properties);
    List<String> required =
        fields.stream().filter(Parameter::required).map(Parameter::name).toList();
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private static Map<String, @Nullable Object> responses(Route route) {
    Map<String, @Nullable Object> responses = new LinkedHashMap<>();
    String type = route.answers();
    Map<String, @Nullable Object> schema = type.equals(JSON) ? OBJECT : map("type", "string");
    String status = route.method() == Route.Method.GET ? "200" : "2XX";
    responses.put(
        status,
        map("description", "What was asked for", "content", map(type, map("schema", schema))));
    if (route.method() == Route.Method.GET && type.equals(JSON)) {
      responses.put("304", map("description", "It is as it was"));
    }
    responses.put("default", map("$ref", "#/components/responses/Problem"));
    return responses;
  }

  private static Map<String, @Nullable Object> components() {
    Map<String, @Nullable Object> text = map("type", "string");
    return map(
        "schemas",
        map(
            "Problem",
            map(
                "type",
                "object",
                "description",
                "What is wrong (RFC 9457)",
                "required",
                List.of("type", "code", "title", "status", "detail"),
                "properties",
                map(
                    "type",
                    text,
                    "code",
                    text,
                    "title",
                    text,
                    "status",
                    map("type", "integer", "minimum", 400, "maximum", 599),
                    "detail",
                    text))),
        "responses",
        map(
            "Problem",
            map(
                "description",
                "It was not answered",
                "content",
                map("application/problem+json", map("schema", map("$ref", PROBLEM))))),
        "parameters",
        map(
            "IfNoneMatch",
            header("If-None-Match", "the ETag of an earlier answer: 304 where it still holds"),
            "Token",
            header("X-Stemma-Token", "the token of the visitor, which every page bears")),
        "securitySchemes",
        map("session", map("type", "apiKey", "in", "cookie", "name", "session")));
  }

  private static Map<String, @Nullable Object> header(String name, String meaning) {
    return map(
        "name",
        name,
        "in",
        "header",
        "required",
        false,
        "description",
        meaning,
        "schema",
        map("type", "string"));
  }

  /** A map in the order given: key, value, key, value… */
  static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  /** Routes of the API by what they are about. */
  static Map<String, List<Route>> byTag(List<Route> routes) {
    return routes.stream()
        .filter(Route::isApi)
        .collect(Collectors.groupingBy(OpenApi::tag, LinkedHashMap::new, Collectors.toList()));
  }
}
