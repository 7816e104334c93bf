package dev.stemma.intake.fetch;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.intake.fetch.Answer.Secured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * One GET and its answer, on a connection of its own, within the limits on bytes and time. Does not
 * follow redirects, wait its turn or try again. Thread-safe.
 */
record Exchange(
    FetchSettings settings,
    Surroundings surroundings,
    Clients clients,
    ScheduledExecutorService watch) {

  /** Room for heads and for the marks of a chunked body, beside the body itself. */
  private static final long ROOM = 1 << 20;

  Answer run(Target target, Ask ask) throws Failure {
    if (!settings.ports().isEmpty() && !settings.ports().contains(target.port())) {
      throw Failure.of(Setback.PORT, target.port());
    }
    Wire wire = new Wire(ask.limit() + ask.limit() / 8 + ROOM);
    ScheduledFuture<?> end =
        watch.schedule(wire::expire, settings.whole().toMillis(), TimeUnit.MILLISECONDS);
    try (CloseableHttpClient client = clients.on(wire)) {
      return answer(client, wire, target, ask);
    } catch (Exception e) {
      throw Failures.of(e, wire.isLate(), settings, ask);
    } finally {
      end.cancel(false);
    }
  }

  private Answer answer(CloseableHttpClient client, Wire wire, Target target, Ask ask)
      throws IOException, Failure {
    HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
    HttpClientContext context = HttpClientContext.create();
    try (ClassicHttpResponse response = client.executeOpen(host, request(target, ask), context)) {
      Instant taken = surroundings.clock().instant();
      Content body = body(response, ask);
      wire.cut();
      return answer(wire, target, response, taken, body, ask, context);
    } finally {
      wire.cut();
    }
  }

  private ClassicHttpRequest request(Target target, Ask ask) {
    ClassicHttpRequest request = new BasicClassicHttpRequest("GET", target.path());
    request.addHeader("User-Agent", settings.userAgent());
    request.addHeader(
        "Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
    request.addHeader("Accept-Encoding", "gzip, deflate");
    request.addHeader("Connection", "close");
    ask.conditions().forEach(request::addHeader);
    return request;
  }

  private static Content body(ClassicHttpResponse response, Ask ask) throws IOException, Failure {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return Content.of(new byte[0]);
    }
    if (entity.getContentLength() > ask.limit() && ask.whole()) {
      throw Coding.tooLong(ask);
    }
    // not closed: closing would read what is left, and the connection is cut anyway
    InputStream in = entity.getContent();
    return Coding.read(in, ask);
  }

  private static Answer answer(
      Wire wire,
      Target target,
      ClassicHttpResponse response,
      Instant taken,
      Content body,
      Ask ask,
      HttpClientContext context)
      throws IOException, Failure {
    List<Capture.Header> headers =
        Arrays.stream(response.getHeaders()).map(Exchange::header).toList();
    HttpEntity entity = response.getEntity();
    Optional<String> coding =
        Optional.ofNullable(response.getFirstHeader("Content-Encoding")).map(Header::getValue);
    return new Answer(
        target,
        taken,
        dialled(context),
        response.getCode(),
        headers,
        Content.of(wire.sent()),
        Raw.response(wire.received(), entity == null ? 0 : entity.getContentLength()),
        body,
        Coding.undone(body, coding.map(String::strip), ask),
        secured(context));
  }

  private static Capture.Header header(Header header) {
    String value = header.getValue();
    return new Capture.Header(header.getName(), value == null ? "" : value);
  }

  private static InetAddress dialled(HttpClientContext context) throws IOException {
    if (context.getEndpointDetails() != null
        && context.getEndpointDetails().getRemoteAddress() instanceof InetSocketAddress address) {
      return address.getAddress();
    }
    throw new IOException("nothing was dialled");
  }

  private static Optional<Secured> secured(HttpClientContext context)
      throws SSLPeerUnverifiedException {
    SSLSession session = context.getSSLSession();
    return session == null
        ? Optional.empty()
        : Optional.of(
            new Secured(
                session.getProtocol() + " " + session.getCipherSuite(),
                List.of(session.getPeerCertificates())));
  }
}
