package dev.stemma.lab;

import dev.stemma.app.Main;
import dev.stemma.claims.ClaimReader;
import dev.stemma.claims.Pack;
import dev.stemma.evidence.Document;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Intakes;
import dev.stemma.reading.Reader;
import dev.stemma.reading.SyntaxModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What Stemma writes of a set, by the command that users type. */
final class Product {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path home;
  private final List<String> options;

  /**
   * The product.
   *
   * @param home the folder that holds {@code models} and {@code languages}
   * @param options further options of {@code stemma read}
   */
  Product(Path home, List<String> options) {
    this.home = home;
    this.options = List.copyOf(options);
  }

  /** Document lines of a gold file; for a set of items, lines that bear the items found. */
  List<String> lines(Path gold) {
    String name = Benchmark.nameOf(gold.toString());
    boolean items =
        Benchmark.ALL.stream()
            .anyMatch(b -> b.name().equals(name) && b.kind() == Benchmark.Kind.ITEMS);
    try {
      return items ? items(gold) : read(gold);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> read(Path gold) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of("read", gold.toString(), "--format", "jsonl"));
    arguments.addAll(options);
    int code = Main.run(home, out, err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(gold + ": " + err.toString(StandardCharsets.UTF_8));
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> items(Path gold) throws IOException {
    List<String> lines = new ArrayList<>();
    Path languages = home.resolve("languages");
    ClaimReader claims = new ClaimReader(Pack.load("en", languages));
    try (SyntaxModel model = SyntaxModel.open(home.resolve("models/syntax"));
        Intakes intakes =
            Intakes.of(List.of(gold.toString()), new ByteArrayInputStream(new byte[0]))) {
      Reader reader = new Reader("en", languages.resolve("en"), model);
      while (intakes.hasNext()) {
        if (intakes.next() instanceof Intake.Taken taken) {
          Document document = taken.document().withLanguage("en");
          List<List<Integer>> found =
              claims.items(reader.read(document)).stream()
                  .map(item -> List.of(item.begin(), item.end()))
                  .toList();
          lines.add(JSON.writeValueAsString(Map.of("id", document.id(), "items", found)));
        }
      }
    }
    return lines;
  }
}
