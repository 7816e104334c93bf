package dev.stemma.app;

import dev.stemma.desk.MatterFinder;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Decisions;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Ledger;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Lets a user choose, where what was typed leads to several matters or to none. */
final class Choice {
  private final CommandLine line;
  private final Dossiers dossiers;
  private final Terminal terminal;

  Choice(CommandLine line, Dossiers dossiers, Terminal terminal) {
    this.line = line;
    this.dossiers = dossiers;
    this.terminal = terminal;
  }

  /** What a key, a claim or words lead to. */
  MatterFinder.Found find(Ledger ledger, String what) {
    try {
      return new MatterFinder(ledger, dossiers).find(what);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(line, String.valueOf(e.getMessage()), e);
    }
  }

  /** The one matter that was found; where there are others, they are listed with their keys. */
  Optional<Dossier> of(MatterFinder.Found found, String what) {
    PrintWriter err = line.getErr();
    if (found.dossiers().isEmpty()) {
      err.println(
          "stemma: "
              + (found.claim().isPresent()
                  ? "claim " + Printable.line(what) + " is in no matter: it names no actor"
                  : "no matter found for: " + Printable.line(what)));
      err.println("see what there is: stemma dossiers");
    } else if (found.one().isEmpty()) {
      List<Dossier> all = found.dossiers();
      list(all);
      line.getOut().flush();
      err.printf(
          "%d matters fit; choose by key: stemma %s '%s'%n",
          all.size(), line.getCommandName(), Printable.line(all.get(0).matter().key()));
    }
    return found.one();
  }

  private void list(List<Dossier> all) {
    Decisions decisions = dossiers.decisions();
    line.getOut()
        .print(
            new MatterTable(terminal, new Titles(dossiers.world()))
                .of(all.stream().map(d -> Summary.of(d, decisions)).toList()));
  }
}
