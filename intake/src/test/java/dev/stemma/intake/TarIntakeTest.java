package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TarIntakeTest {
  private static final byte[] END = new byte[1024];

  private static List<String> lines(byte[]... parts) {
    return Read.lines(Read.all(Archives.joined(parts)));
  }

  @Test
  void filesAreReadInOrderFoldersLinksAndHiddenOnesPassedOver() {
    assertThat(
            lines(
                Archives.tarHeader("./d/", 0, '5'),
                Archives.tar("./d/a.txt", Read.utf8("A text.")),
                Archives.tarHeader("link", 0, '2'),
                Archives.tar("./.hidden", Read.utf8("No.")),
                Archives.tar("b.txt", Read.utf8("Another.")),
                END))
        .containsExactly("-!/d/a.txt: A text.", "-!/b.txt: Another.");
  }

  @Test
  void packedByGzipItIsTheSame() {
    byte[] tar = Archives.joined(Archives.tar("a.txt", Read.utf8("A text.")), END);
    assertThat(lines(Read.gzip(tar))).containsExactly("-!/a.txt: A text.");
  }

  @Test
  void longNamesOfGnuAndPaxAreUsed() {
    String name = "folder/".repeat(30) + "a.txt";
    String field = "path=" + "p/".repeat(80) + "b.txt\n";
    String pax = (field.length() + 4) + " " + field;
    assertThat(
            lines(
                Archives.tar(name, Read.utf8("A.")),
                Archives.tarHeader("pax", pax.length(), 'x'),
                Arrays.copyOf(Read.utf8(pax), 512),
                Archives.tar("short", Read.utf8("B.")),
                END))
        .containsExactly("-!/" + name + ": A.", "-!/" + "p/".repeat(80) + "b.txt: B.");
  }

  @Test
  void anArchiveInAnArchiveIsOpened() {
    byte[] inner = Archives.joined(Archives.tar("a.txt", Read.utf8("A.")), END);
    assertThat(lines(Archives.tar("in.tar.gz", Read.gzip(inner)), END))
        .containsExactly("-!/in.tar.gz!/a.txt: A.");
  }

  @Test
  void aCutOffArchiveGivesWhatItHasAndOneReason() {
    byte[] tar =
        Archives.joined(
            Archives.tar("a.txt", Read.utf8("A.")), Archives.tar("b.txt", new byte[3000]));
    List<String> found = lines(Arrays.copyOf(tar, 2000));
    assertThat(found.get(0)).isEqualTo("-!/a.txt: A.");
    assertThat(found.get(1)).startsWith("-!/b.txt: SKIPPED cannot be read");
    assertThat(found).hasSizeBetween(2, 3);
  }

  @Test
  void anArchiveWithoutFilesSaysSo() {
    assertThat(lines(Archives.tarHeader("d/", 0, '5'), END))
        .containsExactly("-: SKIPPED an archive without files");
  }

  @Test
  void aDamagedHeaderEndsTheReading() {
    byte[] second = Archives.tar("b.txt", Read.utf8("B."));
    second[3] ^= 1;
    assertThat(lines(Archives.tar("a.txt", Read.utf8("A.")), second, END).get(1))
        .contains("a damaged or cut off tar archive");
  }

  @Test
  void aBombOfManyEntriesIsStopped() {
    byte[] text = Read.utf8(" ".repeat(90_000));
    byte[][] parts = new byte[40][];
    Arrays.fill(parts, Archives.tar("a.txt", text));
    Limits small = new Limits(100_000, 50_000, 100, 50, 20, 1000, 3);
    List<Intake> found = Read.paths(small, Read.gzip(Archives.joined(parts)), "-");
    assertThat(Read.lines(found)).last().asString().contains("more than 20 times");
  }
}
