package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do to get documents in. */
class IntakeActionsTest {
  private static final String REPORT =
      "Turkey delivered %d drones to Mali in March, officials said.";

  @RegisterExtension static final Site SITE = Site.of(Served::near);
  @TempDir private static Path folder;
  private static Pages web;

  @BeforeAll
  static void publish() throws IOException {
    web = new Pages();
  }

  @AfterAll
  static void close() {
    web.close();
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void isDone(Visitor visitor) {
    visitor.sees(".progress-panel[data-done=true]");
  }

  @ParameterizedTest
  @EnumSource
  void filesAreReadAndWhatIsBrokenIsSaidToBe(Way way) throws IOException {
    try (Visitor visitor = SITE.visitor(way, "/intake")) {
      Path report = file("report-" + way + ".txt", REPORT.formatted(10 + way.number()));
      visitor.hand().give(visitor.the("#files"), report, file("broken.pdf", "\u0000\u0001\u0002"));
      assertThat(visitor.text(".chosen")).contains(report.getFileName().toString(), "broken.pdf");
      visitor.use(".more-choices summary");
      visitor.choose("#language", "en");
      visitor.follow(".give-form button.primary");
      assertThat(visitor.path()).startsWith("/tasks/");
      isDone(visitor);
      assertThat(visitor.text(".note.n-skipped .note-what")).contains("broken.pdf");
      assertThat(visitor.text(".note.n-skipped .note-why")).isNotBlank();
      visitor.follow(".note.n-added a");
      assertThat(visitor.text(".report-text")).contains("delivered 1" + way.number());
      visitor.sees(".note");
      visitor.follow("nav a[href='/intake']");
      visitor.follow(".task-link >> nth=0");
      assertThat(visitor.count(".note")).isEqualTo(2);
    }
  }

  @Test
  void filesAreDropped() {
    try (Visitor visitor = SITE.visitor(Way.MOUSE, "/intake")) {
      for (String name : new String[] {"one.txt", "<b>two.txt"}) {
        JSHandle dropped =
            visitor
                .page()
                .evaluateHandle(
                    "([name, text]) => { const all = new DataTransfer();"
                        + " all.items.add(new File([text], name, { type: 'text/plain' }));"
                        + " return all; }",
                    new Object[] {name, "Iran sold missiles to Russia, " + name + " says."});
        visitor.the(".drop").dispatchEvent("dragover", Map.of("dataTransfer", dropped));
        visitor.sees(".drop.is-over");
        visitor.the(".drop").dispatchEvent("drop", Map.of("dataTransfer", dropped));
      }
      assertThat(visitor.count(".drop.is-over")).isZero();
      assertThat(visitor.text(".chosen")).contains("one.txt", "<b>two.txt");
      visitor.follow(".give-form button.primary");
      isDone(visitor);
      assertThat(visitor.the(".note .note-what").allInnerTexts())
          .containsExactlyInAnyOrder("one.txt", "<b>two.txt");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsFetchedWithItsRecordAndWhatIsMissingIsSaidToBe(Way way) throws IOException {
    String page =
        web.put(
            "/story-" + way,
            "<html lang=en><title>Drones</title><p>" + REPORT.formatted(20 + way.number()));
    String missing = page + "-gone";
    try (Visitor visitor = SITE.visitor(way, "/intake")) {
      visitor.write("#addresses", page);
      visitor.press("Enter");
      visitor.page().keyboard().type(missing);
      if (visitor.count("#contact") > 0) {
        visitor.write("#contact", "desk@example.org");
      }
      visitor.follow(".give-form button.primary");
      isDone(visitor);
      assertThat(visitor.text(".note.n-skipped")).contains(missing, "404");
      visitor.follow(".note.n-added a");
      assertThat(visitor.text(".where a")).isEqualTo(page);
      visitor.sees(".note");
      assertThat(visitor.download(".record a[href$='/records']")).startsWith("WARC/");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoAddressIsRefusedInWordsAndCanBeMended(Way way) {
    String page =
        web.put("/mended-" + way, "<html lang=en><p>" + REPORT.formatted(40 + way.number()));
    try (Visitor visitor = SITE.visitor(way, "/intake")) {
      visitor.write("#addresses", "file:///etc/passwd");
      visitor.follow(".give-form button.primary");
      visitor.expected("400");
      assertThat(visitor.text(".problem")).contains("file:///etc/passwd");
      String again = ".again textarea[name=addresses]";
      assertThat(visitor.the(again).inputValue()).isEqualTo("file:///etc/passwd");
      visitor.write(again, page);
      if (visitor.count(".again input:not([type=hidden])[name=contact]") > 0) {
        visitor.write(".again input[name=contact]", "desk@example.org");
      }
      visitor.follow(".again button.primary");
      assertThat(visitor.path()).startsWith("/tasks/");
      isDone(visitor);
      assertThat(visitor.text(".note.n-added")).contains(page);
    }
  }

  @ParameterizedTest
  @EnumSource
  void filesThatAreRefusedNeedNotBeChosenAnew(Way way) throws IOException {
    Path report = file("kept-" + way + ".txt", REPORT.formatted(50 + way.number()));
    try (Visitor visitor = SITE.visitor(way, "/intake")) {
      visitor.hand().give(visitor.the("#files"), report);
      visitor.write("#addresses", "nonsense");
      visitor.use(".give-form button.primary");
      visitor.expected("400");
      assertThat(visitor.text(".sending")).contains("nonsense");
      visitor.focusIn(".give-form button.primary");
      visitor.write("#addresses", " ");
      visitor.follow(".give-form button.primary");
      isDone(visitor);
      assertThat(visitor.text(".note.n-added")).contains(report.getFileName().toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFeedIsFollowedLookedAtAndForgotten(Way way) {
    String story =
        web.put(
            "/entry-" + way,
            "<html lang=en><title>Shells</title><p>" + REPORT.formatted(30 + way.number()));
    String feed =
        web.put(
            "/feed-" + way + ".xml",
            "<rss version=\"2.0\"><channel><title>News</title><item><title>x</title><link>"
                + story
                + "</link></item></channel></rss>");
    try (Visitor visitor = SITE.visitor(way, "/intake")) {
      visitor.write("#seen", "desk@example.org");
      visitor.follow("form[action$='/settings'] button");
      visitor.landsAt("#feeds");
      visitor.write("#feed-address", feed);
      visitor.follow("form[action='/intake/feeds'] button");
      visitor.landsAt("#feeds");
      String row = "tr:has(input[value='" + feed + "']) ";
      visitor.follow(row + "form[action$='/look'] button");
      isDone(visitor);
      visitor.follow(".note.n-added a");
      assertThat(visitor.text(".report-text")).contains("delivered 3" + way.number());
      visitor.go("/intake");
      assertThat(visitor.text(row + ".feed-title")).isEqualTo("News");
      visitor.follow(row + "button.danger");
      assertThat(visitor.api("/feeds").path("feeds")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTaskIsSeenAtWorkAndStopped(Way way) throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      many.append(
          "{\"id\": \"%s%d\", \"language\": \"en\", \"text\": \"%s\"}\n"
              .formatted(way, i, REPORT.formatted(1000 + 3000 * way.number() + i)));
    }
    try (Visitor visitor = SITE.visitor(way, "/intake")) {
      visitor.hand().give(visitor.the("#files"), file("many-" + way + ".jsonl", many.toString()));
      visitor.follow(".give-form button.primary");
      visitor.sees(".progress-panel[data-done=false] .tag.s-running");
      visitor.sees("ol.notes .n-added");
      visitor.use(".task-actions button.danger");
      visitor.sees(".progress-panel[data-done=true] .tag.s-stopped");
      int added = visitor.api(visitor.path()).path("counts").path("added").asInt();
      assertThat(added).isBetween(1, 2999);
    }
  }
}
