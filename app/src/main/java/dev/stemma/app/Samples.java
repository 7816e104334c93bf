package dev.stemma.app;

import dev.stemma.desk.Adding;
import dev.stemma.desk.Desk;
import dev.stemma.desk.Run;
import dev.stemma.intake.Intakes;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The case of sample reports, for who has none of their own yet: copied from the one that the
 * launcher made while building, or read anew.
 */
final class Samples {
  /** Its file, in the folder where Stemma is started. */
  static final String FILE = "samples.case";

  private static final int THREADS = 2;

  private final Path home;

  Samples(Path home) {
    this.home = home;
  }

  /** The one that the launcher makes while building. */
  private Path prepared() {
    return home.resolve("app").resolve("target").resolve("stemma").resolve(FILE);
  }

  /** Copies the prepared case to a place, unless languages or samples changed since. */
  void copyTo(Path file) throws IOException {
    if (Files.isRegularFile(prepared()) && !changedSince(Files.getLastModifiedTime(prepared()))) {
      Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
      try {
        Files.copy(prepared(), beside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    }
  }

  private boolean changedSince(FileTime time) throws IOException {
    for (String folder : List.of("languages", "samples", "models")) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          if (Files.getLastModifiedTime(file).compareTo(time) > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Reads the sample reports into a case; what it has already is passed over. */
  void addTo(Ledger ledger, Desk desk, Progress progress, Stopping stopping)
      throws InterruptedException {
    Adding adding = new Adding(ledger, desk.engine(), desk.run(), d -> d, (finding, added) -> {});
    long[] done = {0};
    try (Intakes samples = Intakes.of(List.of(home.resolve("samples").toString()), System.in);
        Run<Adding.Step> run = new Run<>(adding::read, THREADS)) {
      run.forEach(
          samples.iterator(),
          step -> {
            if (step instanceof Adding.Step.Ready ready) {
              adding.keep(ready.finding());
            }
            progress.at(++done[0], 0);
            return !stopping.isAsked();
          });
    }
    adding.flush();
    if (stopping.isAsked()) {
      throw new LedgerException("stopped; the same command goes on from here");
    }
  }
}
