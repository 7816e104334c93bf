package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileIntakeTest {
  private static final Limits SMALL = new Limits(1000, 500, 100, 50, 50);

  private static String reason(byte[] content, Limits limits) {
    Intake found = Read.paths(limits, content, "-").get(0);
    return found instanceof Intake.Skipped skipped ? skipped.reason().english() : found.toString();
  }

  @Test
  void aDocumentIsKnownByTheHashOfItsUntouchedBytes() {
    byte[] content = "\uFEFFA report.\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Read.document(content).sha256()).isEqualTo(Content.of(content).sha256());
    assertThat(Read.document(content).id()).isEqualTo(Content.of(content).sha256());
  }

  @Test
  void aPackedFileIsKnownByTheHashOfThePackedBytes() {
    byte[] packed = Read.gzip(Read.utf8("<html><body><p>A page that is packed.</p></body></html>"));
    assertThat(Read.document(packed).sha256()).isEqualTo(Content.of(packed).sha256());
    assertThat(Read.text(packed)).isEqualTo("A page that is packed.");
  }

  @Test
  void plainTextAndMarkdownAreKeptButForLineEndsAndInvisibleCharacters() {
    assertThat(Read.text("# Title\r\n\r\n- e\u0301t\u00e9\u202E \u2066x\u2069\rEnd\n"))
        .isEqualTo("# Title\n\n- e\u0301t\u00e9 x\nEnd\n");
  }

  @Test
  void anEmptyFileIsSkipped() {
    assertThat(Read.reason(new byte[0])).isEqualTo("empty");
    assertThat(Read.reason(Read.utf8(" \n\n "))).isEqualTo("empty");
    assertThat(Read.reason(Read.gzip(new byte[0]))).isEqualTo("empty once unpacked");
    assertThat(Read.reason(Read.utf8("<html><body></body></html>")))
        .isEqualTo("a page without text");
  }

  @Test
  void binariesAreNamedAndSkipped() {
    assertThat(Read.reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).contains("an image");
    assertThat(Read.reason(new byte[] {'a', 0, 'b'})).contains("a binary file");
    assertThat(Read.reason(Read.utf8("<?xml version='1.0'?><note><item/></note>"))).contains("XML");
  }

  @Test
  void seededNoiseIsNeverADocument() {
    for (int seed = 0; seed < 50; seed++) {
      byte[] noise = new byte[20_000];
      new Random(seed).nextBytes(noise);
      assertThat(Read.reason(noise)).isNotBlank();
    }
  }

  @Test
  void controlCharactersBehindTheBeginningMakeABinaryToo() {
    byte[] content = Read.utf8("A good beginning. ".repeat(400));
    Arrays.fill(content, 5000, 6000, (byte) 1);
    assertThat(Read.reason(content)).contains("too many control characters");
  }

  @Test
  void aFileOverTheLimitIsSkippedAndTheLimitIsNamed() {
    assertThat(reason(Read.utf8("word ".repeat(500)), SMALL)).isEqualTo("larger than 1,000 bytes");
    assertThat(reason(Read.utf8("word ".repeat(150)), SMALL))
        .isEqualTo("a text of more than 500 characters");
  }

  @Test
  void aGzipBombIsSkippedBeforeItIsUnpacked() {
    byte[] bomb = Read.gzip(new byte[20 << 20]);
    assertThat(reason(bomb, SMALL)).contains("not text");
    byte[] text = Read.gzip(Read.utf8(" ".repeat(20 << 20)));
    assertThat(reason(text, SMALL)).isEqualTo("larger than 1,000 bytes");
  }

  @Test
  void aBombOfLinesIsStoppedWithinTheFile() {
    String lines = "{\"id\":\"1\",\"text\":\"A first line.\"}\n" + "\n".repeat(20 << 20);
    List<Intake> found =
        Read.paths(new Limits(64 << 10, 500, 100, 50, 50), Read.gzip(Read.utf8(lines)), "-");
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isInstanceOf(Intake.Taken.class);
    assertThat(((Intake.Skipped) found.get(1)).reason().english()).contains("more than 50 times");
  }

  @Test
  void aDamagedOrTwiceFoldedGzipFileIsSkipped() {
    byte[] packed = Read.gzip(Read.utf8("A report that will be cut in the middle. ".repeat(50)));
    assertThat(Read.reason(Arrays.copyOf(packed, packed.length / 2))).contains("damaged gzip");
    assertThat(Read.reason(Read.gzip(packed))).startsWith("packed twice");
  }

  @Test
  void aPageInWindows1252IsReadAsItDeclares() {
    String page =
        "<html><head><meta charset=iso-8859-1></head><body>"
            + "<p>L\u2019\u00c9tat a livr\u00e9 des obus \u00e0 l\u2019alli\u00e9.</p></body></html>";
    assertThat(Read.text(page.getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("L\u2019\u00c9tat a livr\u00e9 des obus \u00e0 l\u2019alli\u00e9.");
  }

  @Test
  void fiftyMegabytesOfOneLineAreSkippedWithinSeconds() {
    byte[] line = Read.utf8("some words of one line ".repeat(2_200_000));
    long begin = System.nanoTime();
    assertThat(Read.reason(line)).isEqualTo("a text of more than 8,000,000 characters");
    assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
  }
}
