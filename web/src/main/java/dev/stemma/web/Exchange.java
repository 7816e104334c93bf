package dev.stemma.web;

import dev.stemma.evidence.Content;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.LedgerException;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns HTTP into requests, and answers into HTTP. Thread-safe. */
final class Exchange {
  private static final String FORM_TOKEN = "token";

  /** That a problem was told already. */
  private static final String TOLD = "told";

  private final Serving serving;
  private final Access access;
  private final Assets assets;
  private final TemplateEngine templates;

  Exchange(Serving serving, Access access, Assets assets, TemplateEngine templates) {
    this.serving = serving;
    this.access = access;
    this.assets = assets;
    this.templates = templates;
  }

  /** Answers by a route. */
  void answer(Context context, Route asked) throws Exception {
    Route route = serving.now().route(asked);
    Visitor visitor = access.visitor(context);
    boolean form = context.isMultipartFormData() || context.isFormUrlencoded();
    Map<String, List<String>> fields = form ? context.formParamMap() : Map.of();
    access.check(context, visitor, route, fields.getOrDefault(FORM_TOKEN, List.of()));
    Request request =
        new Request(
            context.path(),
            context.pathParamMap(),
            context.queryParamMap(),
            fields,
            context.isMultipartFormData() ? uploads(context) : List.of(),
            body(context),
            context.cookieMap(),
            visitor,
            words(context));
    send(context, request.visitor(), route.handler().answer(request));
  }

  private static List<Request.Upload> uploads(Context context) {
    return context.uploadedFiles().stream().map(Exchange::upload).toList();
  }

  private static Request.Upload upload(UploadedFile file) {
    return new Request.Upload(file.filename(), file.size(), file::content);
  }

  private static Optional<JsonNode> body(Context context) {
    if (!context.isJson()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readTree(context.bodyAsBytes()));
    } catch (JacksonException e) {
      throw Problem.wrong("the body is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Words words(Context context) {
    String chosen = context.cookie("language");
    String accepted = context.header("Accept-Language");
    return chosen != null
        ? Words.in(chosen)
        : accepted != null ? Words.accepted(accepted) : Words.in("en");
  }

  private void send(Context context, Visitor visitor, Answer answer) throws Exception {
    if (answer instanceof Answer.Page page) {
      page(context, visitor, page, 200);
    } else if (answer instanceof Answer.Json json) {
      json(context, json);
    } else if (answer instanceof Answer.See see) {
      see.cookies().forEach((name, value) -> context.cookie(Cookies.of(name, value)));
      context.redirect(see.path(), HttpStatus.SEE_OTHER);
    } else if (answer instanceof Answer.Bytes bytes) {
      kept(context, bytes.mediaType(), bytes.file());
      try (InputStream in = bytes.content().stream()) {
        in.transferTo(context.outputStream());
      }
    } else if (answer instanceof Answer.Streamed streamed) {
      kept(context, streamed.mediaType(), streamed.file());
      try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
        streamed.writing().to(out);
      }
    } else if (answer instanceof Answer.Events events) {
      EventStream.send(context, events);
    }
  }

  private static void json(Context context, Answer.Json json) {
    byte[] bytes = (Json.line(json.value()) + "\n").getBytes(StandardCharsets.UTF_8);
    String etag = '"' + Content.of(bytes).sha256().substring(0, 32) + '"';
    context.header("ETag", etag);
    context.header("Cache-Control", "private, no-cache");
    if (etag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.status(json.status()).contentType("application/json; charset=utf-8").result(bytes);
  }

  /** Bytes of strangers are saved or shown as plain text, never run. */
  private static void kept(Context context, String mediaType, Optional<String> file) {
    context.contentType(mediaType);
    String name = file.map(f -> f.replaceAll("[^A-Za-z0-9._-]", "_")).orElse("");
    context.header(
        "Content-Disposition", name.isEmpty() ? "inline" : "attachment; filename=\"" + name + "\"");
  }

  private void page(Context context, Visitor visitor, Answer.Page page, int status) {
    Words words = words(context);
    Frame frame =
        new Frame(
            words,
            Optional.ofNullable(context.cookie("theme")).filter(t -> t.matches("light|dark")),
            page.title(),
            page.active(),
            Server.path(context),
            serving.now().desk().ledger().name(),
            serving.now().samples(),
            access.named(),
            visitor,
            assets.prefix(),
            assets.known("css/" + page.template() + ".css"),
            assets.known("islands/" + page.template() + ".js"));
    StringOutput out = new StringOutput(1 << 16);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("frame", frame);
    parameters.put("page", page.page());
    templates.render(page.template() + ".jte", parameters, out);
    context.header("Cache-Control", "private, no-store");
    context.status(status).html(out.toString());
  }

  /** A style, script, font or picture. */
  void asset(Context context) {
    String name = context.pathParam("name");
    byte[] bytes = assets.file(name).orElseThrow(() -> Problem.missing("no such file"));
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(Assets.type(name)).result(bytes);
  }

  /** A path that no route has. */
  void missing(Context context) {
    if (context.attribute(TOLD) == null) {
      problem(context, Problem.missing("there is no page at this address"));
    }
  }

  /** What went wrong while answering. */
  void fault(Context context, Exception e) {
    if (e instanceof Problem problem) {
      problem(context, problem);
    } else if (e instanceof LedgerException || e instanceof IllegalArgumentException) {
      problem(context, Problem.wrong(String.valueOf(e.getMessage())));
    } else if (e instanceof IOException || e.getCause() instanceof IOException) {
      context.status(499); // the visitor has gone
    } else {
      System.err.println("stemma: fault while answering " + context.path() + ": " + e);
      problem(context, Problem.of(500, "a fault of Stemma; please report it: " + e.getClass()));
    }
  }

  private void problem(Context context, Problem problem) {
    context.attribute(TOLD, true);
    boolean program = context.path().startsWith(Route.API + "/");
    if (!program) {
      Answer.Page page =
          new Answer.Page(
              "problem",
              "",
              words(context).of("problem.title"),
              new ProblemPage(problem.status(), problem.detail()));
      page(context, access.visitor(context), page, problem.status());
      return;
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", "about:blank");
    json.put("title", HttpStatus.forStatus(problem.status()).getMessage());
    json.put("status", problem.status());
    json.put("detail", problem.detail());
    context
        .status(problem.status())
        .contentType("application/problem+json")
        .result(Json.line(json) + "\n");
  }
}
