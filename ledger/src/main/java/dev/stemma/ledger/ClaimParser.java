package dev.stemma.ledger;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Probability;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import dev.stemma.evidence.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * Reads claims and statements back from the shape that {@link ClaimJson} and {@link DocumentLine}
 * write. Reasons are not kept there, so the claims have none.
 *
 * <p>Everything here throws {@link IllegalArgumentException} where the JSON is no claim, naming the
 * value.
 */
final class ClaimParser {
  private ClaimParser() {}

  static Claim claim(JsonNode node) {
    Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
    for (Map.Entry<String, JsonNode> entry : node.path("roles").properties()) {
      Role role = Role.of(entry.getKey());
      List<Filler> fillers = new ArrayList<>();
      entry.getValue().values().forEach(f -> fillers.add(filler(role, f)));
      roles.put(role, fillers);
    }
    List<Source> sources = new ArrayList<>();
    node.path("sources").values().forEach(s -> sources.add(source(s)));
    return new Claim(
        ClaimType.of(text(node, "type")),
        span(node.path("evidence"), "").orElseThrow(() -> missing("evidence", node)),
        roles,
        string(node, "stage").map(Stage::of),
        sources,
        Certainty.of(text(node, "certainty")),
        object(node, "marker").map(ClaimParser::marker),
        object(node, "probability").map(ClaimParser::probability),
        Polarity.of(text(node, "polarity")),
        object(node, "time").map(ClaimParser::interval),
        List.of());
  }

  static Statement statement(JsonNode node) {
    return new Statement(
        spans(node.path("source")),
        spans(node.path("cue")),
        spans(node.path("content")),
        Statement.Manner.valueOf(text(node, "manner").toUpperCase(Locale.ROOT)));
  }

  private static Filler filler(Role role, JsonNode node) {
    return role == Role.ITEMS
        ? new Filler.Item(
            quote(node, ""),
            Category.of(text(node, "category")),
            string(node, "designation"),
            object(node, "quantity").map(ClaimParser::quantity))
        : new Filler.Party(quote(node, ""), string(node, "id"));
  }

  private static Quantity quantity(JsonNode node) {
    return new Quantity(
        quote(node, ""), number(node, "min"), number(node, "max"), string(node, "unit"));
  }

  private static Source source(JsonNode node) {
    Optional<Quote> cue = string(node, "cue").map(c -> new Quote(c, span(node, "cue_")));
    JsonNode named = node.path("named");
    return new Source(
        quote(node, ""),
        SourceKind.of(text(node, "kind")),
        string(node, "id"),
        cue,
        named.isBoolean() ? Optional.of(named.booleanValue()) : Optional.empty());
  }

  private static Marker marker(JsonNode node) {
    return new Marker(quote(node, ""), text(node, "lexicon"), text(node, "holder"));
  }

  private static Probability probability(JsonNode node) {
    return new Probability(node.path(0).doubleValue(), node.path(1).doubleValue());
  }

  private static Interval interval(JsonNode node) {
    return new Interval(
        quote(node, "text_"),
        string(node, "begin").map(LocalDate::parse),
        string(node, "end").map(LocalDate::parse));
  }

  private static Quote quote(JsonNode node, String prefix) {
    return new Quote(text(node, "text"), span(node, prefix));
  }

  private static Optional<Span> span(JsonNode node, String prefix) {
    JsonNode begin = node.path(prefix + "begin");
    JsonNode end = node.path(prefix + "end");
    return begin.isInt() && end.isInt()
        ? Optional.of(new Span(begin.intValue(), end.intValue()))
        : Optional.empty();
  }

  private static List<Span> spans(JsonNode list) {
    List<Span> spans = new ArrayList<>();
    list.values().forEach(s -> spans.add(new Span(s.path(0).intValue(), s.path(1).intValue())));
    return spans;
  }

  private static OptionalLong number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isIntegralNumber() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
  }

  private static Optional<JsonNode> object(JsonNode node, String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isContainer);
  }

  static Optional<String> string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  static String text(JsonNode node, String name) {
    return string(node, name).orElseThrow(() -> missing(name, node));
  }

  private static IllegalArgumentException missing(String name, JsonNode node) {
    return new IllegalArgumentException("no \"" + name + "\" in " + node);
  }
}
