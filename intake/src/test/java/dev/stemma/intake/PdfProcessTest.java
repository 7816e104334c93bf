package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Children that behave badly. */
class PdfProcessTest {
  private static String reason(Class<?> program, int seconds) {
    return new PdfProcess(program.getName(), 32, Duration.ofSeconds(seconds))
        .read(new byte[2 << 20], Limits.USUAL)
        .reason()
        .orElseThrow()
        .english();
  }

  /** Neither reads nor ends. */
  static final class Hanging {
    public static void main(String[] args) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }

  /** Ends at once. */
  static final class Crashing {
    public static void main(String[] args) {
      Runtime.getRuntime().halt(134);
    }
  }

  /** Writes what is no reply, and never ends. */
  static final class Babbling {
    public static void main(String[] args) throws IOException {
      System.in.readNBytes(Integer.parseInt(args[0]));
      byte[] block = new byte[1 << 16];
      while (!System.out.checkError()) {
        System.out.write(block, 0, block.length);
      }
    }
  }

  /** Takes all memory. */
  static final class Swelling {
    public static void main(String[] args) throws IOException {
      System.in.readNBytes(Integer.parseInt(args[0]));
      List<byte[]> all = new ArrayList<>();
      while (all.size() < 1_000_000) {
        all.add(new byte[1 << 20]);
      }
    }
  }

  @Test
  void aChildThatHangsIsEndedWhenItsTimeIsOver() {
    long begin = System.nanoTime();
    assertThat(reason(Hanging.class, 2)).contains("more than 2 seconds");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aChildThatCrashesIsAReason() {
    assertThat(reason(Crashing.class, 20)).contains("broke off");
  }

  @Test
  void aChildThatWritesRubbishIsAReason() {
    assertThat(reason(Babbling.class, 20)).contains("broke off (no reply)");
  }

  @Test
  void aChildThatNeedsTooMuchMemoryIsAReason() {
    assertThat(reason(Swelling.class, 20)).contains("more than 32 MB");
  }
}
