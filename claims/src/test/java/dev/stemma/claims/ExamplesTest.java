package dev.stemma.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import dev.stemma.reading.Reader;
import dev.stemma.reading.SyntaxModel;
import dev.stemma.testkit.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads the example and the counter-example of every line of {@code predicates.tsv}. A parse may
 * fail a line here and there, so the shares are pinned; they only rise. The lines that fail are
 * written to {@code target/examples-LANGUAGE.txt}.
 */
class ExamplesTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));
  private static final Pattern BRACES = Pattern.compile("\\{([a-z]+) ([^{}]*)\\}");
  private static SyntaxModel model;

  @BeforeAll
  static void open() throws IOException {
    model = SyntaxModel.open(HOME.resolve("models/syntax"));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private record Example(String text, List<String> roles, List<String> words) {}

  private static Example example(String marked) {
    List<String> roles = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher matcher = BRACES.matcher(marked);
    while (matcher.find()) {
      roles.add(matcher.group(1));
      words.add(matcher.group(2));
    }
    return new Example(matcher.replaceAll("$2"), roles, words);
  }

  /** {@code found}: the claim of that type and stage; {@code roles}: all its fillers as well. */
  @ParameterizedTest
  @CsvSource({"en,0.99,0.98,0.99", "fr,0.97,0.93,0.99", "de,0.98,0.96,0.99"})
  void findsTheClaimOfEachExampleAndNoneInItsCounter(
      String language, double found, double roles, double silent) throws IOException {
    Pack pack = Pack.load(language, HOME.resolve("languages"));
    ClaimReader claims = new ClaimReader(pack);
    Reader reader = new Reader(language, HOME.resolve("languages").resolve(language), model);
    List<String> failures = new ArrayList<>();
    int lines = 0;
    int typed = 0;
    int whole = 0;
    int quiet = 0;
    for (Fact fact :
        Facts.read(HOME.resolve("languages").resolve(language).resolve("predicates.tsv"))) {
      if (fact.cell("example").isEmpty()) {
        continue;
      }
      lines++;
      ClaimType type = ClaimType.of(fact.cell("type"));
      Optional<Stage> stage =
          fact.cell("stage").isEmpty()
              ? Optional.empty()
              : Optional.of(Stage.of(fact.cell("stage")));
      Example example = example(fact.cell("example"));
      List<Claim> read = read(reader, claims, example.text());
      Optional<Claim> claim = read.stream().filter(c -> c.type() == type).findFirst();
      boolean staged =
          read.stream()
              .anyMatch(
                  c ->
                      c.type() == type
                          && (c.stage().equals(stage)
                              || !c.certainty().label().equals("stated")
                              || stage.isEmpty()));
      boolean filled = claim.isPresent() && fills(read, type, example);
      typed += claim.isPresent() ? 1 : 0;
      whole += filled ? 1 : 0;
      if (!filled || !staged) {
        failures.add(
            fact.place()
                + "\t"
                + fact.cell("word")
                + "\t"
                + (claim.isEmpty() ? "none" : staged ? "roles" : "stage")
                + "\t"
                + fact.cell("example")
                + "\t"
                + claim.map(c -> c.stage() + " " + shown(c)).orElse(""));
      }
      boolean noise =
          read(reader, claims, fact.cell("counter")).stream().anyMatch(c -> c.type() == type);
      quiet += noise ? 0 : 1;
      if (noise) {
        failures.add(
            fact.place() + "\t" + fact.cell("word") + "\tcounter\t" + fact.cell("counter"));
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.write(
        Path.of("target", "examples-" + language + ".txt"), failures, StandardCharsets.UTF_8);
    System.out.printf(
        "%s: %d lines, claim found %.3f, with all roles %.3f, counter-examples silent %.3f%n",
        language, lines, (double) typed / lines, (double) whole / lines, (double) quiet / lines);
    assertThat((double) typed / lines).as("claims found").isGreaterThanOrEqualTo(found);
    assertThat((double) whole / lines).as("roles filled").isGreaterThanOrEqualTo(roles);
    assertThat((double) quiet / lines).as("counter-examples silent").isGreaterThanOrEqualTo(silent);
  }

  private static String shown(Claim claim) {
    List<String> parts = new ArrayList<>();
    claim
        .roles()
        .forEach(
            (role, fillers) ->
                parts.add(
                    role.label() + "=" + fillers.stream().map(f -> f.words().text()).toList()));
    return String.join(" ", parts);
  }

  private static boolean fills(List<Claim> claims, ClaimType type, Example example) {
    for (Claim claim : claims) {
      boolean all = claim.type() == type;
      for (int i = 0; i < example.roles().size() && all; i++) {
        String words = example.words().get(i);
        List<Filler> fillers = claim.fillers(Role.of(example.roles().get(i)));
        all = fillers.stream().anyMatch(f -> overlaps(f.words().text(), words));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlaps(String a, String b) {
    String x = a.toLowerCase(java.util.Locale.ROOT);
    String y = b.toLowerCase(java.util.Locale.ROOT);
    return x.contains(y)
        || y.contains(x)
        || List.of(x.split("[ '’-]", -1)).stream().anyMatch(w -> w.length() > 3 && y.contains(w));
  }

  private static List<Claim> read(Reader reader, ClaimReader claims, String text) {
    return claims.read(reader.read(Documents.of(text))).claims();
  }
}
