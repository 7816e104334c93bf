package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return IntStream.range(Math.max(0, lines.size() - LINES), lines.size())
        .mapToObj(i -> inLine(lines, i, publisher))
        .flatMap(Optional::stream)
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

  private static Optional<Datum> inLine(List<String> lines, int at, Optional<String> publisher) {
    String whole = lines.get(at);
    String line = whole.substring(Math.max(0, whole.length() - LONGEST));
    boolean last = at > 0 && at == lines.size() - 1;
    return behind(line)
        .or(() -> named(SOURCE, 1, line, Agencies::isShort))
        .or(() -> named(SHARED, 2, line, form(line, publisher, last)))
        .map(name -> datum(name, line));
  }

  private static Optional<String> behind(String line) {
    Matcher behind = BEHIND.matcher(line);
    if (!behind.find()) {
      return Optional.empty();
    }
    Predicate<String> form = behind.group(1) == null ? Agencies::isLetters : Agencies::isShort;
    return Optional.of(behind.group(2)).filter(form);
  }

  private static Optional<String> named(
      Pattern pattern, int group, String line, Predicate<String> form) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(group)).filter(form) : Optional.empty();
  }

  /** "Talks with NATO" is a headline; only behind the publisher's name is any name a credit. */
  private static Predicate<String> form(String line, Optional<String> publisher, boolean last) {
    Matcher shared = SHARED.matcher(line);
    String with = shared.find() ? shared.group(1) : null;
    boolean own = with == null || with.equalsIgnoreCase(publisher.orElse(""));
    return own ? Agencies::isShort : name -> last && Agencies.isLetters(name);
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
