package dev.stemma.web;

import dev.stemma.evidence.Message;
import dev.stemma.evidence.Refusal;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.LedgerException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** Tells why something is not answered, as a page or as a problem (RFC 9457). Thread-safe. */
final class Faults {
  /** That a problem was told already. */
  private static final String TOLD = "told";

  /** The form that was sent. */
  private static final String SENT = "sent";

  private record Sent(Route route, Map<String, List<String>> fields) {}

  private final Access access;
  private final Pages pages;

  Faults(Access access, Pages pages) {
    this.access = access;
    this.pages = pages;
  }

  /** Keeps what was sent, to show it again where it is refused. */
  static void sent(Context context, Route route, Map<String, List<String>> fields) {
    context.attribute(SENT, new Sent(route, fields));
  }

  /** A path that no route has. */
  void missing(Context context) {
    if (context.attribute(TOLD) == null) {
      problem(context, Problem.missing(Trouble.NO_PAGE));
    }
  }

  /** What went wrong while answering. */
  void fault(Context context, Exception e) {
    if (e instanceof Problem problem) {
      problem(context, problem);
    } else if (e instanceof HttpResponseException known) {
      problem(context, Problem.of(known.getStatus(), trouble(known.getStatus())));
    } else if (e instanceof LedgerException || e instanceof IllegalArgumentException) {
      problem(context, Problem.of(400, why(e)));
    } else if (malformed(e).isPresent()) {
      problem(context, malformed(e).get());
    } else if (e instanceof IOException || e.getCause() instanceof IOException) {
      context.status(499); // the visitor has gone
    } else {
      System.err.println("stemma: fault while answering " + context.path() + ": " + e);
      problem(context, Problem.of(500, Trouble.OWN_FAULT, e.getClass().getName()));
    }
  }

  /** What a status tells people, where nothing more is known. */
  static Trouble trouble(int status) {
    return switch (status) {
      case 404 -> Trouble.NO_PAGE;
      case 413 -> Trouble.BODY_SIZE;
      case 414, 431 -> Trouble.HEADERS_SIZE;
      default -> Trouble.MALFORMED;
    };
  }

  /** What a fault tells people. */
  static Message why(Throwable fault) {
    String text = fault.getMessage() == null ? fault.toString() : fault.getMessage();
    return said(fault).orElseGet(() -> Message.of(Trouble.NONSENSE, text));
  }

  /** What a fault of ours tells people; empty for one of a library. */
  static Optional<Message> said(Throwable fault) {
    if (fault instanceof Problem problem) {
      return Optional.of(problem.why());
    } else if (fault instanceof Refusal refusal) {
      return Optional.of(refusal.why());
    }
    return fault instanceof LedgerException ledger ? Optional.of(ledger.why()) : Optional.empty();
  }

  /** What the server below could not read. */
  private static Optional<Problem> malformed(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException bad) {
        return Optional.of(Problem.of(bad.getCode(), trouble(bad.getCode())));
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
      Words words = Pages.words(context);
      ProblemPage page =
          new ProblemPage(problem.status(), words.of(problem.why()), again(context, words));
      pages.write(
          context,
          access.visitor(context),
          new Answer.Page("problem", "", words.of("problem.title"), page),
          problem.status());
      return;
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", "about:blank");
    json.put("code", problem.why().phrase().key());
    json.put("title", HttpStatus.forStatus(problem.status()).getMessage());
    json.put("status", problem.status());
    json.put("detail", problem.why().english());
    context
        .status(problem.status())
        .contentType("application/problem+json")
        .result(Json.line(json) + "\n");
  }

  /**
   * The form that was refused; only where the browser says that a page of this server sent it, so
   * that no other site can have it filled in.
   */
  private Optional<Again> again(Context context, Words words) {
    @Nullable Sent sent = context.attribute(SENT);
    return sent == null || !Caller.changes(context) || !access.caller().isOwnPage(context)
        ? Optional.empty()
        : Optional.of(Again.of(context.path(), sent.route(), sent.fields(), words));
  }
}
