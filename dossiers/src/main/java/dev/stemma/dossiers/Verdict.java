package dev.stemma.dossiers;

import dev.stemma.evidence.Stage;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says in plain words what a dossier shows: how many reports and how many independent origins, who
 * they are and through whom, what counts for nothing, who denies it, how many, at which stage.
 * Never what is true.
 */
public final class Verdict {
  private static final int CHANNELS = 3;
  private static final int AMOUNTS = 4;

  private final Dossier dossier;
  private final World world;
  private final String language;
  private final Locale locale;
  private final ResourceBundle words;

  private Verdict(Dossier dossier, World world, String language) {
    this.dossier = dossier;
    this.world = world;
    this.language = language.equals("fr") ? "fr" : "en";
    this.locale = Locale.forLanguageTag(this.language);
    this.words =
        ResourceBundle.getBundle(
            "dev.stemma.dossiers.verdict",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The verdict in one sentence.
   *
   * @param language {@code fr}, else English
   */
  public static String of(Dossier dossier, World world, String language) {
    return new Verdict(dossier, world, language).sentence();
  }

  private String sentence() {
    List<String> parts = new ArrayList<>(List.of(head()));
    unknown().ifPresent(parts::add);
    uncounted().ifPresent(parts::add);
    denials().ifPresent(parts::add);
    quantities().ifPresent(parts::add);
    stages().ifPresent(parts::add);
    stopped().ifPresent(parts::add);
    reports(Contradiction.Kind.UNVERIFIED, "unverified").ifPresent(parts::add);
    reports(Contradiction.Kind.RETRACTION, "retraction").ifPresent(parts::add);
    return String.join(language.equals("fr") ? " ; " : "; ", parts) + ".";
  }

  private String said(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  private String head() {
    String reports = said("reports", dossier.documents().size());
    List<Origin> counted =
        dossier.origins().stream().filter(o -> o.counted() && o.affirms()).toList();
    String origins = said("origins", counted.size());
    return counted.isEmpty()
        ? said("head", reports, origins)
        : said(
            "head.origins",
            reports,
            origins,
            counted.stream().map(this::origin).collect(Collectors.joining(", ")));
  }

  /**
   * "the United States (“declassified intelligence”, first through …, 5 September 2022; then
   * through …)".
   */
  private String origin(Origin origin) {
    List<String> parts = new ArrayList<>();
    origin.sources().stream()
        .map(Link::words)
        .findFirst()
        .ifPresent(source -> parts.add(said("source", source)));
    List<String> channels = origin.channels().stream().map(this::outlet).toList();
    Optional<String> day = origin.since().map(this::day);
    if (channels.isEmpty()) {
      day.ifPresent(d -> parts.add(said("first.own", d)));
    } else {
      parts.add(
          day.map(d -> said("first.through", channels.get(0), d))
              .orElseGet(() -> said("first.undated", channels.get(0))));
    }
    String first = String.join(", ", parts);
    String then = then(channels);
    String inside = then.isEmpty() ? first : first + (language.equals("fr") ? " ; " : "; ") + then;
    return inside.isEmpty() ? body(origin.id()) : body(origin.id()) + " (" + inside + ")";
  }

  private String then(List<String> channels) {
    if (channels.size() < 2) {
      return "";
    }
    List<String> shown = channels.subList(1, Math.min(channels.size(), CHANNELS + 1));
    int more = channels.size() - 1 - shown.size();
    String listed = more > 0 ? String.join(", ", shown) : listed(shown);
    return said("then", more > 0 ? CHANNELS + 1 : 1, listed, more);
  }

  private String listed(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last))
            + " "
            + words.getString("and")
            + " "
            + names.get(last);
  }

  private Optional<String> unknown() {
    Set<Long> known = new HashSet<>();
    Set<Long> without = new HashSet<>();
    Set<Long> copies = new HashSet<>();
    for (Traced traced : dossier.lines()) {
      long document = traced.line().report().document();
      boolean unsourced = traced.origin().equals(Origin.UNKNOWN);
      (unsourced ? without : known).add(document);
      traced.copyOf().ifPresent(parent -> copies.add(document));
    }
    without.removeAll(known);
    List<String> parts = new ArrayList<>();
    if (!without.isEmpty()) {
      parts.add(said("unknown", without.size()));
    }
    if (!copies.isEmpty()) {
      parts.add(said("unknown.copies", copies.size()));
    }
    return joined(parts);
  }

  private Optional<String> joined(List<String> parts) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(language.equals("fr") ? " ; " : "; ", parts));
  }

  private Optional<String> uncounted() {
    List<String> named =
        dossier.origins().stream()
            .filter(o -> !o.counted() && o.affirms() && !o.id().equals(Origin.UNKNOWN))
            .map(
                o ->
                    Bodies.isUnnamed(o.id())
                        ? body(o.id())
                        : body(o.id()) + " (" + why(o.why()) + ")")
            .toList();
    return named.isEmpty() ? Optional.empty() : Optional.of(said("uncounted", listed(named)));
  }

  private String why(Origin.Why why) {
    return why.other().isEmpty()
        ? said("why." + why.label())
        : said("why." + why.label(), body(why.other()));
  }

  private Optional<String> denials() {
    List<String> denying =
        dossier.origins().stream()
            .filter(Origin::denies)
            .map(o -> body(o.id()) + denied(o).map(d -> " (" + day(d) + ")").orElse(""))
            .toList();
    return denying.isEmpty() ? Optional.empty() : Optional.of(said("denied", listed(denying)));
  }

  private Optional<LocalDate> denied(Origin origin) {
    return dossier.lines().stream()
        .filter(t -> t.line().denies() && t.origin().equals(origin.id()))
        .flatMap(t -> t.line().report().published().stream())
        .findFirst();
  }

  private Optional<String> quantities() {
    boolean clash =
        dossier.contradictions().stream().anyMatch(c -> c.kind() == Contradiction.Kind.QUANTITY);
    List<String> amounts =
        dossier.development().quantities().stream()
            .map(a -> said("source", a.good().amount()))
            .distinct()
            .limit(AMOUNTS)
            .toList();
    return amounts.isEmpty()
        ? Optional.empty()
        : Optional.of(said(clash ? "quantity.clash" : "quantity", String.join(", ", amounts)));
  }

  /** The steps in the order in which they were first said. */
  private Optional<String> stages() {
    List<String> steps =
        dossier.development().stages().stream()
            .sorted(
                Comparator.comparing(
                    Development.Step::line, Comparator.comparing(Traced::line, Line.ORDER)))
            .map(step -> stage(step.stage()) + dated(step.line()))
            .toList();
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(said("stage", String.join(", ", steps)));
  }

  private String stage(Stage stage) {
    return words.getString("stage." + stage.label());
  }

  private String dated(Traced traced) {
    return traced.line().report().published().map(d -> " (" + day(d) + ")").orElse("");
  }

  private Optional<String> stopped() {
    return dossier.contradictions().stream()
        .filter(c -> c.kind() == Contradiction.Kind.STAGE)
        .findFirst()
        .map(c -> said("stage.stopped", body(c.line().origin()) + dated(c.line())));
  }

  private Optional<String> reports(Contradiction.Kind kind, String key) {
    long reports =
        dossier.contradictions().stream()
            .filter(c -> c.kind() == kind)
            .map(c -> c.line().line().report().document())
            .distinct()
            .count();
    return reports == 0 ? Optional.empty() : Optional.of(said(key, reports));
  }

  private String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(words.getString("date"), locale));
  }

  private String outlet(String id) {
    return written(id).orElseGet(() -> world.name(id, language));
  }

  /** A name that the tables have not, as the reports write it. */
  private Optional<String> written(String id) {
    if (!world.name(id, language).equals(id.replace('-', ' '))) {
      return Optional.empty();
    }
    return dossier.lines().stream()
        .map(Traced::line)
        .flatMap(
            line ->
                line.report().outlet().filter(id::equals).isPresent()
                    ? line.report().name().stream()
                    : line.chain().stream().filter(link -> link.slug().equals(id)).map(Link::words))
        .findFirst();
  }

  private String body(String id) {
    if (Bodies.isUnnamed(id)) {
      return said("unnamed." + Bodies.kind(id));
    }
    return Bodies.witnessOf(id)
        .map(outlet -> said("document", outlet(outlet)))
        .or(() -> written(id))
        .orElseGet(() -> world.nameWithArticle(id, language));
  }
}
