package dev.stemma.claims;

import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Span;
import dev.stemma.reading.Facts.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quantities of phrases: numbers with their bounds, ranges and money. Shares, weights,
 * distances and dates give none.
 */
final class Quantities {
  private final Numbers numbers;

  Quantities(Numbers numbers) {
    this.numbers = numbers;
  }

  /**
   * The quantity that stands in the words {@code from} to {@code to} (exclusive), bounds before it
   * included.
   */
  Optional<Quantity> quantity(Syntax syntax, int from, int to) {
    Numbers.@Nullable Read first = read(syntax, from, to);
    if (first == null || measured(syntax, first, to)) {
      return Optional.empty();
    }
    Numbers.@Nullable Read second = second(syntax, first, to);
    Map<String, Integer> before = modifiers(syntax, first.from());
    int begin = before.values().stream().mapToInt(Integer::intValue).min().orElse(first.from());
    int end = second == null ? first.to() : second.to();
    Optional<String> unit = unit(syntax, begin, end);
    OptionalLong min;
    OptionalLong max;
    long value = whole(first.value());
    if (second != null) {
      long high = whole(second.value());
      if (high < value) {
        return Optional.empty();
      }
      min = OptionalLong.of(value);
      max = OptionalLong.of(high);
    } else if (before.containsKey("several") && !first.vague()) {
      min = OptionalLong.of(value * 2);
      max = OptionalLong.of(value * 10 - 1);
    } else if (first.vague()) {
      min = OptionalLong.of(value);
      boolean closed = before.containsKey("several");
      max = closed ? OptionalLong.of(value * 5 - 1) : OptionalLong.empty();
    } else if (before.containsKey("min")) {
      min = OptionalLong.of(value);
      max = OptionalLong.empty();
    } else if (before.containsKey("max")) {
      min = OptionalLong.empty();
      max = OptionalLong.of(value);
    } else {
      min = OptionalLong.of(value);
      max = OptionalLong.of(value);
    }
    int last = unit.isPresent() && end < syntax.size() && currencyAt(syntax, end) ? end + 1 : end;
    Span span = syntax.word(begin).span().cover(syntax.word(last - 1).span());
    return Optional.of(new Quantity(Quote.of(syntax.text(), span), min, max, unit));
  }

  /** A plain number at word {@code i}, whatever unit follows. */
  Optional<Quantity> count(Syntax syntax, int i) {
    Numbers.@Nullable Read read = numbers.readAt(syntax, i);
    if (read == null || read.vague() || read.to() != i + 1) {
      return Optional.empty();
    }
    OptionalLong value = OptionalLong.of(whole(read.value()));
    return Optional.of(
        new Quantity(
            Quote.of(syntax.text(), syntax.word(i).span()), value, value, Optional.empty()));
  }

  private static long whole(BigDecimal value) {
    return value
        .setScale(0, RoundingMode.HALF_UP)
        .min(BigDecimal.valueOf(Long.MAX_VALUE / 16))
        .longValueExact();
  }

  private boolean currencyAt(Syntax syntax, int i) {
    return numbers.currency(syntax, i).isPresent();
  }

  private Optional<String> unit(Syntax syntax, int begin, int end) {
    for (int i = Math.max(0, begin - 1); i < Math.min(syntax.size(), end + 2); i++) {
      Optional<String> found = numbers.currency(syntax, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean measured(Syntax syntax, Numbers.Read read, int to) {
    int next = read.to();
    if (next < syntax.size() && (numbers.isMeasure(syntax, next))) {
      return true;
    }
    return next < Math.min(to, syntax.size()) - 1
        && syntax.word(next).form().equals("-")
        && numbers.isMeasure(syntax, next + 1);
  }

  private Numbers.@Nullable Read second(Syntax syntax, Numbers.Read first, int to) {
    int joint = first.to();
    if (joint >= syntax.size()) {
      return null;
    }
    boolean through =
        numbers.facts(syntax, joint, joint + 1).stream()
            .anyMatch(m -> m.value().cell("kind").equals("through"));
    boolean range =
        !through
            && first.from() > 0
            && numbers.facts(syntax, first.from() - 1, first.from()).stream()
                .anyMatch(
                    m ->
                        m.value().cell("kind").equals("range")
                            && syntax.isWord(joint, List.of(m.value().cell("value"))));
    if (!through && !range) {
      return null;
    }
    Numbers.@Nullable Read second = read(syntax, joint + 1, Math.max(to, joint + 4));
    if (second == null || second.from() != joint + 1 || second.vague()) {
      return null;
    }
    return second;
  }

  /** The modifiers that end right before word {@code at}: kind to first word. */
  private Map<String, Integer> modifiers(Syntax syntax, int at) {
    Map<String, Integer> found = new HashMap<>();
    int edge = at;
    for (int turn = 0; turn < 3; turn++) {
      int reach = edge;
      for (Phrases.Match<Fact> match : numbers.facts(syntax, edge - 4, edge)) {
        String kind = match.value().cell("kind");
        boolean particle = syntax.word(match.from()).relation().equals("compound:prt");
        if (match.to() == edge
            && !particle
            && Set.of("about", "min", "max", "several").contains(kind)) {
          found.merge(kind, match.from(), Math::min);
          reach = Math.min(reach, match.from());
        }
      }
      if (reach == edge && edge > 0 && isFiller(syntax, edge - 1)) {
        reach = edge - 1;
      }
      if (reach == edge) {
        break;
      }
      edge = reach;
    }
    return found;
  }

  private static boolean isFiller(Syntax syntax, int i) {
    return syntax.word(i).form().equals("$") || syntax.word(i).form().equals("€");
  }

  private Numbers.@Nullable Read read(Syntax syntax, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, syntax.size()); i++) {
      Numbers.@Nullable Read read = numbers.readAt(syntax, i);
      if (read != null) {
        return read;
      }
    }
    return null;
  }
}
