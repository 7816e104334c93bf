package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Query;
import dev.stemma.ledger.Tables;
import java.util.List;

/** The first page: what is new, which matters move, what needs review. */
final class OverviewSection implements Section {
  private static final int MATTERS = 12;
  private static final int CLAIMS = 8;

  private final Desk desk;

  OverviewSection(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.page("/", "Shows what is new in the case.", this::page));
  }

  private Answer page(Request request) {
    Tables.Counts counts = desk.ledger().counts();
    List<Summary> matters = desk.dossiers().matters(Summary::complete);
    Titles titles = new Titles(desk.world(), request.words().language());
    OverviewPage page =
        new OverviewPage(
            counts.documents(),
            counts.claims(),
            counts.reviews(),
            matters.size(),
            matters.stream().limit(MATTERS).map(s -> MatterRow.of(s, titles)).toList(),
            desk.ledger().search(Query.of("", CLAIMS)).hits().stream()
                .map(hit -> ClaimCard.of(hit, desk.world(), request.words()))
                .toList());
    return new Answer.Page("overview", "overview", request.words().of("overview.title"), page);
  }
}
