package dev.stemma.web;

import dev.stemma.desk.ClaimDraft;
import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Refusal;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The fields of a {@link ClaimForm}, read and written. Rows without words count for nothing. */
final class DraftFields {
  private static final int ROWS = 40;
  private static final int LONGEST = 400;

  private final Map<String, List<String>> form;

  private DraftFields(Map<String, List<String>> form) {
    this.form = form;
  }

  /**
   * The draft.
   *
   * @throws IllegalArgumentException where a field cannot be read, saying which
   */
  static ClaimDraft of(Map<String, List<String>> form) {
    return new DraftFields(form).draft();
  }

  /** The fields that say what a draft does. */
  static Map<String, List<String>> written(ClaimDraft draft) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    put(fields, "type", draft.type().label());
    put(fields, "stage", draft.stage().map(Stage::label).orElse(""));
    put(fields, "polarity", draft.polarity().label());
    put(fields, "certainty", draft.certainty().label());
    put(fields, "begin_day", draft.begin().map(LocalDate::toString).orElse(""));
    put(fields, "end_day", draft.end().map(LocalDate::toString).orElse(""));
    draft
        .parties()
        .forEach(
            (role, parties) ->
                parties.forEach(
                    p -> {
                      put(fields, "role", role.label());
                      put(fields, "party", p.words());
                      put(fields, "party_id", p.id());
                    }));
    for (ClaimDraft.Goods item : draft.items()) {
      put(fields, "goods", item.words());
      put(fields, "category", item.category().label());
      put(fields, "designation", item.designation());
      put(fields, "min", bound(item.min()));
      put(fields, "max", bound(item.max()));
      put(fields, "unit", item.unit());
    }
    for (int i = draft.sources().size() - 1; i >= 0; i--) {
      put(fields, "source", draft.sources().get(i).words());
      put(fields, "source_kind", draft.sources().get(i).kind().label());
      put(fields, "source_id", draft.sources().get(i).id());
    }
    return fields;
  }

  private static void put(Map<String, List<String>> fields, String name, String value) {
    fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  private static String bound(OptionalLong bound) {
    return bound.isPresent() ? Long.toString(bound.getAsLong()) : "";
  }

  private ClaimDraft draft() {
    return new ClaimDraft(
        ClaimType.of(one("type")),
        Optional.of(one("stage")).filter(s -> !s.isEmpty()).map(Stage::of),
        Polarity.of(one("polarity")),
        Certainty.of(one("certainty")),
        parties(),
        goods(),
        chain(),
        day("begin_day"),
        day("end_day"));
  }

  private String one(String name) {
    return at(name, 0);
  }

  private String at(String name, int row) {
    List<String> values = form.getOrDefault(name, List.of());
    String value = row < values.size() ? values.get(row) : "";
    String plain = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (plain.length() > LONGEST) {
      throw Refusal.of(Trouble.LONG_VALUE, LONGEST, name);
    }
    return plain;
  }

  private int rows(String name) {
    return Math.min(ROWS, form.getOrDefault(name, List.of()).size());
  }

  private Map<Role, List<ClaimDraft.Party>> parties() {
    Map<Role, List<ClaimDraft.Party>> parties = new EnumMap<>(Role.class);
    for (int row = 0; row < rows("party"); row++) {
      String words = at("party", row);
      if (!words.isEmpty()) {
        String role = at("role", row);
        if (role.isEmpty()) {
          throw Refusal.of(Trouble.ROLE_MISSING, words);
        }
        parties
            .computeIfAbsent(Role.of(role), r -> new ArrayList<>())
            .add(new ClaimDraft.Party(words, at("party_id", row)));
      }
    }
    if (parties.containsKey(Role.ITEMS)) {
      throw Refusal.of(Trouble.GOODS_NO_PARTY);
    }
    return parties;
  }

  private List<ClaimDraft.Goods> goods() {
    List<ClaimDraft.Goods> goods = new ArrayList<>();
    for (int row = 0; row < rows("goods"); row++) {
      String words = at("goods", row);
      if (!words.isEmpty()) {
        goods.add(
            new ClaimDraft.Goods(
                words,
                Category.of(at("category", row)),
                at("designation", row),
                number(at("min", row)),
                number(at("max", row)),
                at("unit", row)));
      }
    }
    return goods;
  }

  private static OptionalLong number(String value) {
    String digits = value.replaceAll("[\\s\\u00A0\\u202F,.’']", "");
    if (digits.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!digits.matches("[0-9]{1,18}")) {
      throw Refusal.of(Trouble.NO_NUMBER, value);
    }
    return OptionalLong.of(Long.parseLong(digits));
  }

  /** The form has the origin first, a claim the source nearest to the reader. */
  private List<ClaimDraft.Link> chain() {
    List<ClaimDraft.Link> chain = new ArrayList<>();
    for (int row = 0; row < rows("source"); row++) {
      String words = at("source", row);
      if (!words.isEmpty()) {
        chain.add(
            new ClaimDraft.Link(
                words, SourceKind.of(at("source_kind", row)), at("source_id", row)));
      }
    }
    Collections.reverse(chain);
    return chain;
  }

  private Optional<LocalDate> day(String name) {
    try {
      return Optional.of(one(name)).filter(d -> !d.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw Refusal.of(Trouble.NO_DAY, one(name));
    }
  }
}
