package dev.stemma.web;

import dev.stemma.desk.Desk;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A case that is served: its desk, its routes and its work. Thread-safe. */
final class Served implements AutoCloseable {
  private final Desk desk;
  private final boolean samples;
  private final Tasks tasks;
  private final Intaking intaking;
  private final Map<String, Route> routes = new LinkedHashMap<>();

  private Served(Desk desk, boolean samples, Tasks tasks, Intaking intaking) {
    this.desk = desk;
    this.samples = samples;
    this.tasks = tasks;
    this.intaking = intaking;
  }

  /**
   * Begins to serve a case; what was given and not read yet is read, and its dossiers are brought
   * up to date, meanwhile.
   */
  static Served of(
      Desk desk, boolean samples, Access access, Serving serving, IntakeSettings intake) {
    Tasks tasks = new Tasks(Clock.systemUTC());
    Served served = new Served(desk, samples, tasks, Intaking.begin(desk, tasks, intake));
    Routes.all(served, access, serving).forEach(route -> served.routes.put(key(route), route));
    return served;
  }

  private static String key(Route route) {
    return route.method() + " " + route.path();
  }

  Desk desk() {
    return desk;
  }

  /** Its work. */
  Tasks tasks() {
    return tasks;
  }

  /** What is taken in. */
  Intaking intaking() {
    return intaking;
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
    intaking.close();
  }
}
