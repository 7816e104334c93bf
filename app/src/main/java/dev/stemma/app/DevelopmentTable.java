package dev.stemma.app;

import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Development;
import dev.stemma.dossiers.Good;
import dev.stemma.dossiers.Traced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a matter went on: steps, wording of certainty, numbers, silence. */
final class DevelopmentTable {
  private final LineWords lines;
  private final Terminal terminal;

  DevelopmentTable(LineWords lines, Terminal terminal) {
    this.lines = lines;
    this.terminal = terminal;
  }

  String of(Development development, int most) {
    List<List<String>> rows = new ArrayList<>();
    add(
        "stages",
        development.stages().stream()
            .map(step -> step.stage().label() + " " + where(step.line()))
            .collect(Collectors.joining(" · ")),
        rows);
    add(
        "certainty",
        byOrigin(development.certainties(), most, Development.Wording::origin, this::wording),
        rows);
    add(
        "quantities",
        byOrigin(
            development.quantities(), most, Development.Amount::origin, DevelopmentTable::amount),
        rows);
    if (development.silence() > 1) {
      add("silence", development.silence() + " days without a report at the longest", rows);
    }
    return Layout.table("  ", rows, terminal.width());
  }

  private void add(String name, String text, List<List<String>> rows) {
    if (!text.isEmpty()) {
      rows.add(List.of(terminal.colours().faint(name), text));
    }
  }

  private String where(Traced traced) {
    return LineWords.day(traced.line().report().published()) + " (#" + traced.line().claim() + ")";
  }

  private <T> String byOrigin(
      List<T> all, int most, Function<T, String> origin, Function<T, String> words) {
    Map<String, List<String>> byOrigin = new LinkedHashMap<>();
    all.stream()
        .limit(most)
        .forEach(
            each ->
                byOrigin
                    .computeIfAbsent(origin.apply(each), o -> new ArrayList<>())
                    .add(words.apply(each)));
    return byOrigin.entrySet().stream()
            .map(e -> lines.origin(e.getKey()) + " " + String.join(", ", e.getValue()))
            .collect(Collectors.joining("; "))
        + (all.size() > most ? "; " + (all.size() - most) + " more: --all" : "");
  }

  private String wording(Development.Wording wording) {
    String level = wording.certainty().label().replace('-', ' ');
    String term =
        wording
            .term()
            .map(
                t ->
                    " “"
                        + LineWords.plain(t)
                        + "”"
                        + wording.lexicon().map(l -> " [" + l + "]").orElse(""))
            .orElse("");
    return (wording.term().isPresent() ? terminal.colours().hedged(level) : level) + term;
  }

  private static String amount(Development.Amount amount) {
    Good good = amount.good();
    return "“"
        + LineWords.plain(good.amount())
        + "”"
        + range(amount)
        + " "
        + Titles.goods(good.category().label())
        + " (#"
        + amount.line().line().claim()
        + ")";
  }

  private static String range(Development.Amount amount) {
    if (amount.min().isEmpty() && amount.max().isEmpty()) {
      return "";
    }
    String unit = amount.good().unit().map(u -> " " + u).orElse("");
    String min = amount.min().isPresent() ? String.format("%,d", amount.min().getAsLong()) : "";
    String max = amount.max().isPresent() ? String.format("%,d", amount.max().getAsLong()) : "";
    String range =
        min.equals(max)
            ? min
            : max.isEmpty() ? "≥ " + min : min.isEmpty() ? "≤ " + max : min + "–" + max;
    return " [" + range + unit + "]";
  }
}
