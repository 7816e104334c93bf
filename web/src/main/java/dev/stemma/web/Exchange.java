package dev.stemma.web;

import dev.stemma.evidence.Content;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.LedgerException;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** Turns HTTP into requests, and answers into HTTP. Thread-safe. */
final class Exchange {
  private static final String NOWHERE = "there is no page at this address";
  private static final String FORM_TOKEN = "token";

  /** That a problem was told already. */
  private static final String TOLD = "told";

  /** Threads that slow answers and slow strangers may hold at once; the others stay free. */
  private static final int STREAMS = 8;

  private static final int DOORS = 8;

  private final Places streams = new Places(STREAMS);
  private final Places doors = new Places(DOORS);
  private final Serving serving;
  private final Access access;
  private final Assets assets;
  private final TemplateEngine templates;
  private final Incoming incoming;
  private final Listeners listeners;

  Exchange(
      Serving serving,
      Access access,
      Assets assets,
      TemplateEngine templates,
      Incoming incoming,
      Listeners listeners) {
    this.serving = serving;
    this.incoming = incoming;
    this.listeners = listeners;
    this.access = access;
    this.assets = assets;
    this.templates = templates;
  }

  /** Answers by a route. */
  void answer(Context context, Route asked) throws Exception {
    Served served = serving.now();
    Route route = served.route(asked);
    Visitor visitor = access.visitor(context);
    access.check(context, visitor, route);
    if (route.least() == Role.NOBODY && Caller.changes(context)) {
      // anyone may send its body, and as slowly as they like
      doors.run(() -> read(context, served, route, visitor));
    } else {
      read(context, served, route, visitor);
    }
  }

  private void read(Context context, Served served, Route route, Visitor visitor) throws Exception {
    incoming.read(
        context,
        route,
        served.intaking().spool().parts(),
        received -> answer(context, route, visitor, received));
  }

  private void answer(Context context, Route route, Visitor visitor, Incoming.Received received)
      throws Exception {
    access.checkToken(context, visitor, received.fields().getOrDefault(FORM_TOKEN, List.of()));
    Request request =
        new Request(
            context.path(),
            context.pathParamMap(),
            context.queryParamMap(),
            received.fields(),
            received.files(),
            received.json(),
            context.cookieMap(),
            visitor,
            access.caller().address(context),
            words(context));
    send(context, request.visitor(), route.handler().answer(request));
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
      boolean secure = isSecure(context);
      see.cookies().forEach((name, value) -> context.cookie(Cookies.of(name, value, secure)));
      context.redirect(see.path(), HttpStatus.SEE_OTHER);
    } else if (answer instanceof Answer.Bytes bytes) {
      kept(context, bytes.mediaType(), bytes.file());
      try (InputStream in = bytes.content().stream()) {
        in.transferTo(context.outputStream());
      }
    } else if (context.method().equals(HandlerType.HEAD)) {
      context.status(200);
    } else if (answer instanceof Answer.Streamed streamed) {
      streams.run(() -> streamed(context, visitor, streamed));
    } else if (answer instanceof Answer.Events events) {
      listeners.add(context, events);
    }
  }

  private void streamed(Context context, Visitor visitor, Answer.Streamed streamed)
      throws IOException {
    if (streamed.file().isPresent()) {
      access.audit().export(visitor.name(), Server.path(context));
    }
    kept(context, streamed.mediaType(), streamed.file());
    try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
      streamed.writing().to(out);
    }
  }

  private static void json(Context context, Answer.Json json) {
    byte[] bytes = (Json.line(json.value()) + "\n").getBytes(StandardCharsets.UTF_8);
    String etag = '"' + Content.of(bytes).sha256().substring(0, 32) + '"';
    context.header("ETag", etag);
    context.header("Cache-Control", "private, no-cache");
    if (matches(context.header("If-None-Match"), etag)) {
      context.status(304);
      return;
    }
    context.status(json.status()).contentType("application/json; charset=utf-8").result(bytes);
  }

  /** Whether one of the tags that the visitor holds is this (RFC 9110, 13.1.2). */
  private static boolean matches(@Nullable String held, String etag) {
    return held != null
        && Arrays.stream(held.split(","))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
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
            serving.now().tasks().making().map(Task::number),
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

  /** Whether the visitor came by TLS. */
  boolean isSecure(Context context) {
    return access.caller().isSecure(context);
  }

  /** A style, script, font or picture. */
  void asset(Context context) {
    String name = context.pathParam("name");
    byte[] bytes = assets.file(name).orElseThrow(() -> Problem.missing("no such file"));
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(Assets.type(name)).result(bytes);
  }

  /** A path that is asked for in a way that it does not take. */
  void otherMethod(Context context, String allowed) {
    context.header("Allow", allowed);
    if (context.method().equals(HandlerType.OPTIONS)) {
      context.status(204);
    } else {
      throw Problem.of(405, "this takes " + allowed);
    }
  }

  /** A path that no route has. */
  void missing(Context context) {
    if (context.attribute(TOLD) == null) {
      problem(context, Problem.missing(NOWHERE));
    }
  }

  /** What went wrong while answering. */
  void fault(Context context, Exception e) {
    if (e instanceof Problem problem) {
      problem(context, problem);
    } else if (e instanceof HttpResponseException known) {
      String detail = known.getStatus() == 404 ? NOWHERE : String.valueOf(known.getMessage());
      problem(context, Problem.of(known.getStatus(), detail));
    } else if (e instanceof LedgerException || e instanceof IllegalArgumentException) {
      problem(context, Problem.wrong(String.valueOf(e.getMessage())));
    } else if (malformed(e).isPresent()) {
      problem(context, malformed(e).get());
    } else if (e instanceof IOException || e.getCause() instanceof IOException) {
      context.status(499); // the visitor has gone
    } else {
      System.err.println("stemma: fault while answering " + context.path() + ": " + e);
      problem(context, Problem.of(500, "a fault of Stemma; please report it: " + e.getClass()));
    }
  }

  /** What the server below could not read. */
  private static Optional<Problem> malformed(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException bad) {
        return Optional.of(Problem.of(bad.getCode(), "the request is malformed"));
      }
    }
    return Optional.empty();
  }

  private void problem(Context context, Problem problem) {
    context.attribute(TOLD, true);
    boolean program = context.path().startsWith("/api/");
    problem.after().ifPresent(seconds -> context.header("Retry-After", Long.toString(seconds)));
    if (problem.status() == 401 && !program && !Caller.changes(context)) {
      String here = URLEncoder.encode(Server.path(context), StandardCharsets.UTF_8);
      context.redirect("/login?next=" + here, HttpStatus.SEE_OTHER);
      return;
    }
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
