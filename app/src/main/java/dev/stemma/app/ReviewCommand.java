package dev.stemma.app;

import dev.stemma.desk.Corrections;
import dev.stemma.desk.Names;
import dev.stemma.desk.Printable;
import dev.stemma.evidence.Claim;
import dev.stemma.ledger.ClaimJson;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Accepts, rejects or corrects a claim. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Says what you make of a claim.",
      "Nothing is changed: your word is added, with your name, the time and the reason, "
          + "and holds when the document is read again."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma review 12 accept",
      "  ./stemma review 12 reject --why \"a photo caption\"",
      "  ./stemma review 12 correct --set stage=agreed --set supplier=Belarus --why \"next sentence\"",
      "  ./stemma review 12 undo",
      "  ./stemma review 3 add --file claim.json --why \"missed\"",
      "",
      "Exit codes: 0 done, 1 no such claim, 2 wrong use, 3 fault."
    })
final class ReviewCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private Reviewer reviewer = new Reviewer();

  @Parameters(
      index = "0",
      paramLabel = "CLAIM",
      description = "Its number, or its id's beginning; with add, the document's.")
  private String claim = "";

  @Parameters(
      index = "1",
      paramLabel = "VERDICT",
      description = "accept, reject, correct, undo or add.")
  private String verdict = "";

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description =
          "With correct: type, stage, certainty, polarity, time=FROM/TO, or a role (supplier,"
              + " recipient, items…); an empty value takes a role away.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "With add: the claim that was missed, as JSON in the shape of a document line; words"
              + " without a place need none.")
  private Optional<Path> file = Optional.empty();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Review.Verdict said = verdict();
    if (said == Review.Verdict.ADD == file.isEmpty()) {
      throw wrong("--file goes with add, and add with --file");
    }
    if (said == Review.Verdict.CORRECT == set.isEmpty()) {
      throw wrong("--set goes with correct, and correct with --set");
    }
    if (said == Review.Verdict.REJECT && reviewer.why().isBlank()) {
      throw wrong("a rejection needs a reason: --why TEXT");
    }
    String key = claim.startsWith("#") ? claim.substring(1) : claim;
    if (said == Review.Verdict.ADD) {
      return add();
    }
    try (Ledger ledger = where.existing()) {
      Optional<Hit> hit = ledger.claim(key);
      if (hit.isEmpty()) {
        spec.commandLine().getErr().println("stemma: no claim " + Printable.line(claim));
        return Exit.SOME_SKIPPED;
      }
      Corrections corrections = new Corrections(new Names(main.home()));
      HeldClaim held =
          ledger.review(
              key,
              said,
              set.isEmpty() ? Optional.empty() : Optional.of(corrections.patch(set)),
              reviewer.by(),
              reviewer.why());
      spec.commandLine()
          .getOut()
          .println(
              "#"
                  + held.number()
                  + " is "
                  + held.standing()
                  + " (undo: stemma review "
                  + held.number()
                  + " undo)");
      return Exit.ALL_READ;
    } catch (DateTimeException e) {
      throw wrong("a time is FROM/TO in days, as 2022-09-01/2022-09-30");
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private int add() throws IOException {
    try (Ledger ledger = where.existing()) {
      Claim missed =
          ClaimJson.read(JsonMapper.shared().readTree(Files.readAllBytes(file.orElseThrow())));
      HeldClaim held = ledger.addClaim(claim, missed, reviewer.by(), reviewer.why());
      String number = "#" + held.number();
      spec.commandLine()
          .getOut()
          .println(number + " is added (undo: stemma review " + held.number() + " undo)");
      return Exit.ALL_READ;
    } catch (JacksonException e) {
      throw wrong("no JSON: " + e.getOriginalMessage());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Review.Verdict verdict() {
    try {
      return Review.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong("a verdict is accept, reject, correct, undo or add");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
