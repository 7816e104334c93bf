package dev.stemma.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Measures every set, prints one table, and holds the figures against the floors.
 *
 * <p>{@code Score [DIR] [--all|--claims-only] [--write OUT] [--errors N] [--raise]}: with DIR,
 * predictions are read from {@code DIR/SET.jsonl} instead of from the product; {@code --all} and
 * {@code --claims-only} are handed to the product; {@code --write} keeps what it wrote as {@code
 * OUT/SET.jsonl}; {@code --errors} shows the first N wrong claims of each set, {@code --raise}
 * lifts the floors to what was reached. The sets are looked for under {@code
 * -Dstemma.benchmarks=DIR}; those absent are "not measured". The floors are {@code lab/floors.tsv}
 * under {@code -Dstemma.home} (else the working directory). Ends with 0, 1 where a figure is below
 * its floor, 2 on wrong use.
 */
public final class Score {
  private static final int REACHED = 0;
  private static final int BELOW = 1;
  private static final int WRONG_USE = 2;
  private static final List<String> DEPTHS = List.of("--all", "--claims-only");
  private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

  private final Path benchmarks;
  private final Path floors;
  private final PrintStream out;

  /**
   * A scorer.
   *
   * @param benchmarks directory that holds the sets
   * @param floors file of pinned figures
   * @param out where the table goes
   */
  public Score(Path benchmarks, Path floors, PrintStream out) {
    this.benchmarks = benchmarks;
    this.floors = floors;
    this.out = out;
  }

  private record Options(Function<Path, List<String>> product, int errors, boolean raise) {}

  /** Runs from the command line. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path home = Path.of(System.getProperty("stemma.home", ""));
    Path benchmarks = Path.of(System.getProperty("stemma.benchmarks", ""));
    Score score = new Score(benchmarks, home.resolve("lab/floors.tsv"), out);
    List<String> left = new ArrayList<>(List.of(args));
    List<String> depth = left.stream().filter(DEPTHS::contains).toList();
    left.removeAll(depth);
    Product product = new Product(home, depth);
    System.exit(score.run(left, product::lines));
  }

  /**
   * Measures, prints, and holds against the floors.
   *
   * @param product from a gold file to predicted document lines, used where no directory is given
   * @return the exit code
   */
  public int run(List<String> args, Function<Path, List<String>> product) {
    Options options;
    try {
      options = options(args, product);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println("usage: Score [DIR] [--all|--claims-only] [--write OUT] [--errors N] [--raise]");
      return WRONG_USE;
    }
    Results results = Results.measure(benchmarks, options.product());
    ScoreTable.print(results).forEach(out::println);
    results.claims().forEach((set, score) -> differences(set, score, options.errors()));
    return hold(results, options.raise());
  }

  private void differences(String set, ClaimScore score, int errors) {
    if (errors > 0) {
      out.println();
      out.println("wrong claims, " + set);
      ClaimReport.differences(score, errors).forEach(out::println);
    }
  }

  private int hold(Results results, boolean raise) {
    try {
      Floors pinned = Floors.parse(Files.readAllLines(floors));
      List<Floors.Shortfall> below = pinned.below(results.figures());
      below.forEach(out::println);
      if (raise) {
        Files.write(floors, pinned.raised(results.figures()).lines());
      }
      return below.isEmpty() ? REACHED : BELOW;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Options options(List<String> args, Function<Path, List<String>> product) {
    Function<Path, List<String>> source = product;
    int errors = 0;
    boolean raise = false;
    List<String> left = new ArrayList<>(args);
    while (!left.isEmpty()) {
      String arg = left.remove(0);
      if (arg.equals("--raise")) {
        raise = true;
      } else if (arg.equals("--errors")
          && !left.isEmpty()
          && COUNT.matcher(left.get(0)).matches()) {
        errors = Integer.parseInt(left.remove(0));
      } else if (arg.equals("--write") && !left.isEmpty()) {
        Function<Path, List<String>> inner = source;
        Path folder = Path.of(left.remove(0));
        source = gold -> kept(folder, gold, inner.apply(gold));
      } else if (!arg.startsWith("-") && Files.isDirectory(Path.of(arg))) {
        source = gold -> stored(Path.of(arg), gold);
      } else {
        throw new IllegalArgumentException("not understood: " + arg);
      }
    }
    return new Options(source, errors, raise);
  }

  private static List<String> kept(Path folder, Path gold, List<String> lines) {
    try {
      Files.createDirectories(folder);
      return Files.readAllLines(
          Files.write(folder.resolve(Benchmark.nameOf(gold.toString()) + ".jsonl"), lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stored predictions for a gold file: {@code dir/SET.jsonl}, none where there is no such file.
   */
  private static List<String> stored(Path dir, Path gold) {
    Path file = dir.resolve(Benchmark.nameOf(gold.toString()) + ".jsonl");
    try {
      return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
