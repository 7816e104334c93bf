package dev.stemma.intake.fetch;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP clients of one connection each: no proxy, cookies, passwords, redirects, retries or
 * unpacking of their own, no upgrade to TLS within HTTP; certificates and host names are checked.
 * Thread-safe.
 */
record Clients(FetchSettings settings, Surroundings surroundings, ExecutorService lookups) {

  /** A client whose connection a wire notes. */
  CloseableHttpClient on(Wire wire) {
    return HttpClients.custom()
        .setConnectionManager(connections(wire))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(requests())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .disableDefaultUserAgent()
        .build();
  }

  private BasicHttpClientConnectionManager connections(Wire wire) {
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(operator(wire), socket -> new WireConnection(wire));
    Timeout whole = Timeout.of(settings.whole());
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connect()))
            .setSocketTimeout(whole)
            .build());
    return connections;
  }

  private DefaultHttpClientConnectionOperator operator(Wire wire) {
    DnsResolver names =
        new CheckedNames(surroundings.names(), settings.addresses(), lookups, longestLookup());
    TlsSocketStrategy tls = new DefaultClientTlsStrategy(surroundings.trust());
    return new DefaultHttpClientConnectionOperator(
        proxy -> wire.open(),
        null,
        names,
        RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build());
  }

  private Duration longestLookup() {
    Duration whole = settings.whole();
    return whole.compareTo(settings.connect()) < 0 ? whole : settings.connect();
  }

  private RequestConfig requests() {
    return RequestConfig.custom()
        .setProtocolUpgradeEnabled(false)
        .setAuthenticationEnabled(false)
        .setResponseTimeout(Timeout.of(settings.whole()))
        .build();
  }
}
