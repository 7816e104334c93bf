package dev.stemma.web;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A claim that is being written: corrected, or added.
 *
 * @param claim the number of the claim that is corrected
 * @param id its id as the visitor saw it
 * @param seen how many reviews it had then
 * @param begin where the evidence begins
 * @param end where it ends
 * @param evidence the evidence
 * @param fields what stands in its fields, by name
 * @param reason why, as far as it was typed
 * @param fault what was wrong with what was sent
 */
public record ClaimForm(
    Optional<Long> claim,
    String id,
    int seen,
    int begin,
    int end,
    String evidence,
    Map<String, List<String>> fields,
    String reason,
    Optional<String> fault) {
  /** A row of parties. */
  public record PartyRow(String role, String words, String id) {}

  /** A row of goods. */
  public record GoodsRow(
      String words, String category, String designation, String min, String max, String unit) {}

  /** A row of the chain. */
  public record LinkRow(String words, String kind, String id) {}

  /** The choices of a field. */
  public static List<String> choices(String field) {
    return switch (field) {
      case "type" -> labels(Stream.of(ClaimType.values()).map(ClaimType::label));
      case "stage" -> labels(Stream.of(Stage.values()).map(Stage::label));
      case "polarity" -> labels(Stream.of(Polarity.values()).map(Polarity::label));
      case "certainty" -> labels(Stream.of(Certainty.values()).map(Certainty::label));
      case "role" -> labels(Stream.of(Role.values()).filter(r -> r != Role.ITEMS).map(Role::label));
      case "category" -> labels(Stream.of(Category.values()).map(Category::label));
      case "source" -> labels(Stream.of(SourceKind.values()).map(SourceKind::label));
      default -> List.of();
    };
  }

  private static List<String> labels(Stream<String> labels) {
    return labels.toList();
  }

  /** What stands in a field. */
  public String of(String field) {
    return at(field, 0);
  }

  private String at(String field, int row) {
    List<String> values = fields.getOrDefault(field, List.of());
    return row < values.size() ? values.get(row) : "";
  }

  /** The rows of which a field is filled in. */
  private IntStream rows(String field) {
    return IntStream.range(0, fields.getOrDefault(field, List.of()).size())
        .filter(row -> !at(field, row).isBlank());
  }

  /** Its parties, an empty row for each role that it could have, and one to spare. */
  public List<PartyRow> parties() {
    List<PartyRow> rows = new ArrayList<>();
    rows("party")
        .forEach(i -> rows.add(new PartyRow(at("role", i), at("party", i), at("party_id", i))));
    Set<String> roles = rows.stream().map(PartyRow::role).collect(Collectors.toSet());
    Stream.of(ClaimType.values())
        .filter(type -> type.label().equals(of("type")))
        .flatMap(type -> type.roles().stream().sorted())
        .filter(role -> role != Role.ITEMS && !roles.contains(role.label()))
        .forEach(role -> rows.add(new PartyRow(role.label(), "", "")));
    rows.add(new PartyRow("", "", ""));
    return rows;
  }

  /** Its goods, and an empty row. */
  public List<GoodsRow> goods() {
    List<GoodsRow> rows = new ArrayList<>();
    rows("goods")
        .forEach(
            i ->
                rows.add(
                    new GoodsRow(
                        at("goods", i),
                        at("category", i),
                        at("designation", i),
                        at("min", i),
                        at("max", i),
                        at("unit", i))));
    rows.add(new GoodsRow("", Category.MATERIEL.label(), "", "", "", ""));
    return rows;
  }

  /** Its chain from the origin to the one nearest to the reader, and an empty row. */
  public List<LinkRow> chain() {
    List<LinkRow> rows = new ArrayList<>();
    rows("source")
        .forEach(
            i -> rows.add(new LinkRow(at("source", i), at("source_kind", i), at("source_id", i))));
    rows.add(new LinkRow("", SourceKind.OFFICIAL.label(), ""));
    return rows;
  }
}
