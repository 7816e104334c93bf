package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stemma.evidence.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakesTest {
  @TempDir Path dir;

  private String write(String name, String content) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return file.toString();
  }

  private static List<String> sources(List<Intake> found) {
    return found.stream()
        .map(
            intake ->
                intake instanceof Intake.Taken taken
                    ? taken.document().source()
                    : ((Intake.Skipped) intake).source())
        .toList();
  }

  @Test
  void foldersAreReadInTheOrderOfNamesAtEveryDepth() throws IOException {
    write("b.txt", "Second.");
    write("a/z.txt", "First, deeper.");
    write("a/b/c.txt", "Deepest.");
    write("c.txt", "Third.");
    assertThat(sources(Read.paths(dir.toString())))
        .extracting(source -> dir.relativize(Path.of(source)).toString().replace('\\', '/'))
        .containsExactly("a/b/c.txt", "a/z.txt", "b.txt", "c.txt");
  }

  @Test
  void pathsAreReadInTheOrderGivenAndTheSourceIsThePathAsGiven() throws IOException {
    String second = write("b.txt", "B.");
    String first = write("a.txt", "A.");
    assertThat(sources(Read.paths(second, first))).containsExactly(second, first);
  }

  @Test
  void aDashIsStandardInput() {
    assertThat(sources(Read.paths(Limits.USUAL, Read.utf8("Piped."), "-"))).containsExactly("-");
  }

  @Test
  void aFileNamedDashInAFolderIsAFile() throws IOException {
    write("-", "A file.");
    List<Intake> found = Read.paths(Limits.USUAL, Read.utf8("Piped."), dir.toString());
    assertThat(((Intake.Taken) found.get(0)).document().text().value()).isEqualTo("A file.");
  }

  @Test
  void whatIsMissingIsSkippedAndTheRestIsRead() throws IOException {
    String good = write("good.txt", "Good.");
    List<Intake> found = Read.paths(dir.resolve("absent").toString(), "bad\0path", good);
    assertThat(found).hasSize(3);
    assertThat(((Intake.Skipped) found.get(0)).reason().english())
        .isEqualTo("no such file or folder");
    assertThat(((Intake.Skipped) found.get(1)).reason().english()).startsWith("no path");
    assertThat(found.get(2)).isInstanceOf(Intake.Taken.class);
  }

  @Test
  void hiddenFilesArePassedOver() throws IOException {
    write(".hidden", "No.");
    write(".git/config", "No.");
    String seen = write("seen.txt", "Yes.");
    assertThat(sources(Read.paths(dir.toString()))).containsExactly(seen);
  }

  @Test
  void linksToFoldersAreNotFollowedWithinFolders() throws IOException {
    String file = write("a/file.txt", "Once.");
    Files.createSymbolicLink(dir.resolve("a/loop"), dir.resolve("a"));
    assertThat(sources(Read.paths(dir.resolve("a").toString()))).containsExactly(file);
  }

  @Test
  void aFolderThatCannotBeListedDoesNotStopTheOthers() throws IOException {
    write("locked/file.txt", "Locked.");
    String open = write("open/file.txt", "Open.");
    Path locked = dir.resolve("locked");
    assumeThat(locked.toFile().setReadable(false) && !Files.isReadable(locked)).isTrue();
    try {
      List<Intake> found = Read.paths(dir.toString());
      assertThat(found.get(0)).isInstanceOf(Intake.Skipped.class);
      assertThat(sources(found)).containsExactly(locked.toString(), open);
    } finally {
      assertThat(locked.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  void anEmptyFolderIsSkippedWithAReason() {
    assertThat(Read.paths(dir.toString()))
        .containsExactly(new Intake.Skipped(dir.toString(), Message.of(Hindrance.EMPTY_FOLDER)));
  }

  @Test
  void behindTheLastDocumentThereIsNone() {
    try (Intakes intakes = Intakes.of(List.of(), System.in)) {
      assertThat(intakes.hasNext()).isFalse();
      assertThatThrownBy(intakes::next).isInstanceOf(NoSuchElementException.class);
    }
  }
}
