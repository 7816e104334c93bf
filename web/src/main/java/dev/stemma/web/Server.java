package dev.stemma.web;

import dev.stemma.desk.Desk;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves pages and API of one case. Thread-safe; opens its port when started, and lets requests
 * that are being answered end when closed.
 *
 * <pre>{@code
 * try (Server server = Server.start(desk, Settings.local(Settings.PORT, false))) {
 *   System.out.println(server.address());
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
  private static final int THREADS = 48;
  private static final int IDLE_MILLIS = 30_000;
  private static final int HEADER_BYTES = 16 << 10;

  private final Javalin javalin;
  private final Settings settings;
  private final Serving serving;

  private Server(Javalin javalin, Settings settings, Serving serving) {
    this.javalin = javalin;
    this.settings = settings;
    this.serving = serving;
  }

  /**
   * Starts serving.
   *
   * @throws IllegalStateException where the port is taken
   */
  public static Server start(Desk desk, Settings settings) {
    return start(desk, settings, OwnCase.none());
  }

  /**
   * Starts serving.
   *
   * @param own what takes the place of the samples when a visitor asks for a case of their own
   * @throws IllegalStateException where the port is taken
   */
  public static Server start(Desk desk, Settings settings, OwnCase own) {
    Assets assets = Assets.load();
    Access access = new Access(settings);
    Serving serving = new Serving(own);
    serving.begin(desk, settings.samples(), access);
    List<Route> routes = serving.now().routes();
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Server.class.getClassLoader(), "dev.stemma.web.generated");
    Exchange exchange = new Exchange(serving, access, assets, templates);
    Javalin javalin = Javalin.create(config -> configure(config, exchange, routes));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      serving.close();
      throw new IllegalStateException(
          "port "
              + settings.port()
              + " of "
              + settings.host()
              + " is taken or not yours; another"
              + " one: --port "
              + (settings.port() + 1)
              + " (or 0 for any that is free)",
          e);
    }
    return new Server(javalin, settings, serving);
  }

  private static void configure(JavalinConfig config, Exchange exchange, List<Route> routes) {
    config.startup.showJavalinBanner = false;
    config.http.generateEtags = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, IDLE_MILLIS);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    config.routes.before(Headers::set);
    config.routes.get("/static/{hash}/<name>", exchange::asset);
    for (Route route : routes) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method().name()),
          route.path(),
          context -> exchange.answer(context, route));
    }
    config.routes.exception(Exception.class, (e, context) -> exchange.fault(context, e));
    config.routes.error(404, exchange::missing);
  }

  /** Where pages are. */
  public String address() {
    boolean loopback = settings.host().startsWith("127.") || settings.host().equals("::1");
    String host = loopback ? "localhost" : settings.host();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
  }

  /** The parts of a request's path. */
  static String path(Context context) {
    String query = context.queryString();
    return context.path() + (query == null || query.isEmpty() ? "" : "?" + query);
  }

  @Override
  public void close() {
    serving.close();
    javalin.stop();
  }
}
