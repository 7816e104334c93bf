package dev.stemma.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Source;
import dev.stemma.reading.Reader;
import dev.stemma.reading.SyntaxModel;
import dev.stemma.testkit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden readings: sentences of ours and the claims read in them, reviewed by eye. After a change
 * that is meant, {@code -Dstemma.rewrite=true} writes them anew; read the difference.
 */
class ReadingsTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 6);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void sentencesAreReadAsReviewed(String language) throws IOException {
    Path golden =
        HOME.resolve("claims/src/test/resources/dev/stemma/claims/readings-" + language + ".txt");
    List<String> expected = Files.readAllLines(golden);
    List<String> read = new ArrayList<>();
    try (SyntaxModel model = SyntaxModel.open(HOME.resolve("models/syntax"))) {
      Reader reader = new Reader(language, HOME.resolve("languages").resolve(language), model);
      ClaimReader claims = new ClaimReader(Pack.load(language, HOME.resolve("languages")));
      for (String line : expected) {
        if (line.startsWith("> ")) {
          read.add(line);
          claims
              .read(reader.read(Documents.of(line.substring(2)).withPublished(PUBLISHED)))
              .claims()
              .stream()
              .map(ReadingsTest::line)
              .forEach(read::add);
        } else if (!line.startsWith("= ")) {
          read.add(line);
        }
      }
    }
    if (Boolean.getBoolean("stemma.rewrite")) {
      Files.write(golden, read);
    }
    assertThat(read).isEqualTo(expected);
  }

  private static String line(Claim claim) {
    List<String> parts = new ArrayList<>();
    parts.add(claim.type().label() + claim.stage().map(s -> " " + s.label()).orElse(""));
    parts.add(claim.certainty().label() + " " + claim.polarity().label());
    claim
        .roles()
        .forEach(
            (role, fillers) ->
                parts.add(
                    role.label()
                        + ": "
                        + fillers.stream()
                            .map(ReadingsTest::filler)
                            .collect(Collectors.joining(" + "))));
    if (!claim.sources().isEmpty()) {
      parts.add(
          "by "
              + claim.sources().stream()
                  .map(ReadingsTest::source)
                  .collect(Collectors.joining(" < ")));
    }
    claim.time().ifPresent(t -> parts.add("on " + interval(t)));
    return "= " + String.join("; ", parts);
  }

  private static String filler(Filler filler) {
    String words = filler.words().text();
    if (filler instanceof Filler.Party party) {
      return words + party.id().map(i -> " [" + i + "]").orElse("");
    }
    Filler.Item item = (Filler.Item) filler;
    return words
        + " ["
        + item.category().label()
        + item.designation().map(d -> ", " + d).orElse("")
        + "]"
        + item.quantity().map(ReadingsTest::quantity).orElse("");
  }

  private static String quantity(Quantity quantity) {
    return " x "
        + bound(quantity.min())
        + ".."
        + bound(quantity.max())
        + quantity.unit().map(u -> " " + u).orElse("");
  }

  private static String bound(OptionalLong bound) {
    return bound.isPresent() ? Long.toString(bound.getAsLong()) : "";
  }

  private static String source(Source source) {
    return source.words().text()
        + " ["
        + source.kind().label()
        + source.id().map(i -> " " + i).orElse("")
        + "]";
  }

  private static String interval(Interval interval) {
    return interval.begin().map(LocalDate::toString).orElse("")
        + ".."
        + interval.end().map(LocalDate::toString).orElse("");
  }
}
