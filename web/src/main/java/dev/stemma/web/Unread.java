package dev.stemma.web;

import dev.stemma.evidence.Message;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What is answered where the server below does not understand a request: a few words, with the
 * headers of every answer. Thread-safe.
 */
final class Unread extends ErrorHandler {
  private static final String HTML = "text/html; charset=utf-8";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String reason,
      @Nullable Throwable cause,
      Callback callback) {
    headers(response.getHeaders());
    Content.Sink.write(response, true, page(status), callback);
  }

  private static void headers(HttpFields.Mutable fields) {
    Headers.set(fields::put, false);
    fields.put(HttpHeader.CACHE_CONTROL, "private, no-store");
    fields.put(HttpHeader.CONTENT_TYPE, HTML);
  }

  /** In all languages of pages: of the request nothing may be known, not even which it asks for. */
  private static String page(int status) {
    Message why = Message.of(Faults.trouble(status));
    return Words.LANGUAGES.stream()
        .map(language -> "<p lang=\"" + language + "\">" + Words.in(language).of(why) + "</p>\n")
        .collect(
            Collectors.joining(
                "",
                "<!doctype html>\n<html lang=\"en\">\n<title>Stemma: " + status + "</title>\n",
                "</html>\n"));
  }
}
