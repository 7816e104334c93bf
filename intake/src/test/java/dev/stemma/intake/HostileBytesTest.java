package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Bytes from strangers: whatever they are, reading them ends, with documents or with reasons. With
 * the seeds alone in every build; with {@code JAZZER_FUZZ=1} and the profile {@code fuzz} for a
 * minute each.
 */
class HostileBytesTest {
  private static final Limits SMALL = new Limits(1 << 20, 200_000, 5_000, 100, 50, 200, 3);

  private static void read(byte[] bytes) {
    List<Intake> found = Read.paths(SMALL, bytes, "-");
    assertThat(found).isNotEmpty();
  }

  @FuzzTest(maxDuration = "60s")
  void html(byte[] bytes) {
    read(Archives.joined(Read.utf8("<html>"), bytes));
  }

  @FuzzTest(maxDuration = "60s")
  void feed(byte[] bytes) {
    read(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void warc(byte[] bytes) {
    read(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void mail(byte[] bytes) {
    read(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void archive(byte[] bytes) {
    read(bytes);
  }
}
