package dev.stemma.lab;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Text;
import dev.stemma.reading.Reader;
import dev.stemma.reading.SyntaxModel;
import dev.stemma.testkit.Reports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times {@code ./stemma} as a user runs it: the start on one article, and words a second and memory
 * over a thousand, with and without the cascade, beside the rate of the model alone in the same
 * run.
 *
 * <p>{@code WholeProcess [ARTICLE [NEWS.jsonl]]}: the article that the start is timed on (else a
 * made-up one), and ordinary news (else made-up reports of which one sentence in ten tells of
 * arms). Memory is the peak resident set that Linux reports; elsewhere it is not measured. The home
 * is {@code -Dstemma.home}, which must be built.
 */
public final class WholeProcess {
  private static final int ARTICLES = 1000;
  private static final int WORDS = 300;
  private static final int STARTS = 7;
  private static final int THREADS = 2;

  private final Path home;
  private final PrintStream out;

  private WholeProcess(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  private record Article(String language, String text) {
    int words() {
      return text.split("\\s+", -1).length;
    }
  }

  private record Run(double seconds, long peakKilobytes, long earlyKilobytes) {}

  /** Runs from the command line. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("stemma.home", "")).toAbsolutePath();
    new WholeProcess(home, new PrintStream(System.out, true, StandardCharsets.UTF_8))
        .measure(List.of(args));
  }

  private void measure(List<String> args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("stemma-lab");
    List<Article> news = args.size() > 1 ? read(Path.of(args.get(1))) : madeUp();
    Path one = folder.resolve("one.txt");
    Files.writeString(
        one, args.isEmpty() ? news.get(0).text() : Files.readString(Path.of(args.get(0))));
    Path all = folder.resolve("news.jsonl");
    Files.write(all, lines(news));
    int words = news.stream().mapToInt(Article::words).sum();
    start(one);
    double model = model(news);
    out.printf("model alone       %,8.0f words/s  (%d threads)%n", words / model, THREADS);
    report(
        "--all", words, run(List.of("read", all.toString(), "--format", "jsonl", "--all")), model);
    report("cascade", words, run(List.of("read", all.toString(), "--format", "jsonl")), model);
    report(
        "claims",
        words,
        run(List.of("read", all.toString(), "--format", "jsonl", "--claims-only")),
        model);
    try (Stream<Path> left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    }
  }

  private void start(Path article) throws IOException, InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      runs.add(run(List.of("read", article.toString(), "--published", "2022-09-06")));
    }
    double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
    long peak = runs.stream().mapToLong(Run::peakKilobytes).max().orElse(0);
    out.printf(
        "one article       %.2f s median of %d (%.2f to %.2f), peak %d MB%n",
        seconds[STARTS / 2], STARTS, seconds[0], seconds[STARTS - 1], peak / 1024);
  }

  private void report(String name, int words, Run run, double model) {
    double rate = words / run.seconds();
    out.printf(
        "%-8s          %,8.0f words/s  %.2f of the model alone, peak %d MB (%d MB a quarter through)%n",
        name,
        rate,
        rate / (words / model),
        run.peakKilobytes() / 1024,
        run.earlyKilobytes() / 1024);
  }

  /** Seconds that the model takes for all sentences of all articles. */
  private double model(List<Article> news) throws IOException, InterruptedException {
    try (SyntaxModel model = SyntaxModel.open(home.resolve("models/syntax"))) {
      Map<String, Reader> readers = Map.of("en", reader("en", model), "fr", reader("fr", model));
      List<Document> documents = news.stream().map(WholeProcess::document).toList();
      documents.subList(0, Math.min(20, documents.size())).forEach(d -> read(readers, d));
      long begin = System.nanoTime();
      List<Thread> threads =
          IntStream.range(0, THREADS)
              .mapToObj(
                  t ->
                      new Thread(
                          () -> {
                            for (int i = t; i < documents.size(); i += THREADS) {
                              read(readers, documents.get(i));
                            }
                          }))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private Reader reader(String language, SyntaxModel model) throws IOException {
    return new Reader(language, home.resolve("languages").resolve(language), model);
  }

  private static void read(Map<String, Reader> readers, Document document) {
    Optional.ofNullable(readers.get(document.language().orElse("en")))
        .ifPresent(r -> r.read(document));
  }

  private static Document document(Article article) {
    return new Document(
        "a",
        "0".repeat(64),
        "a",
        Optional.empty(),
        Optional.empty(),
        Optional.of(article.language()),
        Optional.empty(),
        new Text(article.text()));
  }

  private Run run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("stemma").toString()));
    command.addAll(arguments);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Long> resident = new ArrayList<>(List.of(0L));
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      resident.add(resident(process.pid()));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long peak = resident.stream().mapToLong(Long::longValue).max().orElse(0);
    long early =
        resident.subList(0, Math.max(1, resident.size() / 4)).stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    return new Run(seconds, peak, early);
  }

  /** Resident memory of a process in kB; 0 where the system does not tell. */
  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(l -> l.startsWith("VmRSS:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static List<Article> madeUp() {
    Reports english = new Reports(1, "en", 0.1);
    Reports french = new Reports(2, "fr", 0.1);
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            i ->
                i % 2 == 0
                    ? new Article("en", english.next(WORDS))
                    : new Article("fr", french.next(WORDS)))
        .toList();
  }

  /** The documents of a file of document lines, repeated up to a thousand. */
  private static List<Article> read(Path file) throws IOException {
    List<JsonNode> documents = DocumentLines.read(file);
    return IntStream.range(0, ARTICLES)
        .mapToObj(i -> documents.get(i % documents.size()))
        .map(
            d ->
                new Article(d.path("language").stringValue("en"), d.required("text").stringValue()))
        .toList();
  }

  private static List<String> lines(List<Article> news) {
    return IntStream.range(0, news.size())
        .mapToObj(
            i ->
                JsonMapper.shared()
                    .writeValueAsString(
                        Map.of(
                            "id", "a" + i,
                            "language", news.get(i).language(),
                            "text", news.get(i).text())))
        .toList();
  }
}
