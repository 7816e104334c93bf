package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipIntakeTest {
  private static final byte[] PAGE =
      Read.utf8("<html><body><p>The crates left the port on Monday.</p></body></html>");
  private static final Limits SMALL = new Limits(100_000, 50_000, 100, 50, 20, 10, 3);

  private static byte[] zip(Object... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Object content = namesAndContents[i + 1];
      entries.put(
          (String) namesAndContents[i],
          content instanceof String text ? Read.utf8(text) : (byte[]) content);
    }
    return Archives.zip(entries);
  }

  private static List<String> lines(byte[] archive) {
    return Read.lines(Read.all(archive));
  }

  @Test
  void entriesAreDocumentsByTheirContentAndInTheirOrder() {
    byte[] archive = zip("b/page.bin", PAGE, "a.txt", "A note.", "c.gz", Read.gzip(PAGE));
    assertThat(lines(archive))
        .containsExactly(
            "-!/b/page.bin: The crates left the port on Monday.",
            "-!/a.txt: A note.",
            "-!/c.gz: The crates left the port on Monday.");
    Intake.Taken page = Read.taken(Read.all(archive), 0);
    assertThat(page.document().sha256()).isEqualTo(Content.of(PAGE).sha256());
    assertThat(page.original().capture().location()).isEqualTo("-!/b/page.bin");
  }

  @Test
  void aFileIsReadAtAnyPlaceAndOneThatIsLargerThanTheLimitToo(@TempDir Path dir)
      throws IOException {
    Path file = dir.resolve("a.zip");
    byte[] text = new byte[60_000];
    Arrays.fill(text, (byte) 'x');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(stored(text, text, Read.utf8("The last.")));
    }
    List<Intake> found = Read.paths(SMALL, new byte[0], file.toString());
    assertThat(Read.lines(found).get(2)).isEqualTo(file + "!/e2: The last.");
    assertThat(Read.lines(Read.paths(SMALL, Files.readAllBytes(file), "-")))
        .containsExactly(
            "-: SKIPPED a ZIP archive larger than 100,000 bytes; give it as a file of its own");
  }

  /** Entries that are not packed, and whose sizes stand behind them (as client-zip writes them). */
  private static byte[] stored(byte[]... contents) {
    byte[][] parts = new byte[contents.length * 2 + 1][];
    int offset = 0;
    for (int i = 0; i < contents.length; i++) {
      byte[] name = Read.utf8("e" + i);
      CRC32 crc = new CRC32();
      crc.update(contents[i]);
      ByteBuffer local = buffer(30).putInt(0x04034b50).putShort((short) 20).putShort((short) 8);
      local.putShort(26, (short) name.length);
      parts[i] =
          Archives.joined(bytes(local), name, contents[i], bytes(buffer(16).putInt(0x08074b50)));
      ByteBuffer entry = buffer(46).putInt(0x02014b50);
      entry.putInt(16, (int) crc.getValue());
      entry.putInt(20, contents[i].length).putInt(24, contents[i].length);
      entry.putShort(28, (short) name.length).putInt(42, offset);
      parts[contents.length + i] = Archives.joined(bytes(entry), name);
      offset += parts[i].length;
    }
    parts[parts.length - 1] =
        bytes(buffer(22).putInt(0x06054b50).putInt(12, contents.length * 48).putInt(16, offset));
    return Archives.joined(parts);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void hiddenFilesAndFoldersArePassedOver() {
    assertThat(
            lines(zip(".git/config", "x", "a/.b", "x", "__MACOSX/a", "x", "d/", "", "c", "Seen.")))
        .containsExactly("-!/c: Seen.");
    assertThat(lines(zip(".a", "x"))).containsExactly("-: SKIPPED an archive without files");
  }

  @Test
  void namesThatLeadOutOfTheArchiveAreLabelsAndControlCharactersGo() {
    assertThat(lines(zip("../../etc/passwd", "A text.", "C:\\x\u001b[2J\n.txt", "Another.")))
        .containsExactly("-!/../../etc/passwd: A text.", "-!/C:/x[2J .txt: Another.");
  }

  @Test
  void archivesLieThreeDeepAndNoDeeper() {
    byte[] archive = zip("page", PAGE);
    for (int i = 0; i < 3; i++) {
      archive = zip("a.zip", archive, "b" + i, "At " + i + ".");
    }
    assertThat(lines(archive))
        .containsExactly(
            "-!/a.zip!/a.zip!/a.zip: SKIPPED archives more than 3 deep; unpack the outer ones first",
            "-!/a.zip!/a.zip!/b0: At 0.",
            "-!/a.zip!/b1: At 1.",
            "-!/b2: At 2.");
  }

  @Test
  void aDamagedEntryDoesNotStopTheNext() {
    byte[] archive = zip("a", "A text that is packed. ".repeat(50), "b", "Good.");
    archive[60] ^= 0x55;
    assertThat(lines(archive)).hasSize(2).last().isEqualTo("-!/b: Good.");
    assertThat(lines(archive).get(0)).startsWith("-!/a: SKIPPED cannot be read: Zip (");
  }

  @Test
  void encryptedAndOddlyPackedEntriesAreNamed() {
    byte[] archive = zip("a", "A.", "b", "B.");
    int directory = indexOf(archive, "PK\u0001\u0002");
    archive[directory + 8] |= 1;
    assertThat(lines(archive))
        .containsExactly("-!/a: SKIPPED encrypted; unpack it with its password first", "-!/b: B.");
    archive[directory + 8] ^= 1;
    archive[directory + 10] = 14;
    assertThat(lines(archive).get(0))
        .isEqualTo("-!/a: SKIPPED packed by ZIP method 14; unpack it first");
  }

  private static int indexOf(byte[] bytes, String mark) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(mark);
  }

  @Test
  void aCutOffArchiveSaysSo() {
    byte[] archive = zip("a", "A.", "b", "B.");
    assertThat(lines(Arrays.copyOf(archive, archive.length - 30)))
        .containsExactly(
            "-: SKIPPED a damaged ZIP archive: its directory is missing; it may be cut off");
    assertThat(lines(Read.utf8("PK\u0003\u0004rest"))).hasSize(1);
  }

  @Test
  void everyBrokenByteOfTheDirectoryGivesReasonsAndNoCrash() {
    byte[] archive = zip("a", "A text.", "b", "Another.");
    for (int i = 0; i < archive.length; i++) {
      for (int value : new int[] {0, 0x7f, 0xff}) {
        byte[] broken = archive.clone();
        broken[i] = (byte) value;
        assertThat(Read.all(broken)).isNotEmpty();
      }
    }
  }

  @Test
  void tooManyEntriesEndTheReading() {
    Object[] entries = new Object[40];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = "e" + i;
      entries[i + 1] = "A text.";
    }
    assertThat(Read.lines(Read.paths(SMALL, zip(entries), "-")))
        .hasSize(11)
        .last()
        .isEqualTo("-: SKIPPED more than 10 entries; unpack it and give its folders");
  }

  @Test
  void aBombIsStoppedWhetherItIsOneEntryOrManyOrNested() {
    byte[] zeros = Read.utf8(" ".repeat(90_000));
    Object[] many = new Object[20];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "e" + i;
      many[i + 1] = zeros;
    }
    assertThat(Read.lines(Read.paths(SMALL, zip(many), "-")))
        .last()
        .asString()
        .contains("more than 20 times");
    byte[] nested = zip("a.zip", zip(many));
    assertThat(Read.lines(Read.paths(SMALL, nested, "-")))
        .last()
        .asString()
        .contains("more than 20 times");
    byte[] one = zip("a", Read.utf8(" ".repeat(9_000_000)));
    assertThat(Read.lines(Read.paths(SMALL, one, "-"))).last().asString().contains("SKIPPED");
  }

  @Test
  void anEntryOfOneGigabyteIsSkippedWithoutBeingHeld(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("big.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(1);
      zip.putNextEntry(new ZipEntry("big.txt"));
      byte[] block = Read.utf8("some words of a long text ".repeat(40_000));
      for (int i = 0; i < 1000; i++) {
        zip.write(block);
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("next.txt"));
      zip.write(Read.utf8("The next."));
    }
    assertThat(Read.lines(Read.paths(file.toString())))
        .containsExactly(
            file + "!/big.txt: SKIPPED larger than 64 MB", file + "!/next.txt: The next.");
  }

  @Test
  void tablesAndSlidesAreNamed() {
    assertThat(lines(zip("xl/workbook.xml", "<x/>")).get(0)).contains("a spreadsheet; save it");
    assertThat(lines(zip("ppt/presentation.xml", "<x/>")).get(0)).contains("a presentation");
  }
}
