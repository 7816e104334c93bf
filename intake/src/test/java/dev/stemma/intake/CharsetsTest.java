package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharsetsTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  @Test
  void byteOrderMarksDecideAndGo() {
    String text = "Des missiles à Kiev 🚀";
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertThat(Charsets.decode(("\uFEFF" + text).getBytes(charset))).isEqualTo(text);
    }
    assertThat(Charsets.decode(Read.utf8("\uFEFF" + text))).isEqualTo(text);
    assertThat(Charsets.decode(("\uFEFF" + text).getBytes(Charset.forName("UTF-32LE"))))
        .isEqualTo(text);
  }

  @Test
  void validUtf8WinsOverAWrongDeclaration() {
    assertThat(Charsets.decode(Read.utf8("<meta charset=iso-8859-1>déjà"))).endsWith("déjà");
  }

  @Test
  void declarationsAreHonouredWhereTheBytesAreNotUtf8() {
    String page = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><p>Танки</p>";
    assertThat(Charsets.decode(page.getBytes(Charset.forName("windows-1251")))).contains("Танки");
    String japanese = "<meta charset=\"iso-2022-jp\">戦車";
    assertThat(Charsets.decode(japanese.getBytes(Charset.forName("ISO-2022-JP")))).contains("戦車");
  }

  @Test
  void anUnknownDeclarationIsPassedOver() {
    assertThat(Charsets.decode("<meta charset=klingon>d\u00e9j\u00e0".getBytes(WESTERN)))
        .endsWith("d\u00e9j\u00e0");
  }

  @Test
  void undeclaredBytesThatAreNotUtf8AreWindows1252() {
    assertThat(Charsets.decode("«\u00a0d\u00e9j\u00e0\u00a0» \u2013 500 \u20ac".getBytes(WESTERN)))
        .isEqualTo("«\u00a0d\u00e9j\u00e0\u00a0» \u2013 500 \u20ac");
  }

  @Test
  void linesInDifferentEncodingsAreReadEachInItsOwn() {
    byte[] first = Read.utf8("D\u00e9j\u00e0 livr\u00e9, \u00e9crit-il.\n");
    byte[] second = "\u00ab D\u00e9j\u00e0\u00a0\u00bb, dit-il.\n".getBytes(WESTERN);
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertThat(Charsets.decode(both))
        .isEqualTo(
            "D\u00e9j\u00e0 livr\u00e9, \u00e9crit-il.\n\u00ab D\u00e9j\u00e0\u00a0\u00bb, dit-il.\n");
  }

  @Test
  void mixedEncodingsAreReadByteByByte() {
    byte[] first = Read.utf8("<meta charset=utf-8>déjà ");
    byte[] second = "livr\u00e9".getBytes(WESTERN);
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertThat(Charsets.decode(both)).endsWith("déjà livré");
  }

  @Test
  void anySeededBytesAreDecoded() {
    for (int seed = 0; seed < 200; seed++) {
      byte[] noise = new byte[500];
      new Random(seed).nextBytes(noise);
      assertThat(Charsets.decode(noise)).isNotNull();
    }
  }
}
