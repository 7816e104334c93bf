package dev.stemma.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Role;
import dev.stemma.reading.Reader;
import dev.stemma.reading.SyntaxModel;
import dev.stemma.testkit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Passages of ours with the denials that a careful reader finds in them: who denies what, through
 * whom.
 */
class DenialsTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 6);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void denialsAreFoundAndNoneInvented(String language) throws IOException {
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Path file =
        HOME.resolve("claims/src/test/resources/dev/stemma/claims/denials-" + language + ".txt");
    try (SyntaxModel model = SyntaxModel.open(HOME.resolve("models/syntax"))) {
      Reader reader = new Reader(language, HOME.resolve("languages").resolve(language), model);
      ClaimReader claims = new ClaimReader(Pack.load(language, HOME.resolve("languages")));
      for (Passage passage : passages(Files.readAllLines(file))) {
        wanted.add(passage.text);
        found.add(passage.text);
        wanted.addAll(passage.denials);
        claims
            .read(reader.read(Documents.of(passage.text).withPublished(PUBLISHED)))
            .claims()
            .stream()
            .filter(claim -> claim.polarity() == Polarity.DENIED)
            .map(DenialsTest::line)
            .distinct()
            .forEach(found::add);
      }
    }
    assertThat(found).isEqualTo(wanted);
  }

  private record Passage(String text, List<String> denials) {}

  private static List<Passage> passages(List<String> lines) {
    List<Passage> passages = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> denials = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("= ")) {
        denials.add(line.substring(2));
        continue;
      }
      boolean next =
          line.startsWith("> ") && (text.isEmpty() || !text.get(text.size() - 1).isEmpty());
      if (next && !text.isEmpty()) {
        passages.add(new Passage(String.join("\n", text), List.copyOf(denials)));
        text.clear();
        denials.clear();
      }
      if (line.startsWith(">")) {
        text.add(line.substring(1).strip());
      }
    }
    passages.add(new Passage(String.join("\n", text), List.copyOf(denials)));
    return passages;
  }

  private static String line(Claim claim) {
    List<Role> parties =
        switch (claim.type()) {
          case TRANSFER -> List.of(Role.SUPPLIER, Role.RECIPIENT);
          case USE -> List.of(Role.USER);
          default -> List.copyOf(claim.roles().keySet());
        };
    return claim.type().label()
        + " "
        + parties.stream().map(role -> parties(claim, role)).collect(Collectors.joining(">"))
        + " by "
        + claim.sources().stream()
            .map(s -> s.id().orElse(s.words().text()))
            .collect(Collectors.joining("/"));
  }

  private static String parties(Claim claim, Role role) {
    String parties =
        claim.fillers(role).stream()
            .map(f -> f instanceof Filler.Party p ? p.id().orElse("?") : f.words().text())
            .collect(Collectors.joining("+"));
    return parties.isEmpty() ? "?" : parties;
  }
}
