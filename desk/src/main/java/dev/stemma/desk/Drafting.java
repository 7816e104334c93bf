package dev.stemma.desk;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Refusal;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes claims of what a person wrote. Words that stand in the evidence get their place; of what is
 * corrected, everything that was left as it was keeps its own. Not thread-safe.
 */
public final class Drafting {
  private final Names names;
  private final Text text;
  private final Span evidence;

  /** Drafting for a sentence of a text. */
  public Drafting(Names names, Text text, Span evidence) {
    this.names = names;
    this.text = text;
    this.evidence = evidence;
  }

  /**
   * A claim that a person finds in the sentence.
   *
   * @throws IllegalArgumentException where the draft is no claim
   */
  public Claim claim(ClaimDraft draft) {
    return made(draft, Optional.empty());
  }

  /** A claim as a draft corrects it. */
  public Claim corrected(Claim before, ClaimDraft draft) {
    return made(draft, Optional.of(before));
  }

  private Claim made(ClaimDraft draft, Optional<Claim> before) {
    boolean staged = draft.type() == ClaimType.TRANSFER || draft.type() == ClaimType.SANCTION;
    if (staged && draft.stage().isEmpty()) {
      throw Refusal.of(Objection.STAGE_MISSING, draft.type().label());
    }
    Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
    draft
        .parties()
        .forEach(
            (role, parties) ->
                roles.put(role, parties.stream().map(p -> party(p, role, before)).toList()));
    roles.put(Role.ITEMS, draft.items().stream().map(g -> item(g, before)).toList());
    boolean asSure = before.filter(b -> b.certainty() == draft.certainty()).isPresent();
    return new Claim(
        draft.type(),
        evidence,
        roles,
        staged ? draft.stage() : Optional.empty(),
        draft.sources().stream().map(link -> source(link, before)).toList(),
        draft.certainty(),
        before.flatMap(Claim::marker).filter(m -> draft.certainty() != Certainty.STATED),
        before.flatMap(Claim::probability).filter(p -> asSure),
        draft.polarity(),
        time(draft.begin(), draft.end(), before.flatMap(Claim::time)),
        List.of());
  }

  private Filler party(ClaimDraft.Party party, Role role, Optional<Claim> before) {
    Optional<Filler> old = alike(before, role, party.words());
    Optional<String> id =
        Optional.of(party.id().strip())
            .filter(i -> !i.isEmpty())
            .or(() -> old.isPresent() ? Optional.empty() : code(party.words()));
    return new Filler.Party(old.map(Filler::words).orElseGet(() -> quote(party.words())), id);
  }

  private static Optional<Filler> alike(Optional<Claim> before, Role role, String words) {
    return before.stream()
        .flatMap(claim -> Stream.concat(claim.fillers(role).stream(), all(claim)))
        .filter(filler -> ClaimDraft.plain(filler.words().text()).equals(words))
        .findFirst();
  }

  private static Stream<Filler> all(Claim claim) {
    return claim.roles().values().stream().flatMap(List::stream);
  }

  private Optional<String> code(String words) {
    List<String> known = names.withCodes(List.of(words));
    return known.size() > 1 ? Optional.of(known.get(1)) : Optional.empty();
  }

  private Filler item(ClaimDraft.Goods goods, Optional<Claim> before) {
    Optional<Filler> old = alike(before, Role.ITEMS, goods.words());
    Optional<Quantity> counted =
        old.filter(Filler.Item.class::isInstance).flatMap(f -> ((Filler.Item) f).quantity());
    return new Filler.Item(
        old.map(Filler::words).orElseGet(() -> quote(goods.words())),
        goods.category(),
        Optional.of(goods.designation().strip()).filter(d -> !d.isEmpty()),
        counted.filter(q -> isSame(q, goods)).or(() -> quantity(goods)));
  }

  private static boolean isSame(Quantity quantity, ClaimDraft.Goods goods) {
    return quantity.min().equals(goods.min())
        && quantity.max().equals(goods.max())
        && quantity.unit().orElse("").equals(goods.unit());
  }

  private Optional<Quantity> quantity(ClaimDraft.Goods goods) {
    if (goods.min().isEmpty() && goods.max().isEmpty()) {
      return Optional.empty();
    }
    String low = bound(goods.min());
    String high = bound(goods.max());
    Quote words = quote(low.equals(high) ? low : low + "–" + high);
    Optional<String> unit = Optional.of(goods.unit().strip()).filter(u -> !u.isEmpty());
    return Optional.of(new Quantity(words, goods.min(), goods.max(), unit));
  }

  private static String bound(OptionalLong bound) {
    return bound.isPresent() ? Long.toString(bound.getAsLong()) : "";
  }

  private Source source(ClaimDraft.Link link, Optional<Claim> before) {
    Optional<Source> old =
        before.stream()
            .flatMap(claim -> claim.sources().stream())
            .filter(s -> ClaimDraft.plain(s.words().text()).equals(link.words()))
            .findFirst();
    Optional<String> id =
        Optional.of(link.id().strip())
            .filter(i -> !i.isEmpty())
            .or(() -> old.isPresent() ? Optional.empty() : code(link.words()));
    return new Source(
        old.map(Source::words).orElseGet(() -> quote(link.words())),
        link.kind(),
        id,
        old.flatMap(Source::cue),
        old.filter(s -> s.kind() == link.kind()).flatMap(Source::named));
  }

  private static Optional<Interval> time(
      Optional<LocalDate> begin, Optional<LocalDate> end, Optional<Interval> before) {
    boolean same = before.filter(b -> b.begin().equals(begin) && b.end().equals(end)).isPresent();
    if (same) {
      return before;
    }
    if (begin.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    Quote words =
        before
            .map(Interval::words)
            .orElseGet(() -> new Quote(day(begin) + "/" + day(end), Optional.empty()));
    return Optional.of(new Interval(words, begin, end));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** Words with their place in the evidence, if they stand there, whatever the spaces between. */
  private Quote quote(String words) {
    String[] parts = words.strip().split("\\s+");
    String pattern =
        String.join("\\s+", Stream.of(parts).map(Pattern::quote).toArray(String[]::new));
    Matcher found = Pattern.compile(pattern).matcher(text.value());
    found.region(text.utf16(evidence.begin()), text.utf16(evidence.end()));
    return found.find()
        ? Quote.of(text, text.span(found.start(), found.end()))
        : new Quote(words.strip(), Optional.empty());
  }
}
