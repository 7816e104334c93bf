package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The actions of the pages in a browser that runs no script. */
class WithoutScriptTest {
  @RegisterExtension static final Site SITE = Site.of(Served::samples);

  @Test
  void claimsAreReviewedCorrectedAndAdded() {
    try (Visitor visitor = SITE.withoutScript("/search?type=transfer")) {
      visitor.follow(".claim .number >> nth=0");
      String note = ".note:has(:target) ";
      visitor.follow(note + "[data-act=accept] button");
      visitor.sees(note + ".tag.accepted");
      visitor.use(note + "[data-act=reject] summary");
      visitor.write(note + "input[name=reason]", "a caption");
      visitor.follow(note + "button.danger");
      visitor.sees(note + ".is-rejected");
      visitor.follow(note + "[data-act=undo] button");
      visitor.follow(note + "[data-act=correct]");
      visitor.choose("#f-stage", "halted");
      visitor.follow("#form button.primary");
      visitor.sees(note + ".tag.corrected");
      visitor.follow(".reader-links [data-act=add]");
      visitor.follow(".sentences a >> nth=0");
      visitor.choose("#f-type", "cooperation");
      visitor.choose("#form .row:has([name=role]) >> nth=-1 >> [name=role]", "parties");
      visitor.write("#form .row:has([name=role]) >> nth=-1 >> [name=party]", "Chad");
      visitor.follow("#form button.primary");
      visitor.sees(note + ".tag.added");
    }
  }

  @Test
  void mattersAreUnfoldedGradedSplitAndPutTogetherAgain() {
    try (Visitor visitor = SITE.withoutScript("/matters")) {
      visitor.follow("table.matters a[href='/matters/TUR%3EMLI%3Adrones']");
      visitor.follow("a.unfold >> nth=0");
      visitor.sees(".place.k-copy");
      visitor.use("#grade summary");
      visitor.choose("#g-value", "2");
      visitor.write("#g-why", "compared");
      visitor.follow("#grade details button");
      visitor.sees("#said:target");
      visitor.sees(".grade.own.g-2");
      visitor.hand().tick(visitor.first(".line .tick input"));
      visitor.write("#s-name", "part");
      visitor.follow("#split button");
      assertThat(visitor.text("h1")).endsWith("(part)");
      visitor.follow(".said form button");
      assertThat(visitor.text("h1")).doesNotContain("(part)");
    }
  }

  @Test
  void claimsAreSearchedAndSearchesKept() throws IOException {
    try (Visitor visitor = SITE.withoutScript("/")) {
      visitor.write(".find input", "drones");
      visitor.follow(".find button");
      visitor.follow(".filters .choices a >> nth=0");
      visitor.use(".saved > summary");
      visitor.write(".saved input[name=name]", "Kept");
      visitor.follow(".saved form button");
      visitor.use(".saved > summary");
      visitor.sees(".saved a[aria-current]");
      visitor.use(".saved > summary");
      visitor.use(".menu:not(.saved) > summary");
      assertThat(visitor.download(".menu a[href*='.csv'] >> nth=0")).contains("document");
      visitor.follow(".preferences [name=language][value=fr]");
      assertThat(visitor.path()).startsWith("/search?q=drones");
      assertThat(visitor.the("html").getAttribute("lang")).isEqualTo("fr");
    }
  }

  @Test
  void filesAreGivenAndTheCaseIsVerified(@TempDir Path folder) throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("report.txt"), "Chad bought two helicopters from Serbia in June.");
    try (Visitor visitor = SITE.withoutScript("/intake")) {
      visitor.write("#addresses", "file:///etc/passwd");
      visitor.follow(".give-form button.primary");
      assertThat(visitor.text("main")).contains("file:///etc/passwd", "https://");
      visitor.expected("400");
      visitor.go("/intake");
      visitor.hand().give(visitor.the("#files"), report);
      visitor.follow(".give-form button.primary");
      untilDone(visitor);
      visitor.follow(".note.n-added a");
      assertThat(visitor.text(".report-text")).contains("Chad bought");
      visitor.follow("nav a[href='/ledger']");
      visitor.follow("form[action='/ledger/verify'] button");
      untilDone(visitor);
      visitor.sees(".sound");
    }
  }

  /** Loads the page of a task again and again, as its button says. */
  private static void untilDone(Visitor visitor) {
    for (int tries = 0; visitor.count("[data-done=true]") == 0; tries++) {
      assertThat(tries).isLessThan(500);
      visitor.go(visitor.path());
    }
  }
}
