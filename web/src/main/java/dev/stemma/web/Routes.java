package dev.stemma.web;

import dev.stemma.desk.Desk;
import java.util.ArrayList;
import java.util.List;

/** The table of all routes. */
final class Routes {
  private Routes() {}

  static List<Route> all(Served served, Access access, Serving serving) {
    Desk desk = served.desk();
    Tasks tasks = served.tasks();
    List<Route> routes = new ArrayList<>();
    ReaderSection reader = new ReaderSection(desk);
    List<Section> sections =
        List.of(
            new OverviewSection(desk),
            new SearchSection(desk),
            reader,
            new ReviewSection(desk, reader),
            new RedactionSection(desk, served.intaking()::follow),
            new MattersSection(desk, served.intaking()::follow),
            new ActorSection(desk),
            new ItemSection(desk),
            new SourcesSection(desk),
            new IntakeSection(served.intaking(), tasks),
            new FeedsSection(served.intaking()),
            new TasksSection(tasks),
            new LedgerSection(desk, tasks, served.intaking().spool().parts()),
            new AccessSection(access, serving),
            new ApiSection(routes),
            new PreferencesSection());
    sections.forEach(section -> routes.addAll(section.routes()));
    return List.copyOf(routes);
  }
}
