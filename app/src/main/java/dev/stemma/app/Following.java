package dev.stemma.app;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Brings the dossiers of a case up to date before they are shown. */
final class Following {
  private Following() {}

  static Dossiers of(Ledger ledger, Path home, PrintWriter err) throws IOException {
    Dossiers dossiers = new Dossiers(ledger, World.load(home.resolve("languages")));
    try (Stopping stopping = new Stopping();
        Progress progress = new Progress("reading documents", err, Terminal.of("auto"))) {
      dossiers.follow((phase, at, all) -> progress.at(words(phase), at, all), stopping::isAsked);
      if (stopping.isAsked()) {
        throw new LedgerException("stopped; the same command goes on from here");
      }
    }
    return dossiers;
  }

  private static String words(Dossiers.Phase phase) {
    return switch (phase) {
      case DOCUMENTS -> "reading documents";
      case COPIES -> "comparing texts";
      case MATTERS -> "matters";
    };
  }
}
