package dev.stemma.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * One thing that can be asked of the server. The server's routes and the OpenAPI document are both
 * made of these.
 *
 * @param method how
 * @param path {@code /documents/{number}}; paths under {@code /api/v1} are described by OpenAPI
 * @param least the role that may ask
 * @param summary what it does, in one English sentence
 * @param parameters of path, query and body
 * @param answers the media type of the answer
 * @param handler what answers
 */
public record Route(
    Method method,
    String path,
    Role least,
    String summary,
    List<Parameter> parameters,
    String answers,
    Handler handler) {
  /** Ways to ask. */
  public enum Method {
    GET,
    POST,
    DELETE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Answers. */
  @FunctionalInterface
  public interface Handler {
    Answer answer(Request request) throws IOException;
  }

  /**
   * A parameter.
   *
   * @param in {@code path}, {@code query}, {@code body} or, for uploads, {@code file}
   * @param type {@code string}, {@code integer}, {@code boolean}, {@code array} or {@code object}
   */
  public record Parameter(String in, String name, String type, boolean required, String meaning) {
    static Parameter query(String name, String type, String meaning) {
      return new Parameter("query", name, type, false, meaning);
    }

    static Parameter path(String name, String type, String meaning) {
      return new Parameter("path", name, type, true, meaning);
    }

    static Parameter body(String name, String type, boolean required, String meaning) {
      return new Parameter("body", name, type, required, meaning);
    }

    static Parameter file(String name, String meaning) {
      return new Parameter("file", name, "string", false, meaning);
    }
  }

  /** Where the API begins. */
  static final String API = "/api/v1";

  public Route {
    parameters = List.copyOf(parameters);
  }

  /** A page. */
  static Route page(String path, String summary, Handler handler) {
    return new Route(Method.GET, path, Role.READER, summary, List.of(), "text/html", handler);
  }

  /** What a page's form does. */
  static Route action(String path, Role least, String summary, Handler handler) {
    return new Route(Method.POST, path, least, summary, List.of(), "text/html", handler);
  }

  /** What a page's form does that may bear files. */
  static Route upload(
      String path, Role least, String summary, List<Parameter> parameters, Handler handler) {
    return new Route(Method.POST, path, least, summary, parameters, "text/html", handler);
  }

  /** Data. */
  static Route data(String path, String summary, List<Parameter> parameters, Handler handler) {
    return new Route(
        Method.GET, API + path, Role.READER, summary, parameters, "application/json", handler);
  }

  /** Something that a program does. */
  static Route does(
      Method method,
      String path,
      Role least,
      String summary,
      List<Parameter> parameters,
      Handler handler) {
    return new Route(method, API + path, least, summary, parameters, "application/json", handler);
  }

  /** Whether it belongs to the API. */
  boolean isApi() {
    return path.startsWith(API + "/");
  }

  /** Whether files may be sent to it. */
  boolean takesFiles() {
    return parameters.stream().anyMatch(p -> p.in().equals("file"));
  }

  /** The path with names of its parts left out, which is the same for all that it can be called. */
  String shape() {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
