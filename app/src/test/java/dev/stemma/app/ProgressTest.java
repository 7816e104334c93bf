package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What long commands show on a terminal, by a clock that stands still until it is moved. */
class ProgressTest {
  private static final Terminal TERMINAL = new Terminal(new Colours(false), true, 100);

  @TempDir private Path folder = Path.of(".");
  private final AtomicLong clock = new AtomicLong();
  private final StringWriter screen = new StringWriter();

  private void wait(int seconds) {
    clock.addAndGet(seconds * 1_000_000_000L);
  }

  private String line() {
    String all = screen.toString();
    return all.substring(all.lastIndexOf("\u001b[K") + 3);
  }

  private Document document(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x".repeat(100));
    Text text = new Text("x".repeat(100));
    String hash = "0".repeat(64);
    return new Document(
        hash,
        hash,
        file.toString(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  @Test
  void readingAgainShowsTheRateAndTheTimeThatIsLeft() {
    try (Progress progress =
        new Progress("documents", new PrintWriter(screen), TERMINAL, clock::get)) {
      progress.at(0, 1_000);
      assertThat(screen.toString()).isEmpty();
      wait(10);
      progress.at(50, 1_000);
      assertThat(line()).isEqualTo("documents 50 of 1,000, 5 a second, 3 min left");
    }
    assertThat(line()).isEmpty();
  }

  @Test
  void addingShowsTheTimeThatIsLeftByTheBytesOfFilesToCome() throws IOException {
    List<Document> documents = List.of(document("a"), document("b"), document("c"), document("d"));
    try (Ahead ahead = new Ahead(List.of(folder.toString()), path -> false)) {
      assertThat(ahead.counted()).isEqualTo(400);
      Tally tally = new Tally(new PrintWriter(screen), TERMINAL, ahead, clock::get);
      wait(2);
      tally.read(documents.get(0));
      assertThat(line()).isEqualTo("1 documents, 0.5 a second, 50 characters a second");
      wait(2);
      tally.read(documents.get(1));
      assertThat(line()).isEqualTo("2 documents, 0.5 a second, 50 characters a second, 12 s left");
      wait(2);
      tally.skipped(folder.resolve("c").toString(), "no text");
      wait(2);
      tally.read(documents.get(3));
      assertThat(line()).endsWith(" a second, 3 s left").doesNotContain("\n");
    }
  }

  @Test
  void aStreamShowsTheRateAlone() throws IOException {
    Tally tally = new Tally(new PrintWriter(screen), TERMINAL, Ahead.unknown(), clock::get);
    wait(4);
    tally.read(document("-"));
    assertThat(line()).isEqualTo("1 documents, 0.3 a second, 25 characters a second");
  }
}
