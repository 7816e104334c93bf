package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is fed: no crash, no hang, one clear line a bad file, and the good file is read. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileInputTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));
  private static final String GOOD =
      "Iran sent 200 drones to Russia in August, officials told Reuters on Monday.\n";

  @TempDir private Path folder = Path.of(".");

  private record Result(int code, String out, String err) {}

  private static Result read(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("read"));
    all.addAll(arguments);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(HOME, out, err, all.toArray(String[]::new));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the bad file beside a good one. */
  private Result beside(Path bad, String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of(bad.toString(), file("good.txt", GOOD).toString()));
    arguments.addAll(Arrays.asList(options));
    Result result = read(arguments);
    assertThat(result.out()).as("the good file is read").contains("Reuters");
    assertThat(result.code()).isIn(Exit.ALL_READ, Exit.SOME_SKIPPED);
    assertThat(result.err()).doesNotContain("\tat ");
    return result;
  }

  private void skipped(Path bad) throws IOException {
    Result result = beside(bad);
    assertThat(result.code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(result.err()).contains(String.valueOf(bad.getFileName()));
  }

  @Test
  void anEmptyFileAndABinaryAreSkippedByName() throws IOException {
    skipped(file("empty.txt", ""));
    byte[] bytes = new byte[4096];
    new java.util.Random(1).nextBytes(bytes);
    skipped(file("binary.dat", bytes));
  }

  @Test
  void fiftyMegabytesOfOneLineEndSoon() throws IOException {
    Path big = folder.resolve("big.txt");
    try (OutputStream out = Files.newOutputStream(big)) {
      byte[] piece = "rockets and shells ".repeat(5000).getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < 50L * 1024 * 1024; written += piece.length) {
        out.write(piece);
      }
    }
    beside(big);
  }

  @Test
  void aSentenceOfTenThousandWordsIsReadInPieces() throws IOException {
    String words = "Iran sent drones to Russia and ".repeat(1700);
    Result result = beside(file("long.txt", words), "--language", "en");
    assertThat(result.out()).contains("transfer");
  }

  @Test
  void invalidUtf8AndControlsAreRead() throws IOException {
    byte[] text = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] bad = Arrays.copyOf(text, text.length + 3);
    bad[text.length] = (byte) 0xC3;
    bad[text.length + 1] = (byte) 0x28;
    bad[text.length + 2] = (byte) 0xFF;
    beside(file("invalid.txt", bad));
    beside(file("bidi.txt", "\u202E\u2066" + GOOD + "\u2069\u200F\u202C"));
    beside(
        file(
            "latin1.txt",
            "L'Iran a livré 200 drones à la Russie.".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void htmlNestedTenThousandDeepEnds() throws IOException {
    String deep = "<div>".repeat(10_000) + "<p>" + GOOD + "</p>" + "</div>".repeat(10_000);
    beside(file("deep.html", "<html><body>" + deep + "</body></html>"));
  }

  @Test
  void aCutArchiveAndBrokenLinesAreNamed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(GOOD.repeat(500).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    skipped(file("cut.txt.gz", Arrays.copyOf(whole, whole.length / 2)));
    skipped(file("broken.jsonl", "{\"id\":\"a\",\"text\":\"" + GOOD.strip() + "\"}\n{\"id\":\n"));
  }

  @Test
  void quotesAndBracketsWithoutEndAreNoTrouble() throws IOException {
    beside(file("quotes.txt", "“(«\"".repeat(5000) + GOOD));
    beside(file("figures.txt", "1 000 ".repeat(5000) + "9".repeat(20_000) + " shells.\n" + GOOD));
  }

  @Test
  void escapesInATextDoNotReachTheTerminal() throws IOException {
    Path file =
        file("escape.txt", "Iran sent \u001b[31mdrones\u001b]0;x\u0007 to Russia.\n" + GOOD);
    assertThat(beside(file).out()).doesNotContain("\u001b", "\u0007");
  }

  /** The text of a document line is kept as it is, and must not reach the terminal so. */
  @Test
  void escapesInADocumentLineAreShownAsCodes() throws IOException {
    String line =
        "{\"id\":\"a\\u001b]0;x\\u0007\",\"title\":\"\\u202Eb\",\"language\":\"en\",\"text\":"
            + "\"Iran sent drones to Russia\\u001b[2J, officials told Reuters.\"}\n";
    Result result = beside(file("escape.jsonl", line), "--coverage");
    assertThat(result.out()).doesNotContain("\u001b", "\u0007", "\u202E").contains("⟨1b⟩");
  }
}
