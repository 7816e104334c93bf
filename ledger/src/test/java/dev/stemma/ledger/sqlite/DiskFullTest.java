package dev.stemma.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Load;
import dev.stemma.testkit.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real file system of four megabytes is filled; only root on Linux can mount one. */
@Timeout(120)
class DiskFullTest {
  private static final int MOST = 2_000;

  @TempDir private Path folder = Path.of(".");
  private Optional<Mount> mount = Optional.empty();

  @BeforeEach
  void mount() throws Exception {
    mount = Mount.small(folder, 4);
    assumeTrue(
        mount.isPresent(), "SKIPPED: a small file system can be mounted by root on Linux only");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mount.isPresent()) {
      mount.get().unmount();
    }
  }

  private Path file() {
    return folder.resolve("full.case");
  }

  @Test
  void whatWasAddedIsSafeAndAddingGoesOnWhenThereIsRoom() throws IOException {
    Path ballast = Files.write(folder.resolve("ballast"), new byte[1 << 20]);
    List<Finding> added = new ArrayList<>();
    try (Ledger ledger = open()) {
      assertFull(catchThrowable(() -> fill(ledger, added)));
      assertThat(added.size()).isBetween(5, MOST);
      assertHeld(ledger, added);
      assertFull(catchThrowable(() -> fill(ledger, added)));
    }
    Files.delete(ballast);
    try (Ledger ledger = open()) {
      assertHeld(ledger, added);
      Finding more = Load.findings(99, 1).get(0);
      ledger.add(List.of(more));
      added.add(more);
      assertHeld(ledger, added);
    }
  }

  @Test
  void theSameStoreGoesOnWhenThereIsRoom() throws IOException {
    Path ballast = Files.write(folder.resolve("ballast"), new byte[1 << 20]);
    List<Finding> added = new ArrayList<>();
    try (Ledger ledger = open()) {
      assertFull(catchThrowable(() -> fill(ledger, added)));
      Files.delete(ballast);
      assertFull(catchThrowable(() -> fill(ledger, added)));
      assertHeld(ledger, added);
    }
  }

  @Test
  void openingWhereThereIsNoRoomSaysSo() throws IOException {
    fillTheDisk();
    assertFull(catchThrowable(() -> open().close()));
    Files.delete(folder.resolve("ballast"));
    Files.deleteIfExists(file());
    try (Ledger ledger = open()) {
      ledger.add(Load.findings(1, 2));
    }
    fillTheDisk();
    @Nullable Throwable fault =
        catchThrowable(
            () -> {
              try (Ledger ledger = open()) {
                ledger.add(Load.findings(2, 50));
              }
            });
    assertFull(fault);
    Files.delete(folder.resolve("ballast"));
    try (Ledger ledger = open()) {
      assertHeld(ledger, Load.findings(1, 2));
    }
  }

  @Test
  void aBackupThatFindsNoRoomLeavesNothingBehind() throws IOException {
    try (SqliteStore store = SqliteStore.open(file());
        Ledger ledger = Ledger.open(store, Clock.systemUTC())) {
      ledger.add(Load.findings(1, 100));
      Files.write(folder.resolve("ballast"), new byte[2 << 20]);
      assertFull(
          catchThrowable(
              () -> {
                for (int i = 0; i < 20; i++) {
                  store.backup(folder.resolve("backup" + i + ".case"));
                }
              }));
      try (var files = Files.list(folder)) {
        assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
      }
    }
  }

  private void fillTheDisk() {
    assertThat(catchThrowable(() -> Files.write(folder.resolve("ballast"), new byte[5 << 20])))
        .isInstanceOf(IOException.class);
  }

  private Ledger open() {
    return Ledger.open(SqliteStore.open(file()), Clock.systemUTC());
  }

  private static void fill(Ledger ledger, List<Finding> added) {
    for (int i = 0; i < MOST; i++) {
      Finding next = Load.findings(1_000L + added.size(), 1).get(0);
      ledger.add(List.of(next));
      added.add(next);
    }
  }

  private void assertFull(@Nullable Throwable fault) {
    assertThat(fault)
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageContaining("the disk is full")
        .hasMessageContaining("Make room");
  }

  private static void assertHeld(Ledger ledger, List<Finding> added) {
    assertThat(ledger.verify((done, all) -> {}).faults()).isEmpty();
    assertThat(ledger.counts().documents()).isEqualTo(added.size());
    for (Finding finding : added) {
      assertThat(ledger.known(finding.document().sha256())).isPresent();
    }
  }
}
