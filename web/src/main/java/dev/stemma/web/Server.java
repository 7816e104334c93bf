package dev.stemma.web;

import dev.stemma.desk.Desk;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.server.handler.GracefulHandler;
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
  private static final int STOP_MILLIS = 2000;
  private static final int HEADER_BYTES = 16 << 10;

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Javalin javalin;
  private final Settings settings;
  private final Serving serving;
  private final Access access;
  private final Listeners listeners;
  private final List<Route> routes;

  private Server(
      Javalin javalin,
      Settings settings,
      Serving serving,
      Access access,
      Listeners listeners,
      List<Route> routes) {
    this.javalin = javalin;
    this.settings = settings;
    this.serving = serving;
    this.access = access;
    this.listeners = listeners;
    this.routes = routes;
  }

  /**
   * Starts serving. What an earlier server was given and did not finish is gone on with, and
   * dossiers are brought up to date, while pages work.
   *
   * @throws IllegalStateException where the port is taken
   */
  public static Server start(Desk desk, Settings settings) {
    return start(desk, settings, OwnCase.none(), IntakeSettings.usual());
  }

  /**
   * Starts serving. What an earlier server was given and did not finish is gone on with, and
   * dossiers are brought up to date, while pages work.
   *
   * @param own what takes the place of the samples when a visitor asks for a case of their own
   * @throws IllegalStateException where the port is taken
   */
  public static Server start(Desk desk, Settings settings, OwnCase own, IntakeSettings intake) {
    Assets assets = Assets.load();
    Serving serving = new Serving(own, intake);
    Access access = new Access(settings, Clock.systemUTC(), () -> serving.now().desk().ledger());
    serving.begin(desk, settings.samples(), access);
    List<Route> routes = serving.now().routes();
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Server.class.getClassLoader(), "dev.stemma.web.generated");
    Listeners listeners = new Listeners();
    Incoming incoming = new Incoming(intake.mostFile(), intake.most());
    Pages pages = new Pages(serving, access, assets, templates);
    Exchange exchange = new Exchange(serving, access, assets, pages, incoming, listeners);
    Faults faults = new Faults(access, pages);
    Javalin javalin = Javalin.create(config -> configure(config, exchange, faults, routes));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      serving.close();
      listeners.close();
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
    access.audit().note("stemma", "server-started", settings.host(), "");
    return new Server(javalin, settings, serving, access, listeners, routes);
  }

  private static void configure(
      JavalinConfig config, Exchange exchange, Faults faults, List<Route> routes) {
    config.startup.showJavalinBanner = false;
    config.http.generateEtags = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, IDLE_MILLIS);
    config.jetty.modifyServer(
        server -> {
          server.setHandler(new GracefulHandler());
          server.setErrorHandler(new Unread());
          server.setStopTimeout(STOP_MILLIS);
        });
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new Unread()));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    config.routes.before(context -> Headers.set(context::header, exchange.isSecure(context)));
    on(config, "GET", "/static/{hash}/<name>", exchange::asset);
    on(config, "HEAD", "/static/{hash}/<name>", exchange::asset);
    for (Route route : routes) {
      String method = route.method().name();
      on(config, method, route.path(), context -> exchange.answer(context, route));
      if (method.equals("GET")) {
        on(config, "HEAD", route.path(), context -> exchange.answer(context, route));
      }
    }
    otherMethods(config, exchange, routes);
    config.routes.exception(HttpResponseException.class, (e, context) -> faults.fault(context, e));
    config.routes.exception(Exception.class, (e, context) -> faults.fault(context, e));
    config.routes.error(404, faults::missing);
  }

  private static void on(JavalinConfig config, String method, String path, Handler handler) {
    config.routes.addHttpHandler(HandlerType.findOrCreate(method), path, handler);
  }

  /** What no route takes of a path that another takes; after all routes, so that those win. */
  private static void otherMethods(JavalinConfig config, Exchange exchange, List<Route> routes) {
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    Map<String, String> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      Set<String> methods = taken.computeIfAbsent(route.shape(), s -> new TreeSet<>());
      methods.addAll(List.of(route.method().name(), "OPTIONS"));
      if (route.method() == Route.Method.GET) {
        methods.add("HEAD");
      }
      paths.putIfAbsent(route.shape(), route.path());
    }
    taken.forEach(
        (shape, methods) -> {
          String allowed = String.join(", ", methods);
          METHODS.stream()
              .filter(m -> m.equals("OPTIONS") || !methods.contains(m))
              .forEach(
                  m ->
                      on(
                          config,
                          m,
                          paths.getOrDefault(shape, shape),
                          context -> exchange.otherMethod(context, allowed)));
        });
  }

  /** The table of all routes. */
  List<Route> routes() {
    return routes;
  }

  /** The case that is served. */
  Served served() {
    return serving.now();
  }

  /** How many listen to events. */
  int listening() {
    return listeners.size();
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
    listeners.close();
    serving.close();
    javalin.stop();
    access.audit().close();
  }
}
