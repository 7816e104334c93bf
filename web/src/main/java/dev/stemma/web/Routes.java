package dev.stemma.web;

import dev.stemma.desk.Desk;
import java.util.List;

/** The table of all routes. */
final class Routes {
  private Routes() {}

  static List<Route> all(Desk desk, Tasks tasks, Access access, Serving serving) {
    List<Section> sections =
        List.of(
            new OverviewSection(desk),
            new SearchSection(desk),
            new ReaderSection(),
            new MattersSection(),
            new SourcesSection(),
            new IntakeSection(),
            new LedgerSection(),
            new AccessSection(access, serving),
            new ApiSection(),
            new PreferencesSection());
    return sections.stream().flatMap(section -> section.routes().stream()).toList();
  }
}
