package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  private static final String GOOD =
      "{\"id\":\"a\",\"text\":\"Un rapport.\",\"published\":\"2022-09-06\",\"language\":\"fr-FR\","
          + "\"publisher\":\"Agence\",\"title\":\"Titre\",\"source\":\"a.html\",\"claims\":[]}";

  @Test
  void aLineBecomesADocumentAndWhatIsUnknownIsPassedOver() {
    Document document = Read.document(Read.utf8(GOOD + "\n"));
    assertThat(document.id()).isEqualTo("a");
    assertThat(document.sha256()).isEqualTo(Content.of(Read.utf8(GOOD)).sha256());
    assertThat(document.source()).isEqualTo("a.html");
    assertThat(document.language()).contains("fr");
    assertThat(document.publisher()).contains("Agence");
    assertThat(document.title()).contains("Titre");
    assertThat(document.published()).contains(LocalDate.of(2022, 9, 6));
  }

  @Test
  void theTextIsKeptVerbatim() {
    String line = "{\"id\":\"a\",\"text\":\" a\\r\\nb\\u202E\\u00a0e\\u0301\\ud83d\\ude80 \"}";
    assertThat(Read.text(line)).isEqualTo(" a\r\nb\u202E\u00a0e\u0301🚀 ");
  }

  @Test
  void theEndStaysTheEndHoweverOftenItIsAskedFor(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), GOOD + "\n");
    try (Intakes intakes = Intakes.of(List.of(file.toString()), InputStream.nullInputStream())) {
      assertThat(intakes.next()).isInstanceOf(Intake.Taken.class);
      assertThat(intakes.hasNext()).isFalse();
      assertThat(intakes.hasNext()).isFalse();
    }
  }

  @Test
  void badLinesAreNamedAndTheNextAreRead() {
    List<Intake> found =
        Read.all(
            Read.utf8(
                String.join(
                    "\n",
                    GOOD,
                    "{\"id\": broken",
                    "",
                    "{\"text\":\"No id.\"}",
                    "{\"id\":\"b\"}",
                    "[".repeat(5000),
                    GOOD)));
    assertThat(found).hasSize(6);
    assertThat(found.get(1)).isInstanceOf(Intake.Skipped.class);
    assertThat(((Intake.Skipped) found.get(1)).source()).isEqualTo("-:2");
    assertThat(((Intake.Skipped) found.get(1)).reason().english()).startsWith("not JSON");
    assertThat(found.get(2))
        .isEqualTo(new Intake.Skipped("-:4", Message.of(Hindrance.LINE_LACKS, "id")));
    assertThat(found.get(3))
        .isEqualTo(new Intake.Skipped("-:5", Message.of(Hindrance.LINE_LACKS, "text")));
    assertThat(((Intake.Skipped) found.get(4)).source()).isEqualTo("-:6");
    assertThat(found.get(5)).isInstanceOf(Intake.Taken.class);
  }

  @Test
  void aFileMayBeginWithABadLine() {
    assertThat(Read.all(Read.utf8("garbage\n" + GOOD + "\n" + GOOD))).hasSize(3);
  }

  @Test
  void anAbsentSourceIsTheFileAndLine() {
    List<Intake> found = Read.all(Read.utf8("\n{\"id\":1,\"text\":\"x\"}\r\n"));
    Document document = ((Intake.Taken) found.get(0)).document();
    assertThat(document.source()).isEqualTo("-:2");
    assertThat(document.id()).isEqualTo("1");
  }

  @Test
  void anUnreadableDayStaysUnknown() {
    assertThat(
            Read.document(Read.utf8("{\"id\":\"a\",\"text\":\"x\",\"published\":\"06/09/2022\"}"))
                .published())
        .isEmpty();
  }

  @Test
  void aLineOverTheLimitIsSkippedAndTheNextIsRead() {
    String content = GOOD + "\n{\"id\":\"b\",\"text\":\"" + "x".repeat(3000) + "\"}\n" + GOOD;
    List<Intake> found = Read.paths(new Limits(1000, 500, 100, 50, 50), Read.utf8(content), "-");
    assertThat(found).hasSize(3);
    assertThat(((Intake.Skipped) found.get(1)).source()).isEqualTo("-:2");
    assertThat(((Intake.Skipped) found.get(1)).reason().english())
        .isEqualTo("a line larger than 1,000 bytes");
  }

  @Test
  void packedLinesAreStreamedToo() {
    assertThat(Read.all(Read.gzip(Read.utf8((GOOD + "\n").repeat(3000))))).hasSize(3000);
  }

  @Test
  void aFileThatBreaksOffEndsWithOneReason() {
    byte[] packed = Read.gzip(Read.utf8((GOOD + "\n").repeat(20000)));
    List<Intake> found = Read.all(java.util.Arrays.copyOf(packed, packed.length - 200));
    assertThat(found.get(found.size() - 1)).isInstanceOf(Intake.Skipped.class);
    assertThat(found.get(0)).isInstanceOf(Intake.Taken.class);
  }
}
