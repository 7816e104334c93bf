package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFileTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void aFileIsKnownByTheNameThatItIsGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("0"), "Iran supplied drones to Russia.");
    try (Intakes intakes = Intakes.of(file, "../report.txt")) {
      Intake.Taken taken = (Intake.Taken) intakes.next();
      assertThat(taken.document().source()).isEqualTo("../report.txt");
      assertThat(taken.original().capture().location()).isEqualTo("../report.txt");
      assertThat(intakes.hasNext()).isFalse();
    }
  }

  @Test
  void aFileThatIsGoneIsSkippedByThatName() {
    try (Intakes intakes = Intakes.of(folder.resolve("1"), "report.txt")) {
      assertThat(intakes.next()).isInstanceOf(Intake.Skipped.class);
    }
  }
}
