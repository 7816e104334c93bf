package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes lines of transmission of a report's claims, by who does what to whom. An actor that a claim
 * does not name is taken from the report's other claims of the type, where they leave no choice.
 */
final class Propositions {
  private final World world;
  private final Actors.Names names;
  private final Presumptions presumptions;

  Propositions(World world, Actors.Names names) {
    this.world = world;
    this.names = names;
    this.presumptions = new Presumptions(world);
  }

  /** The name of a group: {@code transfer PRK>RUS}. */
  static String group(ClaimType type, Actors actors) {
    return type.label() + " " + actors.label();
  }

  /** The lines of a report by their groups. */
  Map<String, List<Line>> of(Report report) {
    Line.Place place = place(report);
    Placements placements = new Placements(world, report.document(), place.outlet());
    List<Caveat> caveats = world.caveats().of(report.document());
    Map<String, List<Line>> lines = new TreeMap<>();
    for (Report.Said said : report.claims()) {
      List<Actors> own = Actors.of(said.claim(), names);
      List<Link> chain = placements.placed(chain(said.claim(), place));
      for (Actors actors : own) {
        Actors whole = actors.complete() ? actors : completed(actors, said, report);
        List<Caveat> doubts = caveats(said, report, caveats);
        if (whole.anybody()) {
          lines
              .computeIfAbsent(group(said.claim().type(), whole), g -> new ArrayList<>())
              .add(line(place, said, doubts, chain, false));
        }
        presumptions
            .of(said.claim(), whole, report.document())
            .ifPresent(
                presumed ->
                    lines
                        .computeIfAbsent(
                            group(said.claim().type(), presumed), g -> new ArrayList<>())
                        .add(line(place, said, doubts, chain, true)));
      }
    }
    return lines;
  }

  private Line.Place place(Report report) {
    var document = report.document();
    Optional<String> outlet = document.publisher().map(world::outlet);
    return new Line.Place(
        report.number(),
        document.sha256(),
        document.id(),
        document.published(),
        outlet,
        document.publisher(),
        Credits.of(document.text().value(), world).filter(c -> !outlet.equals(Optional.of(c))),
        Optional.empty(),
        world.outletsIn(document.text().value()).stream()
            .filter(o -> !outlet.equals(Optional.of(o)))
            .toList(),
        Quotations.of(document.text().value()));
  }

  /** What is retracted is the whole report; what is not verified is what was said last before. */
  private static List<Caveat> caveats(Report.Said said, Report report, List<Caveat> all) {
    return all.stream()
        .filter(
            caveat ->
                caveat.kind() == Contradiction.Kind.RETRACTION
                    || said.claim().evidence().begin() == lastBefore(caveat, report))
        .toList();
  }

  private static int lastBefore(Caveat caveat, Report report) {
    return report.claims().stream()
        .mapToInt(said -> said.claim().evidence().begin())
        .filter(begin -> begin <= caveat.place().begin())
        .max()
        .orElse(-1);
  }

  private Actors completed(Actors actors, Report.Said said, Report report) {
    Set<Actors> fitting = new LinkedHashSet<>();
    for (Report.Said other : report.claims()) {
      if (other.number() != said.number()
          && other.claim().type() == said.claim().type()
          && compatible(said.claim(), other.claim())) {
        Actors.of(other.claim(), names).stream()
            .filter(a -> a.complete() && actors.anybody() && actors.fits(a))
            .forEach(fitting::add);
      }
    }
    return fitting.size() == 1 ? fitting.iterator().next() : actors;
  }

  /** Whether what a claim is about may be what another is about. */
  private static boolean compatible(Claim claim, Claim other) {
    Set<Category> a = categories(claim);
    Set<Category> b = categories(other);
    return a.isEmpty()
        || a.stream()
            .anyMatch(
                x ->
                    b.contains(x)
                        || b.stream().anyMatch(y -> Classes.holds(x, y) || Classes.holds(y, x)));
  }

  private static Set<Category> categories(Claim claim) {
    Set<Category> categories = new LinkedHashSet<>();
    items(claim).forEach(item -> categories.add(item.category()));
    return categories;
  }

  private static List<Filler.Item> items(Claim claim) {
    return claim.fillers(Role.ITEMS).stream()
        .filter(Filler.Item.class::isInstance)
        .map(Filler.Item.class::cast)
        .toList();
  }

  private static Line line(
      Line.Place place,
      Report.Said said,
      List<Caveat> caveats,
      List<Link> chain,
      boolean presumed) {
    Claim claim = said.claim();
    return new Line(
        place,
        said.number(),
        said.id(),
        claim.evidence(),
        chain,
        claim.polarity(),
        claim.stage(),
        claim.certainty(),
        claim.marker().map(m -> m.words().text()),
        claim.marker().map(m -> m.lexicon()),
        items(claim).stream().map(Propositions::good).toList(),
        claim.time().flatMap(t -> t.begin()),
        claim.time().flatMap(t -> t.end()),
        caveats,
        presumed);
  }

  /** The chain, without the report's own publisher, behind the agency that it credits. */
  private static List<Link> chain(Claim claim, Line.Place place) {
    List<Link> chain = new ArrayList<>();
    for (Source source : claim.sources()) {
      Link link =
          new Link(
              source.kind(),
              source.id(),
              source.words().text(),
              source.cue().map(c -> c.text()).orElse(""));
      if (!(link.isOutlet() && link.id().isPresent() && link.id().equals(place.outlet()))) {
        chain.add(link);
      }
    }
    return chain;
  }

  private static Good good(Filler.Item item) {
    Optional<Quantity> quantity = item.quantity();
    return new Good(
        item.category(),
        item.designation(),
        quantity.map(q -> q.words().text()).orElse(""),
        quantity.map(Quantity::min).orElse(OptionalLong.empty()),
        quantity.map(Quantity::max).orElse(OptionalLong.empty()),
        quantity.flatMap(Quantity::unit));
  }
}
