package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));

  private record Result(int code, String out, String err) {}

  private static Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(HOME, out, err, arguments);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @TempDir private Path folder = Path.of(".");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void readsTheSamplesAndPrintsTheirClaims() {
    Result result = run("read", HOME.resolve("samples").toString());
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("transfer").contains("Pyongyang").doesNotContain("\u001b[");
  }

  @Test
  void printsTheSameBytesOnEveryRun() {
    String samples = HOME.resolve("samples").toString();
    Result one = run("read", samples, "--format", "jsonl", "--threads", "1");
    Result two = run("read", samples, "--format", "jsonl", "--threads", "4");
    assertThat(one.out()).isEqualTo(two.out()).contains("\"claims\"");
  }

  @Test
  void readsFrenchFromAFileWithTheDayGiven() throws IOException {
    String file =
        file("a.txt", "La semaine dernière, la Russie aurait reçu des drones iraniens de Téhéran.");
    Result result =
        run(
            "read",
            file,
            "--published",
            "2022-09-06",
            "--language",
            "fr",
            "--explain",
            "--coverage");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("2022-08-29 to 2022-09-04")
        .contains("reported")
        .contains("press conditional");
  }

  @Test
  void writesOneClaimARowAsCsv() throws IOException {
    String file =
        file("a.txt", "Iran sent 200 drones to Russia in August, the ministry said on Monday.");
    Result result = run("read", file, "--format", "csv", "--language", "en");
    assertThat(result.out().lines().count()).isEqualTo(2);
    assertThat(result.out()).startsWith("document,source,").contains("transfer,shipped");
  }

  @Test
  void saysWhatItSkipsAndReadsTheRest() throws IOException {
    String good =
        file("good.txt", "Iran sent drones to Russia, officials said. It was in August 2022.");
    String empty = file("empty.txt", "");
    Path binary = folder.resolve("b.bin");
    Files.write(binary, new byte[] {0, 1, 2, 3, 0, 0});
    Result result =
        run("read", good, empty, binary.toString(), folder.resolve("none.txt").toString());
    assertThat(result.code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(result.out()).contains("transfer");
    assertThat(result.err()).contains("empty.txt").contains("b.bin").contains("none.txt");
  }

  @Test
  void saysThatALanguageHasNoPack() throws IOException {
    String file =
        file(
            "nl.txt",
            "Iran heeft Rusland in augustus tweehonderd drones geleverd, zei een woordvoerder van de regering in Washington op maandag.");
    Result result = run("read", file);
    assertThat(result.code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(result.err()).contains("no pack for Dutch yet");
  }

  @Test
  void refusesWrongUse() {
    assertThat(run("read").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(run("read", "x", "--published", "yesterday").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(run("read", "x", "--format", "xml").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(run("frobnicate").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(run().code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void helpsEverywhere() {
    assertThat(run("--help").out()).contains("read").contains("text").contains("completion");
    assertThat(run("read", "--help").out()).contains("--explain").contains("Exit codes");
    assertThat(run("completion").out()).contains("complete ");
  }

  @Test
  void showsCleanTextAndMetadata() {
    Result result =
        run("text", HOME.resolve("samples/drones-fr.html").toString(), "--format", "jsonl");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("\"published\": \"2022-09-06\"")
        .contains("\"language\": \"fr\"")
        .doesNotContain("Abonnez-vous")
        .contains("\"authors\": []")
        .contains("\"credit\": null");
  }

  @Test
  void showsAuthorsChangesDatelineAndCredit() throws IOException {
    String page =
        file(
            "a.html",
            "<html><head><meta name='author' content='By Jane Doe'>"
                + "<meta property='article:modified_time' content='2022-09-07'></head><body>"
                + "<p>SEOUL, Sept 6 (Reuters) - The shells were delivered.</p></body></html>");
    assertThat(run("text", page, "--format", "jsonl").out())
        .contains("\"authors\": [\"Jane Doe\"]")
        .contains("\"modified\": \"2022-09-07\"")
        .contains("\"dateline\": \"SEOUL, Sept 6\"")
        .contains("\"credit\": \"Reuters\"");
    assertThat(run("text", page).out())
        .containsPattern("authors +Jane Doe\n")
        .containsPattern("published +–\n")
        .containsPattern("credit +Reuters\n");
  }
}
