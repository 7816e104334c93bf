package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Builds lines of transmission for tests: who tells, on which day, by which chain. */
final class Told {
  static final World WORLD = world();
  static final String GROUP = "transfer PRK>RUS";

  private final long document;
  private Optional<LocalDate> published = Optional.empty();
  private Optional<String> outlet = Optional.empty();
  private Optional<String> credit = Optional.empty();
  private Optional<Long> parent = Optional.empty();
  private final List<Link> chain = new ArrayList<>();
  private boolean presumed;
  private Polarity polarity = Polarity.AFFIRMED;
  private Optional<Stage> stage = Optional.of(Stage.AGREED);
  private Certainty certainty = Certainty.STATED;
  private List<Good> goods = List.of(good(Category.ARTILLERY_AMMUNITION, ""));
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();
  private List<Caveat> caveats = List.of();
  private List<Long> quotations = List.of();
  private List<String> named = List.of();
  private int at;

  private Told(long document) {
    this.document = document;
  }

  private static World world() {
    try {
      return World.load(Path.of("..", "languages"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Told in(long document, String day, String outlet) {
    Told told = new Told(document);
    told.published = Optional.of(LocalDate.parse(day));
    told.outlet = Optional.of(outlet);
    return told;
  }

  static Told undated(long document) {
    return new Told(document);
  }

  static Good good(Category category, String amount) {
    return good(category, Optional.empty(), amount);
  }

  static Good model(Category category, String designation) {
    return good(category, Optional.of(designation), "");
  }

  private static Good good(Category category, Optional<String> designation, String amount) {
    return new Good(
        category,
        designation,
        amount,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  static Good pieces(Category category, String model, long min, long max) {
    return new Good(
        category,
        Optional.of(model).filter(m -> !m.isEmpty()),
        Long.toString(min),
        OptionalLong.of(min),
        OptionalLong.of(max),
        Optional.empty());
  }

  Told by(SourceKind kind, String id) {
    return called(kind, id, id);
  }

  Told called(SourceKind kind, String id, String words) {
    chain.add(new Link(kind, Optional.of(id).filter(i -> !i.isEmpty()), words, "said"));
    return this;
  }

  Told unnamed(SourceKind kind) {
    return called(kind, "", kind.name().toLowerCase(Locale.ROOT));
  }

  Told outlet(String id) {
    return by(SourceKind.MEDIA, id);
  }

  Told credits(String agency) {
    credit = Optional.of(agency);
    return this;
  }

  Told copies(long other) {
    parent = Optional.of(other);
    return this;
  }

  Told presumed() {
    presumed = true;
    return this;
  }

  Told denied() {
    polarity = Polarity.DENIED;
    return this;
  }

  Told at(Stage value) {
    stage = Optional.of(value);
    return this;
  }

  Told put(Certainty value) {
    certainty = value;
    return this;
  }

  Told of(Good... values) {
    goods = List.of(values);
    return this;
  }

  Told happened(String first, String last) {
    from = Optional.of(LocalDate.parse(first));
    to = Optional.of(LocalDate.parse(last));
    return this;
  }

  Told warned(Contradiction.Kind kind, String words) {
    caveats = List.of(new Caveat(kind, new Span(0, words.length()), words));
    return this;
  }

  Told quotes(String words) {
    quotations = Quotations.of("\u201c" + words + "\u201d");
    return this;
  }

  Told names(String... outlets) {
    named = List.of(outlets);
    return this;
  }

  Told standing(int place) {
    at = place;
    return this;
  }

  Line line() {
    String hash = String.format(Locale.ROOT, "%064x", document);
    return new Line(
        new Line.Place(
            document,
            hash,
            "d" + document,
            published,
            outlet,
            outlet,
            credit,
            parent,
            named,
            quotations),
        document * 10 + at,
        String.format(Locale.ROOT, "%064x", document * 1000 + at),
        new Span(at * 100, at * 100 + 50),
        chain,
        polarity,
        stage,
        certainty,
        Optional.empty(),
        Optional.empty(),
        goods,
        from,
        to,
        caveats,
        presumed);
  }

  /** The matter of lines, whatever they are about. */
  static Dossier dossier(Told... told) {
    List<Line> lines = java.util.Arrays.stream(told).map(Told::line).sorted(Line.ORDER).toList();
    Matter matter =
        new Matter(
            "PRK>RUS:artillery-ammunition",
            GROUP,
            Optional.of(Category.ARTILLERY_AMMUNITION),
            java.util.Set.of(Category.ARTILLERY_AMMUNITION),
            lines);
    return Dossier.of(matter, WORLD);
  }
}
