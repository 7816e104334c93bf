package dev.stemma.web;

import dev.stemma.desk.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A case that is served: its desk, its routes and its work. Thread-safe. */
final class Served implements AutoCloseable {
  private final Desk desk;
  private final boolean samples;
  private final Tasks tasks;
  private final Map<String, Route> routes = new LinkedHashMap<>();

  private Served(Desk desk, boolean samples, Tasks tasks, List<Route> routes) {
    this.desk = desk;
    this.samples = samples;
    this.tasks = tasks;
    routes.forEach(route -> this.routes.put(key(route), route));
  }

  /** Begins to serve a case; its dossiers are brought up to date meanwhile. */
  static Served of(Desk desk, boolean samples, Access access, Serving serving) {
    Tasks tasks = new Tasks();
    Served served = new Served(desk, samples, tasks, Routes.all(desk, tasks, access, serving));
    tasks.start(
        "dossiers",
        desk.ledger().name(),
        "stemma",
        task ->
            desk.dossiers()
                .follow(
                    (phase, at, all) ->
                        task.progress(phase.name().toLowerCase(Locale.ROOT), at, all),
                    task::isStopped));
    return served;
  }

  private static String key(Route route) {
    return route.method() + " " + route.path();
  }

  Desk desk() {
    return desk;
  }

  /** Whether it holds the sample reports. */
  boolean samples() {
    return samples;
  }

  List<Route> routes() {
    return List.copyOf(routes.values());
  }

  /** The same route over this case: the tables of all cases have the same routes. */
  Route route(Route of) {
    return Objects.requireNonNull(routes.get(key(of)));
  }

  /** Stops its work; requests that are being answered from it end. */
  @Override
  public void close() {
    tasks.close();
  }
}
