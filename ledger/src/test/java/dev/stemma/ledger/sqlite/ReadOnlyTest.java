package dev.stemma.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Load;
import dev.stemma.ledger.Query;
import dev.stemma.ledger.Receipt;
import dev.stemma.ledger.Review;
import dev.stemma.testkit.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder is mounted a second time, read-only, which root on Linux may; nothing less stops root
 * from writing.
 */
@Timeout(120)
class ReadOnlyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder = Path.of(".");
  private Path desk = folder;
  private Path medium = folder;
  private Optional<Mount> mount = Optional.empty();

  @BeforeEach
  void mount() throws Exception {
    desk = Files.createDirectory(folder.resolve("desk"));
    medium = Files.createDirectory(folder.resolve("a medium é"));
    mount = Mount.readOnly(desk, medium);
    assumeTrue(
        mount.isPresent(), "SKIPPED: a read-only medium can be mounted by root on Linux only");
    assertThatThrownBy(() -> Files.createFile(medium.resolve("written")))
        .isInstanceOf(IOException.class);
  }

  @AfterEach
  void unmount() throws Exception {
    if (mount.isPresent()) {
      mount.get().unmount();
    }
  }

  /** The case where it may be written. */
  private Path original() {
    return desk.resolve("a.case");
  }

  private Ledger written() {
    return Ledger.open(SqliteStore.open(original()), CLOCK);
  }

  private Ledger read() {
    return Ledger.open(SqliteStore.openAsItLies(medium.resolve("a.case")), CLOCK);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCaseOnAReadOnlyMediumIsReadWhole() throws IOException {
    Receipt receipt;
    List<HeldDocument> held;
    try (Ledger ledger = written()) {
      ledger.add(Load.findings(1, 5));
      receipt = ledger.receipt();
      held = ledger.documents(1, 9);
    }
    try (Ledger ledger = read()) {
      assertThat(ledger.name()).isEqualTo(medium.resolve("a.case").toString());
      assertThat(ledger.documents(1, 9)).isEqualTo(held);
      assertThat(ledger.search(Query.of("official", 9)).hits()).isNotEmpty();
      assertThat(ledger.verify((done, all) -> {}).isSound()).isTrue();
      try (SqliteStore copy = SqliteStore.open(folder.resolve("copy.case"))) {
        assertThat(ledger.copy(copy, (done, all) -> {}).lost()).isEmpty();
        assertThat(Ledger.open(copy, CLOCK).receipt()).isEqualTo(receipt);
      }
    }
    assertThat(names(desk)).containsExactly("a.case");
  }

  @Test
  void writingIsRefusedWithTheFileAndTheRemedy() {
    try (Ledger ledger = written()) {
      ledger.add(Load.findings(1, 1));
    }
    try (Ledger ledger = read()) {
      String claim = ledger.documents(1, 1).get(0).claims().get(0).id();
      for (org.assertj.core.api.ThrowableAssert.ThrowingCallable writing :
          List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
              ledger::requireWritable,
              () -> ledger.add(Load.findings(2, 1)),
              () -> ledger.review(claim, Review.Verdict.ACCEPT, Optional.empty(), "ann", "checked"),
              () -> ledger.alias("a", Optional.of("b"), "ann", ""),
              () -> ledger.redact("1", "ann", "asked to"))) {
        assertThatThrownBy(writing)
            .isInstanceOf(LedgerException.class)
            .hasMessageStartingWith(medium.resolve("a.case") + " may only be read")
            .hasMessageContaining("Copy it to a folder that may be written");
      }
    }
  }

  @Test
  void whatOnlyALogBesideTheFileHoldsIsShownToo() throws IOException {
    try (Ledger ledger = written()) {
      ledger.add(Load.findings(1, 3));
      Files.copy(original(), desk.resolve("b.case"));
      Files.copy(desk.resolve("a.case-wal"), desk.resolve("b.case-wal"));
    }
    Path left = medium.resolve("b.case");
    try (Ledger ledger = Ledger.open(SqliteStore.openAsItLies(left), CLOCK)) {
      assertThat(ledger.counts().documents()).isEqualTo(3);
      assertThat(ledger.name()).isEqualTo(left.toString());
      assertThatThrownBy(ledger::requireWritable).hasMessageStartingWith(left.toString());
    }
    assertThat(names(desk)).containsExactly("a.case", "b.case", "b.case-wal");
  }

  @Test
  void whatAnotherWritesMeanwhileIsShown() {
    try (Ledger writer = written()) {
      writer.add(Load.findings(1, 3));
      try (Ledger ledger = read()) {
        assertThat(ledger.counts().documents()).isEqualTo(3);
        writer.add(Load.findings(2, 2));
        assertThat(ledger.counts().documents()).isEqualTo(5);
      }
    }
  }

  @Test
  void whatAnotherBeganToWriteAfterwardsIsNotedNotMixed() {
    try (Ledger ledger = written()) {
      ledger.add(Load.findings(1, 3));
    }
    try (Ledger ledger = read()) {
      assertThat(ledger.counts().documents()).isEqualTo(3);
      try (Ledger writer = written()) {
        writer.add(Load.findings(2, 2));
      }
      assertThatThrownBy(ledger::counts)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("was written by another Stemma while it was read")
          .hasMessageContaining("run the same command again");
    }
  }

  @Test
  void aCaseOfAnOlderVersionIsReadAndLeftAsItIs() throws IOException {
    try (Ledger old = Ledger.open(SqliteStore.open(original(), 1), CLOCK)) {
      old.add(Load.findings(1, 2));
    }
    byte[] before = Files.readAllBytes(original());
    try (Ledger ledger = read()) {
      assertThat(ledger.counts().documents()).isEqualTo(2);
      assertThat(ledger.feeds()).isEmpty();
    }
    assertThat(original()).hasBinaryContent(before);
    assertThat(names(desk)).containsExactly("a.case");
  }

  @Test
  void aDamagedCaseIsNamedAndSalvagedWhereItLies() throws IOException {
    try (Ledger ledger = written()) {
      ledger.add(Load.findings(1, 20));
    }
    try (var channel =
        java.nio.channels.FileChannel.open(original(), java.nio.file.StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 8192);
    }
    assertThatThrownBy(() -> read().close())
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(medium.resolve("a.case") + " is damaged");
    try (Ledger damaged = Ledger.damaged(SqliteStore.openDamaged(medium.resolve("a.case")), CLOCK);
        SqliteStore saved = SqliteStore.open(folder.resolve("saved.case"))) {
      assertThat(damaged.copy(saved, (done, all) -> {}).entries()).isPositive();
    }
  }
}
