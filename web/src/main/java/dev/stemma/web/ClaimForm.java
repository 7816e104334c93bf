package dev.stemma.web;

import dev.stemma.desk.ClaimDraft;
import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    ClaimDraft draft,
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

  /** Its parties, an empty row for each role that it could have, and one to spare. */
  public List<PartyRow> parties() {
    List<PartyRow> rows = new ArrayList<>();
    draft
        .parties()
        .forEach(
            (role, parties) ->
                parties.forEach(p -> rows.add(new PartyRow(role.label(), p.words(), p.id()))));
    Stream.of(Role.values())
        .filter(role -> role != Role.ITEMS && draft.type().roles().contains(role))
        .filter(role -> !draft.parties().containsKey(role))
        .forEach(role -> rows.add(new PartyRow(role.label(), "", "")));
    rows.add(new PartyRow("", "", ""));
    return rows;
  }

  /** Its goods, and an empty row. */
  public List<GoodsRow> goods() {
    List<GoodsRow> rows = new ArrayList<>();
    for (ClaimDraft.Goods item : draft.items()) {
      rows.add(
          new GoodsRow(
              item.words(),
              item.category().label(),
              item.designation(),
              bound(item.min()),
              bound(item.max()),
              item.unit()));
    }
    rows.add(new GoodsRow("", Category.MATERIEL.label(), "", "", "", ""));
    return rows;
  }

  private static String bound(OptionalLong bound) {
    return bound.isPresent() ? Long.toString(bound.getAsLong()) : "";
  }

  /** Its chain from the origin to the one nearest to the reader, and an empty row. */
  public List<LinkRow> chain() {
    List<LinkRow> rows = new ArrayList<>();
    draft.sources().forEach(s -> rows.add(new LinkRow(s.words(), s.kind().label(), s.id())));
    Collections.reverse(rows);
    rows.add(new LinkRow("", SourceKind.OFFICIAL.label(), ""));
    return rows;
  }

  /** A day of the event. */
  public String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
