package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Credits to a wire agency, told by their form: in a dateline, behind the last sentence ({@code
 * (AFP)}, {@code (avec Reuters)}), on a last line ({@code Source: AP}, {@code Le Monde avec AFP}),
 * or among the authors.
 */
final class Credits {
  private static final String WITH = "(?iu:avec|with|mit|con|com)";
  private static final Pattern BEHIND =
      Pattern.compile("(?:^|[.!?…»”\"]\\s?)\\((?:(" + WITH + "|Sources?\\s?:) )?([^()]{2,40})\\)$");
  private static final Pattern SOURCE =
      Pattern.compile("^(?iu:sources?|quellen?|fuentes?|fontes?|fonte)\\s?:\\s(.{2,40})$");
  private static final Pattern SHARED =
      Pattern.compile("^(?:([^.!?]{1,40}) )?" + WITH + " (.{2,40})$");
  private static final int LINES = 2;
  private static final int LONGEST = 100;

  private Credits() {}

  /** Those of a text. */
  static List<Datum> of(String text, Optional<Dateline> dateline, Optional<String> publisher) {
    Optional<Datum> opening =
        dateline.flatMap(line -> line.agency().map(name -> datum(name, line.whole())));
    if (opening.isPresent()) {
      return split(opening.get());
    }
    return lastLines(text)
        .flatMap(line -> inLine(line, publisher).map(name -> datum(name, line)).stream())
        .findFirst()
        .map(Credits::split)
        .orElse(List.of());
  }

  /** Those that stand among the authors: "Le Monde avec AFP", "AFP"; not the publisher itself. */
  static List<Datum> among(Facts known) {
    return known.data().stream()
        .filter(datum -> datum.name().equals("author"))
        .flatMap(author -> inAuthor(author).stream())
        .flatMap(datum -> split(datum).stream())
        .filter(credit -> !known.all("publisher").contains(credit.value()))
        .distinct()
        .toList();
  }

  private static Optional<Datum> inAuthor(Datum author) {
    Matcher shared = SHARED.matcher(author.value());
    Optional<String> name =
        shared.find()
            ? Optional.of(shared.group(2)).filter(Agencies::isShort)
            : Optional.of(author.value()).filter(Agencies::isLetters);
    return name.map(found -> new Datum("credit", found, author.evidence()));
  }

  private static Optional<String> inLine(String line, Optional<String> publisher) {
    Matcher behind = BEHIND.matcher(line);
    if (behind.find()) {
      Predicate<String> form = behind.group(1) == null ? Agencies::isLetters : Agencies::isShort;
      return Optional.of(behind.group(2)).filter(form);
    }
    Matcher source = SOURCE.matcher(line);
    if (source.find()) {
      return Optional.of(source.group(1)).filter(Agencies::isShort);
    }
    Matcher shared = SHARED.matcher(line);
    if (!shared.find()) {
      return Optional.empty();
    }
    String with = shared.group(1);
    boolean own = with == null || with.equalsIgnoreCase(publisher.orElse(""));
    Predicate<String> form = own ? Agencies::isShort : Agencies::isLetters;
    return Optional.of(shared.group(2)).filter(form);
  }

  private static Stream<String> lastLines(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
        .map(line -> line.substring(Math.max(0, line.length() - LONGEST)));
  }

  private static List<Datum> split(Datum datum) {
    return Agencies.all(datum.value()).stream()
        .map(name -> new Datum("credit", name, datum.evidence()))
        .toList();
  }

  private static Datum datum(String value, String words) {
    return new Datum("credit", value, "text \"" + words + "\"");
  }
}
