package dev.stemma.web;

import dev.stemma.dossiers.World;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.Span;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One claim as pages show it: every value in the language of the page, beside the report's own
 * words.
 *
 * @param number its number
 * @param id its hash
 * @param type what is claimed, as a word of the vocabulary
 * @param stage how far it has come
 * @param denied whether it is denied
 * @param standing what reviewers made of it
 * @param from who supplies, makes, uses…
 * @param to who receives, is trained, sanctioned…
 * @param items goods
 * @param others other roles
 * @param chain from the origin to the one nearest to the reader; empty for the document's own voice
 * @param certainty how the origin puts it
 * @param marker the words that mark the certainty
 * @param when when the event is said to happen
 * @param evidence the sentence, cut where searched words stand
 * @param report where it stands
 */
public record ClaimCard(
    long number,
    String id,
    String type,
    Optional<String> stage,
    boolean denied,
    String standing,
    List<Party> from,
    List<Party> to,
    List<Item> items,
    List<RoleParties> others,
    List<Link> chain,
    Certainty certainty,
    Optional<Marker> marker,
    Optional<When> when,
    List<Piece> evidence,
    Report report) {
  /** Who takes part: a name in the page's language, the report's words, an id if it has one. */
  public record Party(String name, String words, Optional<String> id) {}

  /** Goods. */
  public record Item(
      String words, String category, Optional<String> designation, Optional<String> quantity) {}

  /** The fillers of another role. */
  public record RoleParties(String role, List<Party> parties) {}

  /** A link of the chain of authority. */
  public record Link(String words, String kind, Optional<String> name, Optional<String> cue) {}

  /** A time, resolved as far as it can be, with its words. */
  public record When(Optional<LocalDate> begin, Optional<LocalDate> end, String words) {}

  /** Some words, marked or not. */
  public record Piece(String text, boolean marked) {}

  /** The report in which a claim stands. */
  public record Report(
      long number,
      String title,
      Optional<String> publisher,
      Optional<LocalDate> published,
      Optional<String> language) {
    /** What pages show of a document. */
    public static Report of(HeldDocument held) {
      Document document = held.document();
      return new Report(
          held.number(),
          document.title().orElse(document.source()),
          document.publisher(),
          document.published(),
          document.language());
    }
  }

  /** The card of a claim that was found. */
  public static ClaimCard of(Hit hit, World world, Words words) {
    return of(hit.claim(), hit.document(), hit.words(), world, words);
  }

  /** The card of a claim of a document. */
  public static ClaimCard of(
      HeldClaim held, HeldDocument document, List<Span> marked, World world, Words words) {
    Claim claim = held.claim();
    return new ClaimCard(
        held.number(),
        held.id(),
        claim.type().label(),
        claim.stage().map(s -> s.label()),
        claim.polarity() == Polarity.DENIED,
        held.standing(),
        parties(claim, Role.Side.FROM, world, words),
        parties(claim, Role.Side.TO, world, words),
        claim.fillers(Role.ITEMS).stream()
            .filter(Filler.Item.class::isInstance)
            .map(f -> item((Filler.Item) f, words))
            .toList(),
        Role.Side.BESIDE.roles().stream()
            .map(r -> new RoleParties(r.label(), parties(claim, r, world, words)))
            .filter(r -> !r.parties().isEmpty())
            .toList(),
        chain(claim, world, words),
        claim.certainty(),
        claim.marker(),
        claim.time().map(ClaimCard::when),
        pieces(claim.evidence(), document.document(), marked),
        Report.of(document));
  }

  private static List<Party> parties(Claim claim, Role.Side side, World world, Words words) {
    return side.roles().stream()
        .flatMap(role -> parties(claim, role, world, words).stream())
        .toList();
  }

  private static List<Party> parties(Claim claim, Role role, World world, Words words) {
    return claim.fillers(role).stream().map(filler -> party(filler, world, words)).toList();
  }

  private static Party party(Filler filler, World world, Words words) {
    String plain = plain(filler.words());
    Optional<String> id = filler instanceof Filler.Party party ? party.id() : Optional.empty();
    return new Party(id.map(i -> name(i, plain, world, words)).orElse(plain), plain, id);
  }

  /** The name that the tables have for an id, else the report's words. */
  private static String name(String id, String plain, World world, Words words) {
    String name = world.name(id, words.language());
    return name.equals(id.replace('-', ' ')) ? plain : name;
  }

  private static Item item(Filler.Item item, Words words) {
    return new Item(
        plain(item.words()),
        item.category().label(),
        item.designation(),
        item.quantity().map(q -> range(q, words)));
  }

  /** The bounds of a quantity: {@code 200–999}, {@code ≥ 40}. */
  static String range(Quantity quantity, Words words) {
    String unit = quantity.unit().map(u -> " " + u).orElse("");
    Optional<String> low =
        quantity.min().isPresent()
            ? Optional.of(words.number(quantity.min().getAsLong()))
            : Optional.empty();
    Optional<String> high =
        quantity.max().isPresent()
            ? Optional.of(words.number(quantity.max().getAsLong()))
            : Optional.empty();
    String bounds =
        low.equals(high)
            ? low.orElse("")
            : low.isEmpty()
                ? "≤ " + high.orElse("")
                : high.isEmpty() ? "≥ " + low.get() : low.get() + "–" + high.get();
    return bounds + unit;
  }

  private static List<Link> chain(Claim claim, World world, Words words) {
    List<Link> chain = new ArrayList<>();
    for (Source source : claim.sources()) {
      String plain = plain(source.words());
      chain.add(
          0,
          new Link(
              plain,
              source.kind().label(),
              source.id().map(id -> name(id, plain, world, words)),
              source.cue().map(ClaimCard::plain)));
    }
    return chain;
  }

  private static When when(Interval time) {
    return new When(time.begin(), time.end(), plain(time.words()));
  }

  /** A passage of a document, cut where words are marked. */
  static List<Piece> pieces(Span evidence, Document document, List<Span> marked) {
    if (document.text().length() < evidence.end()) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    int at = evidence.begin();
    for (Span span : marked) {
      pieces.add(new Piece(document.text().slice(new Span(at, span.begin())), false));
      pieces.add(new Piece(document.text().slice(span), true));
      at = span.end();
    }
    pieces.add(new Piece(document.text().slice(new Span(at, evidence.end())), false));
    return pieces;
  }

  private static String plain(Quote quote) {
    return quote.text().replaceAll("\\s+", " ").strip();
  }
}
