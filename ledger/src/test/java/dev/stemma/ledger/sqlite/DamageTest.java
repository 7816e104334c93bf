package dev.stemma.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stemma.evidence.Message;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Load;
import dev.stemma.ledger.Query;
import dev.stemma.ledger.Review;
import dev.stemma.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged cases, and files that are none. */
@Timeout(120)
class DamageTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
  private static final Verification.Progress QUIET = (done, all) -> {};
  private static final int PAGE = 8192;
  private static final int DOCUMENTS = 60;
  private static final int SEEDS = Boolean.getBoolean("stemma.slow") ? 20 : 6;

  @TempDir private Path folder = Path.of(".");
  private Path file = folder;
  private byte[] sound = new byte[0];
  private final Map<String, HeldDocument> expected = new HashMap<>();
  private long entries;

  @BeforeEach
  void begin() throws IOException {
    file = folder.resolve("damaged.case");
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), CLOCK)) {
      ledger.add(Load.findings(1, DOCUMENTS));
      ledger.review("2", Review.Verdict.ACCEPT, Optional.empty(), "Ann", "yes");
      ledger.documents(1, 99).forEach(d -> expected.put(d.document().sha256(), d));
      entries = ledger.receipt().size();
    }
    sound = Files.readAllBytes(file);
  }

  /** How a file is spoilt. */
  enum Damage {
    PAGES_OF_NOISE {
      @Override
      byte[] to(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          byte[] noise = new byte[PAGE];
          random.nextBytes(noise);
          write(bytes, random, noise);
        }
        return bytes;
      }
    },
    PAGES_OF_ZEROS {
      @Override
      byte[] to(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          write(bytes, random, new byte[PAGE]);
        }
        return bytes;
      }
    },
    PAGES_OF_OTHERS {
      @Override
      byte[] to(byte[] bytes, Random random) {
        int from = PAGE * random.nextInt(bytes.length / PAGE);
        write(bytes, random, Arrays.copyOfRange(bytes, from, from + PAGE));
        return bytes;
      }
    },
    BITS {
      @Override
      byte[] to(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
      }
    },
    CUT {
      @Override
      byte[] to(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
      }
    };

    abstract byte[] to(byte[] bytes, Random random);

    static void write(byte[] bytes, Random random, byte[] page) {
      int at = random.nextInt(bytes.length / PAGE) * PAGE;
      System.arraycopy(page, 0, bytes, at, page.length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void damageIsFoundAndTheRestIsSaved(Damage damage) throws IOException {
    int saved = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Files.write(file, damage.to(sound.clone(), new Random(7_919L * seed + 1)));
      saved += salvaged();
      found(damage + " " + seed);
      clean();
    }
    System.out.printf("%s: %d of %d saved%n", damage, saved, SEEDS * DOCUMENTS);
    assertThat(saved).isGreaterThan(damage == Damage.CUT ? 0 : SEEDS * DOCUMENTS * 3 / 4);
  }

  private void clean() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
  }

  /** Whatever is asked of a damaged case gives the right answer or says what to do. */
  private void found(String how) {
    @Nullable Throwable fault = catchThrowable(() -> asked(how));
    if (fault != null) {
      assertThat(fault)
          .as(how)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("stemma salvage " + file);
    }
  }

  private void asked(String how) {
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), CLOCK)) {
      tried(how, () -> assertThat(ledger.documents(1, 99)).hasSize(DOCUMENTS));
      tried(how, () -> ledger.search(Query.of("official artillery", 99)).hits().size());
      tried(how, () -> ledger.searchDocuments(Query.of("a*", 99)).hits().size());
      tried(how, () -> ledger.claim("7").isPresent());
      tried(how, () -> ledger.add(Load.findings(2, 1)).size());
      Verification verification = ledger.verify(QUIET);
      if (verification.isSound()) {
        assertThat(ledger.documents(1, DOCUMENTS)).as(how).containsAll(expected.values());
      }
    }
  }

  private static void tried(String how, ThrowingCallable work) {
    @Nullable Throwable fault = catchThrowable(work);
    if (fault != null && !(fault instanceof AssertionError)) {
      assertThat(fault).as(how).isInstanceOf(LedgerException.class);
    }
  }

  /** How many documents of a damaged case are saved; all are as they were. */
  private int salvaged() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Path target = folder.resolve("saved.case");
    try (Ledger damaged = Ledger.damaged(SqliteStore.openDamaged(file), CLOCK);
        SqliteStore store = SqliteStore.open(target)) {
      var result = damaged.copy(store, QUIET);
      Ledger saved = Ledger.open(store, CLOCK);
      List<HeldDocument> documents = saved.documents(1, 99);
      assertThat(documents)
          .allSatisfy(
              d -> {
                HeldDocument was = Objects.requireNonNull(expected.get(d.document().sha256()));
                assertThat(d.document()).isEqualTo(was.document());
                assertThat(d.claims()).hasSizeBetween(0, was.claims().size());
              });
      assertThat(saved.verify(QUIET).faults()).isEmpty();
      assertThat(result.entries() + result.lost().size()).isLessThanOrEqualTo(entries);
      if (result.entries() == entries) {
        assertThat(documents).containsExactlyInAnyOrderElementsOf(expected.values());
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      return documents.size();
    } finally {
      Files.deleteIfExists(target);
    }
  }

  @Test
  void aLostBeginningAndLostNodesLoseNothing() throws IOException {
    byte[] bytes = sound.clone();
    Arrays.fill(bytes, 0, PAGE, (byte) 0);
    int nodes = 0;
    for (int at = PAGE; at < bytes.length; at += PAGE) {
      if (bytes[at] == 5) {
        Arrays.fill(bytes, at, at + PAGE, (byte) 0x33);
        nodes++;
      }
    }
    Files.write(file, bytes);
    assertThat(nodes).isPositive();
    assertThat(salvaged()).isEqualTo(DOCUMENTS);
    found("no beginning");
  }

  @Test
  void anAlteredDocumentTakesItsCaptureAndReadingWithItAndNoOther() throws Exception {
    sql("UPDATE entry SET packed = x'00' WHERE number = 0");
    try (Ledger damaged = Ledger.damaged(SqliteStore.openDamaged(file), CLOCK);
        SqliteStore store = SqliteStore.open(folder.resolve("saved.case"))) {
      assertThat(damaged.copy(store, QUIET).lost())
          .containsExactly(
              "entry 0",
              "entry 1 (its document is lost)",
              "entry 3 (its document is lost)",
              "entry 181 (its document is lost)");
      Ledger saved = Ledger.open(store, CLOCK);
      assertThat(saved.counts().documents()).isEqualTo(DOCUMENTS - 1);
      assertThat(saved.counts().claims()).isEqualTo(3L * (DOCUMENTS - 1));
      assertThat(saved.verify(QUIET).faults()).isEmpty();
    }
  }

  @Test
  void whatIsInTheLogBesideTheFileIsSavedToo() throws IOException {
    Path other = folder.resolve("open.case");
    try (Ledger ledger = Ledger.open(SqliteStore.open(other), CLOCK)) {
      ledger.add(Load.findings(1, DOCUMENTS));
      ledger.review("2", Review.Verdict.ACCEPT, Optional.empty(), "Ann", "yes");
      Files.copy(folder.resolve("open.case-wal"), folder.resolve("damaged.case-wal"));
      Files.write(file, new byte[PAGE]);
      assertThat(salvaged()).isEqualTo(DOCUMENTS);
    }
  }

  @Test
  void whatWasRedactedIsNotSavedFromOldPages() throws IOException {
    Path other = folder.resolve("open.case");
    try (SqliteStore store = SqliteStore.open(other);
        Ledger ledger = Ledger.open(store, CLOCK)) {
      ledger.add(Load.findings(1, 3));
      byte[] old = Files.readAllBytes(folder.resolve("open.case-wal"));
      ledger.redact("1", "Ann", "order");
      Files.write(folder.resolve("open.case-wal"), old);
      try (Ledger damaged = Ledger.damaged(SqliteStore.openDamaged(other), CLOCK);
          SqliteStore target = SqliteStore.open(folder.resolve("saved.case"))) {
        assertThat(damaged.copy(target, QUIET).lost()).isEmpty();
        Ledger saved = Ledger.open(target, CLOCK);
        HeldDocument held = saved.document("1").orElseThrow();
        assertThat(held.redacted()).contains("order");
        assertThat(saved.original(held)).isEmpty();
        assertThat(saved.verify(QUIET).faults()).isEmpty();
      }
      Files.write(folder.resolve("open.case-wal"), new byte[0]);
    }
  }

  @Test
  void anAlteredEntryIsNotShown() throws Exception {
    sql("UPDATE entry SET packed = (SELECT packed FROM entry WHERE number = 4) WHERE number = 3");
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), CLOCK)) {
      assertThatThrownBy(() -> ledger.document("1"))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("entry 3 was altered; run verify");
      assertThat(ledger.verify(QUIET).faults())
          .extracting(Message::english)
          .containsExactly("entry 3 was altered");
    }
  }

  @Test
  void aDayOrLanguageThatIsNotTheReadingsIsNamed() throws Exception {
    sql("UPDATE document SET published = '2025%04-24' WHERE number = 1");
    sql("UPDATE document SET published = '1999-01-01' WHERE number = 2");
    sql("UPDATE document SET language = 'fr' WHERE number = 3");
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), CLOCK)) {
      assertThatThrownBy(() -> ledger.document("1"))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("document 1 was altered; run verify");
      assertThat(ledger.verify(QUIET).faults())
          .extracting(Message::english)
          .containsExactly(
              "entry 3: document 1 was altered; run verify",
              "document 2 is not as in entry 6",
              "document 3 is not as in entry 9");
    }
  }

  private void sql(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void pagesHaveTheSizeThatWasAskedFor() {
    assertThat(java.nio.ByteBuffer.wrap(sound).getShort(16)).isEqualTo((short) PAGE);
  }

  private void refused(String... words) throws IOException {
    byte[] before = Files.readAllBytes(file);
    long begin = System.nanoTime();
    assertThatThrownBy(() -> SqliteStore.open(file))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(words);
    assertThat(System.nanoTime() - begin).isLessThan(3_000_000_000L);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Files.write(file, new byte[0]);
    refused("is empty", "Put a backup in its place, or remove it");
  }

  @Test
  void aTextIsRefused() throws IOException {
    Files.writeString(file, "Minutes of the meeting\n".repeat(1000));
    refused("does not begin as a case", "name another file");
  }

  @Test
  void anotherApplicationsDatabaseIsRefusedAndNotTouched() throws Exception {
    Files.delete(file);
    sql("CREATE TABLE mail (subject TEXT)");
    refused("is a database, but no case of Stemma's", "name another file");
    sql("PRAGMA journal_mode = WAL");
    refused("is a database, but no case of Stemma's", "name another file");
  }

  @Test
  void aCaseOfANewerVersionIsRefused() throws Exception {
    sql("PRAGMA user_version = 99");
    refused("was written by a newer Stemma (version 99)", "use that one");
  }

  @Test
  void aFolderIsRefused() throws IOException {
    Path none = Files.createDirectory(folder.resolve("folder.case"));
    assertThatThrownBy(() -> SqliteStore.open(none)).hasMessageContaining("is a folder");
    Path missing = folder.resolve("missing").resolve("new.case");
    assertThatThrownBy(() -> SqliteStore.open(missing))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("check that its folder exists");
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    Files.write(file, Arrays.copyOf(sound, sound.length - 2 * PAGE));
    refused("is damaged (its end is missing)", "stemma salvage");
  }
}
