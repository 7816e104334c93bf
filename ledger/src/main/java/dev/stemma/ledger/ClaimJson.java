package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Probability;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim in the shape of the document line: plain maps and lists in a fixed order, every value
 * with its words and their place.
 */
public final class ClaimJson {
  private ClaimJson() {}

  /** The whole claim, of the document with the given text and SHA-256. */
  public static Map<String, @Nullable Object> of(Claim claim, Text text, String documentHash) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", ClaimId.of(claim, documentHash));
    map.put("type", claim.type().label());
    map.put("evidence", words(Quote.of(text, claim.evidence())));
    map.put("roles", roles(claim));
    map.put("stage", claim.stage().map(s -> s.label()).orElse(null));
    map.put("sources", claim.sources().stream().map(ClaimJson::source).toList());
    map.put("certainty", claim.certainty().label());
    claim.marker().ifPresent(m -> map.put("marker", marker(m)));
    map.put("probability", claim.probability().map(ClaimJson::probability).orElse(null));
    map.put("polarity", claim.polarity().label());
    map.put("time", claim.time().map(ClaimJson::interval).orElse(null));
    return map;
  }

  /**
   * Reads a claim of this shape; an id or a number in it is not looked at.
   *
   * @throws IllegalArgumentException where it is none, naming the value
   */
  public static Claim read(JsonNode json) {
    return ClaimParser.claim(json);
  }

  static Map<String, @Nullable Object> roles(Claim claim) {
    Map<String, @Nullable Object> roles = new LinkedHashMap<>();
    for (Map.Entry<Role, List<Filler>> entry : claim.roles().entrySet()) {
      roles.put(entry.getKey().label(), entry.getValue().stream().map(ClaimJson::filler).toList());
    }
    return roles;
  }

  private static Map<String, @Nullable Object> filler(Filler filler) {
    Map<String, @Nullable Object> map = words(filler.words());
    if (filler instanceof Filler.Party party) {
      map.put("id", party.id().orElse(null));
    } else if (filler instanceof Filler.Item item) {
      map.put("category", item.category().label());
      map.put("designation", item.designation().orElse(null));
      map.put("quantity", item.quantity().map(ClaimJson::quantity).orElse(null));
    }
    return map;
  }

  private static Map<String, @Nullable Object> quantity(Quantity quantity) {
    Map<String, @Nullable Object> map = words(quantity.words());
    map.put("min", number(quantity.min()));
    map.put("max", number(quantity.max()));
    quantity.unit().ifPresent(unit -> map.put("unit", unit));
    return map;
  }

  private static @Nullable Long number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static Map<String, @Nullable Object> source(Source source) {
    Map<String, @Nullable Object> map = words(source.words());
    map.put("kind", source.kind().label());
    map.put("id", source.id().orElse(null));
    map.put("cue", source.cue().map(Quote::text).orElse(null));
    Optional<Span> cue = source.cue().flatMap(Quote::span);
    map.put("cue_begin", cue.map(Span::begin).orElse(null));
    map.put("cue_end", cue.map(Span::end).orElse(null));
    source.named().ifPresent(named -> map.put("named", named));
    return map;
  }

  private static Map<String, @Nullable Object> marker(Marker marker) {
    Map<String, @Nullable Object> map = words(marker.words());
    map.put("lexicon", marker.lexicon());
    map.put("holder", marker.holder());
    return map;
  }

  private static List<Double> probability(Probability probability) {
    return List.of(probability.low(), probability.high());
  }

  static Map<String, @Nullable Object> interval(Interval interval) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("text", interval.words().text());
    map.put("begin", interval.begin().map(LocalDate::toString).orElse(null));
    map.put("end", interval.end().map(LocalDate::toString).orElse(null));
    Optional<Span> span = interval.words().span();
    map.put("text_begin", span.map(Span::begin).orElse(null));
    map.put("text_end", span.map(Span::end).orElse(null));
    return map;
  }

  private static Map<String, @Nullable Object> words(Quote quote) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("text", quote.text());
    map.put("begin", quote.span().map(Span::begin).orElse(null));
    map.put("end", quote.span().map(Span::end).orElse(null));
    return map;
  }

  static List<List<Integer>> spans(List<Span> spans) {
    List<List<Integer>> out = new ArrayList<>();
    spans.forEach(s -> out.add(List.of(s.begin(), s.end())));
    return out;
  }
}
