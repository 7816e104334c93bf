package dev.stemma.web;

import dev.stemma.desk.Flow;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which flows are shown.
 *
 * @param goods a class of goods; empty: all
 * @param year a year in which reports of it were published; empty: all
 * @param grade how credible it is, 1 to 6 or {@code contested}; empty: all
 */
record FlowChoice(String goods, String year, String grade) {
  /** So many are shown, those with most origins. */
  static final int MOST = 60;

  private static final List<String> GRADES = List.of("1", "2", "3", "4", "5", "6", "contested");

  static FlowChoice of(Request request) {
    return new FlowChoice(
        request.first("goods").filter(FacetWords::isCategory).orElse(""),
        request.first("year").filter(y -> y.matches("[0-9]{4}")).orElse(""),
        request.first("grade").filter(GRADES::contains).orElse(""));
  }

  /**
   * The flows that fit, and what there is to choose from.
   *
   * @param flows those of the matters that fit, as many as are shown
   * @param all how many there are
   * @param goods the classes of goods of all transfers
   * @param years the years of all, the latest first
   */
  record Chosen(List<Flow> flows, int all, List<String> goods, List<String> years) {
    /** About how many bytes they take in memory. */
    long bytes() {
      return flows.stream().mapToLong(flow -> 500 + 8L * flow.matters().size()).sum();
    }
  }

  /** The flows of the matters that fit. */
  Chosen of(List<Summary> matters) {
    TreeSet<String> classes = new TreeSet<>();
    TreeSet<String> years = new TreeSet<>(Comparator.reverseOrder());
    for (Summary matter : matters) {
      if (matter.type().equals("transfer")) {
        matter.category().ifPresent(classes::add);
        years(matter).forEach(years::add);
      }
    }
    List<Flow> flows = Flow.of(matters.stream().filter(this::fits).toList());
    return new Chosen(
        List.copyOf(flows.subList(0, Math.min(MOST, flows.size()))),
        flows.size(),
        List.copyOf(classes),
        List.copyOf(years));
  }

  private boolean fits(Summary matter) {
    return (goods.isEmpty() || matter.category().filter(goods::equals).isPresent())
        && (year.isEmpty() || years(matter).anyMatch(year::equals))
        && (grade.isEmpty() || grade.equals(matter.own().orElse(matter.grade())));
  }

  private static Stream<String> years(Summary matter) {
    if (matter.first().isEmpty() || matter.last().isEmpty()) {
      return Stream.empty();
    }
    return Stream.iterate(matter.first().get().getYear(), y -> y + 1)
        .limit(Math.max(1, matter.last().get().getYear() - matter.first().get().getYear() + 1L))
        .map(String::valueOf);
  }

  /** The flows as the page shows them, with the choices that there are. */
  OverviewPage.Flows shown(Chosen chosen, FacetWords names, Words words) {
    return new OverviewPage.Flows(
        chosen.flows().stream().map(flow -> row(flow, names)).toList(),
        chosen.all(),
        options(chosen.goods(), names::goods, goods),
        options(chosen.years(), y -> y, year),
        options(GRADES, g -> words.label("grade", g), grade));
  }

  private static List<OverviewPage.Option> options(
      Iterable<String> values, Function<String, String> label, String chosen) {
    List<OverviewPage.Option> options = new ArrayList<>();
    values.forEach(v -> options.add(new OverviewPage.Option(v, label.apply(v), v.equals(chosen))));
    return options;
  }

  private OverviewPage.FlowRow row(Flow flow, FacetWords names) {
    SearchAddress all =
        SearchAddress.only(Facet.TYPE, "transfer")
            .with(Facet.SUPPLIER.label(), flow.from())
            .with(Facet.RECIPIENT.label(), flow.to());
    SearchAddress address = goods.isEmpty() ? all : all.with(Facet.ITEM.label(), goods);
    Optional<String> matter =
        flow.matters().size() == 1
            ? Optional.of(MatterRow.path(flow.matters().get(0)))
            : Optional.empty();
    return new OverviewPage.FlowRow(
        flow.from(),
        names.name(flow.from()),
        flow.to(),
        names.name(flow.to()),
        flow.goods().stream().map(names::goods).toList(),
        flow.origins(),
        flow.denials(),
        flow.reports(),
        flow.last(),
        matter.orElse(address.path("/search")));
  }
}
