package dev.stemma.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Load;
import dev.stemma.ledger.Receipt;
import dev.stemma.ledger.Tables;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers while others write. */
@Timeout(60)
class SnapshotTest {
  @TempDir private Path folder = Path.of(".");

  private Path file() {
    return folder.resolve("read.case");
  }

  @Test
  void aLongReadSeesOneStateWhileOthersAdd() {
    try (SqliteStore store = SqliteStore.open(file());
        Ledger ledger = Ledger.open(store, Clock.systemUTC());
        Ledger other = Ledger.open(SqliteStore.open(file()), Clock.systemUTC())) {
      ledger.add(Load.findings(1, 3));
      Tables.Counts before = ledger.counts();
      store.read(
          tables -> {
            assertThat(tables.counts()).isEqualTo(before);
            for (int i = 0; i < 20; i++) {
              (i % 2 == 0 ? ledger : other).add(Load.findings(100 + i, 1));
              assertThat(tables.counts()).isEqualTo(before);
              assertThat(tables.lastEntry()).isEqualTo(before.entries() - 1);
              assertThat(tables.documentsFrom(1, 100)).hasSize(3);
            }
            return true;
          });
      assertThat(ledger.counts().documents()).isEqualTo(23);
    }
  }

  @Test
  void aCopyMadeWhileOthersAddIsOneState() {
    try (Ledger ledger = Ledger.open(SqliteStore.open(file()), Clock.systemUTC());
        SqliteStore target = SqliteStore.open(folder.resolve("copy.case"));
        Ledger copy = Ledger.damaged(target, Clock.systemUTC())) {
      ledger.add(Load.findings(2, 5));
      Receipt before = ledger.receipt();
      ledger.copy(target, (done, all) -> ledger.add(Load.findings(200, 2)));
      assertThat(copy.receipt().root()).isEqualTo(before.root());
      assertThat(copy.verify((done, all) -> {}).faults()).isEmpty();
      assertThat(ledger.counts().documents()).isEqualTo(7);
    }
  }

  /** Each proof is of one state, and needs no second connection while it holds a first. */
  @Test
  void proofsHoldWhileOthersAddAndManyAskAtOnce() throws Exception {
    try (Ledger ledger = Ledger.open(SqliteStore.open(file()), Clock.systemUTC())) {
      ledger.add(Load.findings(3, 1));
      Receipt early = ledger.receipt();
      CountDownLatch begin = new CountDownLatch(1);
      List<CompletableFuture<Boolean>> asking = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        asking.add(
            CompletableFuture.supplyAsync(
                () -> {
                  awaited(begin);
                  boolean holds = true;
                  for (int j = 0; j < 20; j++) {
                    holds &= ledger.since(early).holds();
                  }
                  return holds;
                },
                task -> new Thread(task).start()));
      }
      begin.countDown();
      for (int i = 0; i < 20; i++) {
        ledger.add(Load.findings(300 + i, 1));
      }
      for (CompletableFuture<Boolean> each : asking) {
        assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private static void awaited(CountDownLatch begin) {
    try {
      begin.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
