package dev.stemma.web;

import dev.stemma.evidence.Content;
import dev.stemma.ledger.Json;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns HTTP into requests, and answers into HTTP. Thread-safe. */
final class Exchange {
  private static final String FORM_TOKEN = "token";

  /** Threads that slow answers and slow strangers may hold at once; the others stay free. */
  private static final int STREAMS = 8;

  private static final int DOORS = 8;

  private final Places streams = new Places(STREAMS);
  private final Places doors = new Places(DOORS);
  private final Serving serving;
  private final Access access;
  private final Assets assets;
  private final Pages pages;
  private final Incoming incoming;
  private final Listeners listeners;

  Exchange(
      Serving serving,
      Access access,
      Assets assets,
      Pages pages,
      Incoming incoming,
      Listeners listeners) {
    this.serving = serving;
    this.incoming = incoming;
    this.listeners = listeners;
    this.access = access;
    this.assets = assets;
    this.pages = pages;
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
    Faults.sent(context, route, received.fields());
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
            Pages.words(context));
    send(context, request.visitor(), route.handler().answer(request));
  }

  private void send(Context context, Visitor visitor, Answer answer) throws Exception {
    if (answer instanceof Answer.Page page) {
      pages.write(context, visitor, page, 200);
    } else if (answer instanceof Answer.Json json) {
      json(context, json);
    } else if (answer instanceof Answer.See see) {
      cookies(context, see.cookies());
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

  private void cookies(Context context, Map<String, String> cookies) {
    boolean secure = isSecure(context);
    cookies.forEach((name, value) -> context.cookie(Cookies.of(name, value, secure)));
  }

  private void json(Context context, Answer.Json json) {
    cookies(context, json.cookies());
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

  /** Whether the visitor came by TLS. */
  boolean isSecure(Context context) {
    return access.caller().isSecure(context);
  }

  /** A style, script, font or picture. */
  void asset(Context context) {
    String name = context.pathParam("name");
    byte[] bytes = assets.file(name).orElseThrow(() -> Problem.missing(Trouble.NO_FILE));
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(Assets.type(name)).result(bytes);
  }

  /** A path that is asked for in a way that it does not take. */
  void otherMethod(Context context, String allowed) {
    context.header("Allow", allowed);
    if (context.method().equals(HandlerType.OPTIONS)) {
      context.status(204);
    } else {
      throw Problem.of(405, Trouble.METHODS, allowed);
    }
  }
}
