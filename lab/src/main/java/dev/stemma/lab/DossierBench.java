package dev.stemma.lab;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Run;
import dev.stemma.ledger.sqlite.SqliteStore;
import dev.stemma.testkit.WireReport;
import dev.stemma.testkit.WireWorld;
import dev.stemma.testkit.Wires;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills a case with generated reports of outlets that copy wires, follows their claims back to
 * their origins, and compares the outcome with what is known to be true: time, memory, size, and
 * how much of the truth is found.
 *
 * <p>{@code DossierBench [REPORTS [SEED]]}: 100,000 reports in random order; the last fifty are
 * added one by one, every second one of the largest story.
 */
public final class DossierBench {
  private static final int REPORTS = 100_000;
  private static final int SINGLE = 50;
  private static final int BATCH = 100;
  private static final Run RUN = new Run("bench", "0".repeat(64), "1".repeat(64), "usual");

  private final PrintStream out;
  private final Wires wires;
  private final List<Integer> order;

  private DossierBench(PrintStream out, Wires wires, long seed) {
    this.out = out;
    this.wires = wires;
    this.order = order(wires, new Random(seed));
  }

  /** Runs from the command line. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int reports = args.length > 0 ? Integer.parseInt(args[0]) : REPORTS;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path languages = Path.of(System.getProperty("stemma.home", ".")).resolve("languages");
    Wires wires = new Wires(WireWorld.load(languages), seed, reports);
    Path folder = Files.createTempDirectory("stemma-dossier-bench");
    Path file = folder.resolve("bench.case");
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), Clock.systemUTC())) {
      new DossierBench(out, wires, seed).run(ledger, file, World.load(languages));
    }
    try (Stream<Path> left = Files.list(folder)) {
      left.forEach(p -> p.toFile().delete());
    }
    folder.toFile().delete();
  }

  /** Random, but for the last ones: by turns of the largest story and of any. */
  private static List<Integer> order(Wires wires, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, wires.size()).boxed().toList());
    Collections.shuffle(order, random);
    Map<Integer, Integer> sizes = new HashMap<>();
    order.forEach(i -> sizes.merge(wires.story(i), 1, Integer::sum));
    int largest = Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
    int turn = order.size() - 1;
    for (int i = 0; i < order.size() - SINGLE && turn >= order.size() - SINGLE; i++) {
      if (wires.story(order.get(i)) == largest) {
        Collections.swap(order, i, turn);
        turn -= 2;
      }
    }
    return order;
  }

  private void run(Ledger ledger, Path file, World world) throws IOException {
    int bulk = Math.max(0, order.size() - SINGLE);
    fill(ledger, order.subList(0, bulk));
    long before = size(file);
    Dossiers dossiers = new Dossiers(ledger, world);
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    long work = processorTime();
    follow(dossiers);
    out.printf(
        "followed          %,d reports in %.1f s, %.1f s of processor time%n",
        bulk, (System.nanoTime() - start) / 1e9, (processorTime() - work) / 1e9);
    out.printf(
        "heap, peak        %,d MB (with what was not yet collected)%n",
        pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20);
    out.printf("case              %,d MB before, %,d MB after%n", before >> 20, size(file) >> 20);
    singly(ledger, dossiers, order.subList(bulk, order.size()));
    new DossierScore(wires.reports()).print(dossiers, ledger, out);
  }

  /** Of this process: what a machine that does other things too does not lengthen. */
  private static long processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long size(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
  }

  private void fill(Ledger ledger, List<Integer> numbers) {
    long claims = 0;
    long start = System.nanoTime();
    for (int i = 0; i < numbers.size(); i += BATCH) {
      List<Finding> batch =
          numbers.subList(i, Math.min(i + BATCH, numbers.size())).parallelStream()
              .map(n -> finding(wires.report(n)))
              .toList();
      claims += batch.stream().mapToLong(f -> f.claims().size()).sum();
      ledger.add(batch);
    }
    out.printf(
        "added             %,d reports, %,d claims in %.0f s%n",
        numbers.size(), claims, (System.nanoTime() - start) / 1e9);
  }

  static Finding finding(WireReport report) {
    return new Finding(report.document(), report.original(), RUN, List.of(), report.claims());
  }

  private void follow(Dossiers dossiers) {
    Map<Dossiers.Phase, Long> times = new EnumMap<>(Dossiers.Phase.class);
    long[] last = {System.nanoTime()};
    dossiers.follow(
        (phase, at, all) -> {
          long now = System.nanoTime();
          times.merge(phase, now - last[0], Long::sum);
          last[0] = now;
        },
        () -> false);
    times.forEach((phase, time) -> out.printf("  %-15s %.1f s%n", phase, time / 1e9));
  }

  private void singly(Ledger ledger, Dossiers dossiers, List<Integer> numbers) {
    double[] times = new double[numbers.size()];
    long work = processorTime();
    for (int i = 0; i < times.length; i++) {
      ledger.add(List.of(finding(wires.report(numbers.get(i)))));
      long start = System.nanoTime();
      dossiers.follow((phase, at, all) -> {}, () -> false);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    out.printf(
        "one more          %.0f ms of processor time, on average%n",
        (processorTime() - work) / 1e6 / times.length);
    report("any story", IntStream.range(0, times.length).filter(i -> i % 2 == 0), times);
    report("largest story", IntStream.range(0, times.length).filter(i -> i % 2 == 1), times);
  }

  private void report(String name, IntStream which, double[] times) {
    double[] sorted = which.mapToDouble(i -> times[i]).sorted().toArray();
    out.printf(
        "one more, %-15s p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
        name,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[sorted.length - 1]);
  }
}
