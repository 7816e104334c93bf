package dev.stemma.lab;

import dev.stemma.claims.ClaimReader;
import dev.stemma.claims.Pack;
import dev.stemma.claims.Sieve;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import dev.stemma.reading.Reader;
import dev.stemma.reading.Reading;
import dev.stemma.reading.SyntaxModel;
import dev.stemma.reading.Tokenizer;
import dev.stemma.testkit.Documents;
import dev.stemma.testkit.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hot paths on one report of 1,000 words, half of whose sentences tell of arms: words cut,
 * sentences sieved, parsed, claims read, the language data loaded. JMH; see docs/evaluation.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HotPaths {
  private static final int WORDS = 1000;

  /** Language of the report. */
  @Param({"en", "fr"})
  public String language = "en";

  private Path languages = Path.of("");
  private Opened state = Opened.NONE;

  /** What the benchmarks work on. */
  private record Opened(
      Optional<SyntaxModel> model,
      Optional<Reader> reader,
      Optional<ClaimReader> claims,
      Optional<Sieve> sieve,
      Optional<Document> document,
      Optional<Reading> reading) {
    static final Opened NONE =
        new Opened(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** Opens the model and reads the report once. */
  @Setup
  public void open() throws IOException {
    Path home = Path.of(System.getProperty("stemma.home", ""));
    languages = home.resolve("languages");
    SyntaxModel model = SyntaxModel.open(home.resolve("models/syntax"));
    Reader reader = new Reader(language, languages.resolve(language), model);
    Pack pack = Pack.load(language, languages);
    Document document = Documents.of(new Reports(7, language, 0.5).next(WORDS), language);
    state =
        new Opened(
            Optional.of(model),
            Optional.of(reader),
            Optional.of(new ClaimReader(pack)),
            Optional.of(new Sieve(pack)),
            Optional.of(document),
            Optional.of(reader.read(document)));
  }

  /** Closes the model. */
  @TearDown
  public void close() {
    state.model().ifPresent(SyntaxModel::close);
  }

  /** Words alone. */
  @Benchmark
  public List<Span> tokenize() {
    Text text = state.document().orElseThrow().text();
    return new Tokenizer(language).words(text, new Span(0, text.length()));
  }

  /** Which sentences are worth a parse. */
  @Benchmark
  public BitSet sieve() {
    Text text = state.document().orElseThrow().text();
    Tokenizer tokenizer = new Tokenizer(language);
    return state
        .sieve()
        .orElseThrow()
        .statements(
            text,
            state.reading().orElseThrow().sentences().stream()
                .map(s -> tokenizer.words(text, s.span()))
                .toList());
  }

  /** Sentences, words and trees of all sentences. */
  @Benchmark
  public Reading parse() {
    return state.reader().orElseThrow().read(state.document().orElseThrow());
  }

  /** Statements and claims of the parsed report. */
  @Benchmark
  public ClaimReader.Findings claims() {
    return state.claims().orElseThrow().read(state.reading().orElseThrow());
  }

  /** The language data read from its files. */
  @Benchmark
  public Pack load() throws IOException {
    return Pack.load(language, languages);
  }
}
