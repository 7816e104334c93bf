package dev.stemma.app;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Brings the dossiers of a case up to date before they are shown. */
final class Following {
  private Following() {}

  static Dossiers of(Ledger ledger, Path home, PrintWriter err) throws IOException {
    Dossiers dossiers = new Dossiers(ledger, World.load(home.resolve("languages")));
    try (Stopping stopping = new Stopping();
        Progress progress = new Progress("dossiers", err, Terminal.of("auto"))) {
      dossiers.follow((phase, at, all) -> progress.at(at, all), stopping::isAsked);
    }
    return dossiers;
  }
}
