package dev.stemma.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Load;
import dev.stemma.ledger.Receipt;
import dev.stemma.ledger.Tables.FeedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case of version 1, which has no feeds, is opened by this Stemma. */
class UpgradeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
  private static final FeedRow FEED = FeedRow.of("https://example.org/feed", "A feed");

  @TempDir private Path folder = Path.of(".");
  private Path file = folder;
  private List<HeldDocument> held = List.of();

  @BeforeEach
  void beginAtVersionOne() {
    file = folder.resolve("old.case");
    try (Ledger old = Ledger.open(SqliteStore.open(file, 1), CLOCK)) {
      old.add(Load.findings(1, 5));
      held = old.documents(1, 9);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void entriesAreIntactAndFeedsCanBeFollowed() {
    Receipt before;
    try (Ledger old = Ledger.open(SqliteStore.open(file, 1), CLOCK)) {
      before = old.receipt();
      assertThatThrownBy(() -> old.feed(FEED)).isInstanceOf(LedgerException.class);
    }
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), CLOCK)) {
      assertThat(ledger.receipt()).isEqualTo(before);
      assertThat(ledger.documents(1, 9)).isEqualTo(held);
      ledger.feed(FEED);
      assertThat(ledger.feeds()).containsExactly(FEED);
      ledger.add(Load.findings(2, 1));
      assertThat(ledger.since(before).holds()).isTrue();
      assertThat(ledger.verify((done, all) -> {}).faults()).isEmpty();
    }
  }

  @Test
  void aCopyOfTheOldVersionIsKeptBesideIt() throws IOException {
    SqliteStore.open(file).close();
    assertThat(names()).containsExactly("old.case", "old.case.v1");
    try (Ledger kept = Ledger.open(SqliteStore.open(folder.resolve("old.case.v1"), 1), CLOCK)) {
      assertThat(kept.documents(1, 9)).isEqualTo(held);
      assertThat(kept.verify((done, all) -> {}).faults()).isEmpty();
    }
    SqliteStore.open(file).close();
    assertThat(names()).containsExactly("old.case", "old.case.v1");
  }

  @Test
  void aCopyThatIsThereAlreadyIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("old.case.v1"), "of an earlier try");
    SqliteStore.open(file).close();
    assertThat(names()).containsExactly("old.case", "old.case.v1", "old.case.v1-2");
    assertThat(folder.resolve("old.case.v1")).hasContent("of an earlier try");
  }

  @Test
  void manyMayOpenItAtOnce() throws Exception {
    List<CompletableFuture<Integer>> opening = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      opening.add(CompletableFuture.supplyAsync(this::documents, t -> new Thread(t).start()));
    }
    for (CompletableFuture<Integer> each : opening) {
      assertThat(each.get(1, TimeUnit.MINUTES)).isEqualTo(5);
    }
    for (String name : names()) {
      if (name.startsWith("old.case.v1")) {
        assertThat(new CaseFile(folder.resolve(name)).version()).isEqualTo(1);
      }
    }
  }

  private int documents() {
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), CLOCK)) {
      return ledger.documents(1, 9).size();
    }
  }

  @Test
  void aNewerVersionIsNotTouched() {
    SqliteStore.open(file).close();
    byte[] before = bytes(file);
    assertThatThrownBy(() -> SqliteStore.open(file, 1))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("newer Stemma (version ");
    assertThat(bytes(file)).isEqualTo(before);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
