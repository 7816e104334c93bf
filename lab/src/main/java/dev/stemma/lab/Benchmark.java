package dev.stemma.lab;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A set that Stemma is measured on. The texts belong to their publishers and stay outside the
 * project; they are looked for under one directory.
 *
 * @param path where the gold lines lie under that directory
 * @param kind what they hold
 */
public record Benchmark(String path, Kind kind) {
  /** What a set's gold lines hold. */
  public enum Kind {
    CLAIMS,
    STATEMENTS,
    ITEMS
  }

  /** Every set, in the order of the tables. */
  public static final List<Benchmark> ALL =
      List.of(
          new Benchmark("claims/seed.gold.jsonl", Kind.CLAIMS),
          new Benchmark("claims/dev-fr.gold.jsonl", Kind.CLAIMS),
          new Benchmark("claims/dev-en.gold.jsonl", Kind.CLAIMS),
          new Benchmark("benchmarks/claims-fr-real.gold.jsonl", Kind.CLAIMS),
          new Benchmark("benchmarks/polnear-dev.jsonl", Kind.STATEMENTS),
          new Benchmark("benchmarks/re3d-dev.jsonl", Kind.ITEMS));

  private static final Pattern AROUND_NAME = Pattern.compile("^.*[/\\\\]|(\\.gold)?\\.jsonl$");

  /** The file's name without its endings, for example {@code dev-fr}. */
  public String name() {
    return nameOf(path);
  }

  static String nameOf(String path) {
    return AROUND_NAME.matcher(path).replaceAll("");
  }
}
