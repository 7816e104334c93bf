package dev.stemma.lab;

import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Query;
import dev.stemma.ledger.Run;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.postgres.PostgresStore;
import dev.stemma.ledger.sqlite.SqliteStore;
import dev.stemma.testkit.CaseLoad;
import dev.stemma.testkit.PostgresServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fills a case with generated documents and searches it: claims added a second without reading
 * cost, the file's size, and how long a stated mix of queries takes when warm.
 *
 * <p>{@code CaseBench [DOCUMENTS [sqlite [FOLDER]|postgres [LOCATION]]]}: 200,000 documents of 300
 * words with five claims each, committed a hundred documents at a time. The mix, by turns: a word,
 * two words, a phrase, a beginning, supplier and item, recipient and years, a source with a word,
 * all rare things at once, and everything of one outlet; a page of 20 each, the second page every
 * third time.
 */
public final class CaseBench {
  private static final int DOCUMENTS = 200_000;
  private static final int WORDS = 300;
  private static final int CLAIMS = 5;
  private static final int BATCH = 100;
  private static final int WARM = 200;
  private static final int QUERIES = 1000;
  private static final Run RUN = new Run("bench", "0".repeat(64), "1".repeat(64), "usual");
  private static final List<String> STATES =
      List.of("IRN", "RUS", "PRK", "TUR", "DEU", "POL", "SDN", "UKR");
  private static final List<String> GOODS = List.of("drones", "tanks", "missiles");

  private final PrintStream out;
  private final Random random = new Random(5);

  private CaseBench(PrintStream out) {
    this.out = out;
  }

  /** Runs from the command line. */
  public static void main(String[] args) throws IOException {
    CaseBench bench = new CaseBench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : DOCUMENTS;
    if (args.length > 1 && args[1].equals("postgres")) {
      bench.postgres(documents, args.length > 2 ? Optional.of(args[2]) : Optional.empty());
      return;
    }
    Path folder =
        args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("stemma-case-bench");
    Path file = folder.resolve("bench.case");
    bench.run(() -> open(SqliteStore.open(file)), documents);
    bench.out.printf("file              %,d MB%n", Files.size(file) >> 20);
    try (Stream<Path> left = Files.list(folder)) {
      left.forEach(p -> p.toFile().delete());
    }
  }

  private void postgres(int documents, Optional<String> location) {
    if (location.isPresent()) {
      run(() -> open(PostgresStore.open(location.get())), documents);
      return;
    }
    try (PostgresServer server = PostgresServer.start()) {
      run(() -> open(PostgresStore.open(server.location())), documents);
    }
  }

  private static Ledger open(Store store) {
    return Ledger.open(store, Clock.systemUTC());
  }

  private void run(Supplier<Ledger> opened, int documents) {
    try (Ledger ledger = opened.get()) {
      fill(ledger, documents);
    }
    try (Ledger ledger = opened.get()) {
      search(ledger);
    }
  }

  private void search(Ledger ledger) {
    for (int i = 0; i < WARM; i++) {
      ledger.search(query(i));
    }
    Map<Integer, List<Double>> times = new java.util.TreeMap<>();
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      Query query = query(i);
      long start = System.nanoTime();
      ledger.search(query);
      double milliseconds = (System.nanoTime() - start) / 1e6;
      all.add(milliseconds);
      times.computeIfAbsent(i % KINDS, k -> new ArrayList<>()).add(milliseconds);
    }
    report("all queries", all);
    times.forEach((kind, list) -> report("query " + kind, list));
  }

  private void fill(Ledger ledger, int documents) {
    CaseLoad load = new CaseLoad(1);
    long made = 0;
    long added = 0;
    for (int done = 0; done < documents; done += BATCH) {
      long start = System.nanoTime();
      List<Finding> batch =
          Stream.generate(() -> load.next(WORDS, CLAIMS))
              .limit(Math.min(BATCH, documents - done))
              .map(f -> new Finding(f.document(), f.original(), RUN, f.statements(), f.claims()))
              .toList();
      made += System.nanoTime() - start;
      start = System.nanoTime();
      ledger.add(batch);
      added += System.nanoTime() - start;
      if (done % 20_000 == 20_000 - BATCH) {
        out.printf(
            "%,9d documents  %,.0f claims/s so far%n",
            done + BATCH, (done + BATCH) * 5 / (added / 1e9));
      }
    }
    out.printf(
        "added             %,d claims, %,.0f claims/s (generating them took %.0f s beside)%n",
        documents * CLAIMS, documents * CLAIMS / Math.max(1e-9, added / 1e9), made / 1e9);
  }

  private void report(String name, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    out.printf(
        "%-16s  p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        name,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[(int) (sorted.length * 0.99)],
        sorted[sorted.length - 1]);
  }

  private static final int KINDS = 9;

  private Query query(int turn) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    LocalDate from = LocalDate.of(2022 + random.nextInt(3), 1 + random.nextInt(12), 10);
    boolean dated = turn % KINDS == 5 || turn % KINDS == 7;
    String words =
        switch (turn % KINDS) {
          case 0 -> "official";
          case 1 -> "drones iran";
          case 2 -> "\"artillery shells\"";
          case 3 -> "artil*";
          case 6 -> "reuters";
          case 7 -> "\"may have supplied\"";
          default -> "";
        };
    switch (turn % KINDS) {
      case 4 -> filters.put(Facet.SUPPLIER, List.of(pick(STATES)));
      case 5 -> filters.put(Facet.RECIPIENT, List.of(pick(STATES)));
      case 6 -> filters.put(Facet.SOURCE, List.of("USA"));
      case 7 -> {
        filters.put(Facet.SUPPLIER, List.of(pick(STATES)));
        filters.put(Facet.RECIPIENT, List.of(pick(STATES)));
      }
      case 8 -> filters.put(Facet.OUTLET, List.of("Sample Agency"));
      default -> {}
    }
    if (turn % KINDS == 4 || turn % KINDS == 7) {
      filters.put(Facet.ITEM, List.of(pick(GOODS)));
    }
    return new Query(
        words,
        filters,
        dated ? Optional.of(from) : Optional.empty(),
        dated ? Optional.of(from.plusDays(200)) : Optional.empty(),
        turn % 3 == 0 ? 400_000 : Long.MAX_VALUE,
        20);
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
