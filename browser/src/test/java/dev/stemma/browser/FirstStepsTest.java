package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the samples to a first report of one's own, by keyboard only. */
class FirstStepsTest {
  @RegisterExtension static final Site SITE = Site.of(Served::samples);

  @Test
  void aNewcomerBeginsACaseAndFindsTheirReportInIt(@TempDir Path folder) throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("report.txt"),
            "Sudan received four armoured vehicles from Belarus in May, two officials said.");
    try (Visitor visitor = SITE.visitor(Way.KEYBOARD, "/")) {
      visitor.follow(".banner button");
      assertThat(visitor.path()).isEqualTo("/intake");
      assertThat(visitor.count(".banner")).isZero();
      visitor.follow(".brand");
      visitor.follow(".empty a");
      visitor.hand().give(visitor.the("#files"), report);
      visitor.use(".more-choices summary");
      visitor.choose("#language", "en");
      visitor.follow(".give-form button.primary");
      visitor.sees(".progress-panel[data-done=true] .tag.s-done");
      visitor.follow(".next-steps a[href='/']");
      visitor.follow("#map .flow");
      assertThat(visitor.text("h1")).contains("Soudan");
      visitor.go("/intake");
      visitor.write("#addresses", "http://127.0.0.1/inside");
      visitor.write("#contact", "desk@example.org");
      visitor.follow(".give-form button.primary");
      visitor.sees(".progress-panel[data-done=true]");
      assertThat(visitor.text(".note.n-skipped .note-why")).contains("127.0.0.1", "publique");
    }
  }
}
