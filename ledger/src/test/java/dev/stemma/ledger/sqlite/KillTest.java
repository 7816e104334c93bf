package dev.stemma.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Load;
import dev.stemma.ledger.Receipt;
import dev.stemma.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that add to one case are killed at random moments. {@code -Dstemma.slow=true} kills a
 * hundred times.
 */
class KillTest {
  private static final int ROUNDS = Boolean.getBoolean("stemma.slow") ? 100 : 8;
  private static final int PAGE = 100;

  private final Random random = new Random(20_261_128);
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private long seen;

  @TempDir private Path folder = Path.of(".");

  /** A process that adds, and the file with what it acknowledged. */
  private record Child(Process process, Path output) {}

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    Path file = folder.resolve("killed.case");
    Optional<Receipt> before = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      killed(file, round);
      before = Optional.of(checked(file, before));
    }
    assertThat(acknowledged.size()).isGreaterThan(ROUNDS * 2);
    System.out.printf(
        "%d kills: %d documents acknowledged, %d held%n", ROUNDS, acknowledged.size(), seen);
  }

  /** Every third round has two processes; every fifth kill may come while the case is opened. */
  private void killed(Path file, int round) throws Exception {
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < (round % 3 == 2 ? 2 : 1); i++) {
      children.add(child(file, 10L * round + i));
    }
    if (round % 5 == 4) {
      TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1500));
    } else {
      for (Child child : children) {
        awaitFirst(child);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
    }
    for (Child child : children) {
      child.process().destroyForcibly().waitFor();
      acknowledged.addAll(hashes(child.output()));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
    }
  }

  private Child child(Path file, long seed) throws IOException {
    Path output = folder.resolve("acknowledged-" + seed + ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Adder.class.getName(),
                file.toString(),
                Long.toString(seed))
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("errors-" + seed + ".txt").toFile())
            .start();
    return new Child(process, output);
  }

  private static void awaitFirst(Child child) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (Files.size(child.output()) == 0) {
      if (!child.process().isAlive() || System.nanoTime() > end) {
        String errors = child.output().getFileName().toString().replace("acknowledged", "errors");
        throw new AssertionError(Files.readString(child.output().resolveSibling(errors)));
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static Set<String> hashes(Path output) throws IOException {
    Set<String> hashes = new LinkedHashSet<>();
    for (String line : Files.readAllLines(output)) {
      if (line.endsWith(" .")) {
        hashes.addAll(List.of(line.substring(0, line.length() - 2).split(" ", -1)));
      }
    }
    return hashes;
  }

  /** The case as it is found after a kill is sound, whole, and goes on from the one before. */
  private Receipt checked(Path file, Optional<Receipt> before) {
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), Clock.systemUTC())) {
      Verification verification = ledger.verify((done, all) -> {});
      assertThat(verification.faults()).isEmpty();
      for (String hash : acknowledged) {
        assertThat(ledger.known(hash)).as(hash).isPresent();
      }
      newOnes(ledger);
      before.ifPresent(receipt -> assertThat(ledger.since(receipt).holds()).isTrue());
      return ledger.receipt();
    }
  }

  private void newOnes(Ledger ledger) {
    List<HeldDocument> page = ledger.documents(seen + 1, PAGE);
    while (!page.isEmpty()) {
      page.forEach(held -> whole(ledger, held));
      seen = page.get(page.size() - 1).number();
      page = ledger.documents(seen + 1, PAGE);
    }
    assertThat(ledger.counts().documents()).isEqualTo(seen);
    assertThat(ledger.counts().claims()).isEqualTo(3 * seen);
  }

  private static void whole(Ledger ledger, HeldDocument held) {
    assertThat(held.captures()).hasSize(1);
    assertThat(held.run()).contains(Load.RUN);
    assertThat(held.claims()).hasSize(3);
    assertThat(held.claims()).extracting(HeldClaim::number).doesNotContain(0L);
    assertThat(ledger.original(held).orElseThrow().sha256()).isEqualTo(held.document().sha256());
  }
}
