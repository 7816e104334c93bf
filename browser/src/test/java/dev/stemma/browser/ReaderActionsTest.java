package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What people do with a report and its claims. */
class ReaderActionsTest {
  @RegisterExtension static final Site SITE = Site.of(Served::samples);

  /** A claim that nobody reviewed, with the one behind it in its document. */
  private record Unreviewed(long document, long claim, long next) {
    static Unreviewed of(Visitor visitor) {
      for (JsonNode found :
          visitor
              .api("/claims?type=transfer&standing=unreviewed&limit=100")
              .path("claims")
              .values()) {
        long claim = found.path("number").asLong();
        long document = visitor.api("/claims/" + claim).path("document_number").asLong();
        boolean next = false;
        for (JsonNode other : visitor.api("/documents/" + document).path("claims").values()) {
          if (next) {
            return new Unreviewed(document, claim, other.path("number").asLong());
          }
          next = other.path("number").asLong() == claim;
        }
      }
      throw new AssertionError("every claim was reviewed");
    }

    String path() {
      return "/documents/" + document;
    }

    String note() {
      return note(claim);
    }

    static String note(long claim) {
      return ".note[data-claim='" + claim + "']";
    }

    static String words(long claim) {
      return ".report-text [data-claims~='" + claim + "']";
    }
  }

  private static String standing(Visitor visitor, Unreviewed at) {
    return visitor.api("/claims/" + at.claim()).path("standing").asString();
  }

  private static Visitor reader(Way way) {
    return SITE.visitor(way, "/documents/1");
  }

  @ParameterizedTest
  @EnumSource
  void aCardLightsItsWordsAndItsNumberLeadsToTheCard(Way way) {
    try (Visitor visitor = reader(way)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path());
      visitor.hand().point(visitor.the(at.note() + " .acts a.why").first());
      visitor.sees(Unreviewed.words(at.claim()) + ".is-lit");
      visitor.hand().point(visitor.the(".ref[data-claim='" + at.next() + "']"));
      visitor.sees(Unreviewed.note(at.next()) + ".is-lit");
      assertThat(visitor.count(at.note() + ".is-lit")).isZero();
      visitor.follow(".ref[data-claim='" + at.claim() + "']");
      visitor.focusIn(at.note());
      visitor.follow(at.note() + " a.why[href^='#words']");
      assertThat(visitor.path()).endsWith("#words-" + at.claim());
    }
  }

  @Test
  void pointingAtWordsLightsTheirCard() {
    try (Visitor visitor = reader(Way.MOUSE)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path());
      visitor.hand().point(visitor.first(Unreviewed.words(at.claim())));
      visitor.sees(at.note() + ".is-lit");
    }
  }

  @Test
  void keysWalkThroughClaimsAndReviewThem() {
    try (Visitor visitor = reader(Way.KEYBOARD)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path() + "#claim-" + at.claim());
      visitor.focusIn(at.note());
      visitor.press("j");
      visitor.focusIn(Unreviewed.note(at.next()));
      visitor.press("k");
      visitor.focusIn(at.note());
      visitor.leads(() -> visitor.press("a"));
      visitor.focusIn(at.note());
      assertThat(standing(visitor, at)).isEqualTo("accepted");
      visitor.leads(() -> visitor.press("u"));
      assertThat(standing(visitor, at)).isEqualTo("unreviewed");
      visitor.focusIn(at.note());
      visitor.press("r");
      visitor.focusIn(at.note() + " input[name=reason]");
      visitor.page().keyboard().type("says the caption");
      visitor.leads(() -> visitor.press("Enter"));
      visitor.focusIn(at.note());
      assertThat(standing(visitor, at)).isEqualTo("rejected");
      assertThat(visitor.text(at.note() + " .said q")).isEqualTo("says the caption");
      visitor.leads(() -> visitor.press("c"));
      visitor.focusIn("#form");
      visitor.follow("#form .submit a");
      visitor.focusIn(at.note());
      visitor.press("?");
      visitor.sees("#keys kbd");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClaimIsAcceptedRejectedAndTakenBack(Way way) {
    try (Visitor visitor = reader(way)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path());
      visitor.follow(at.note() + " [data-act=accept] button");
      visitor.focusIn(at.note());
      visitor.sees(at.note() + " .tag.accepted");
      assertThat(standing(visitor, at)).isEqualTo("accepted");
      visitor.use(at.note() + " [data-act=reject] summary");
      visitor.write(at.note() + " input[name=reason]", "another year");
      visitor.follow(at.note() + " button.danger");
      visitor.sees(at.note() + " .is-rejected");
      assertThat(standing(visitor, at)).isEqualTo("rejected");
      visitor.follow(at.note() + " [data-act=undo] button");
      visitor.focusIn(at.note());
      visitor.sees(at.note() + " .tag.accepted");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFieldIsCorrectedAndAFaultShowsTheFormAgain(Way way) {
    try (Visitor visitor = reader(way)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path());
      visitor.follow(at.note() + " [data-act=correct]");
      visitor.focusIn("#form");
      visitor.choose("#f-stage", "halted");
      visitor.write("#f-reason", "the sentence behind");
      String number = "#form .row:has(input[name=goods]:not([value=''])) input[name=min]";
      String before = visitor.first(number).inputValue();
      visitor.hand().write(visitor.first(number), "many");
      visitor.follow("#form button.primary");
      visitor.focusIn("#form");
      assertThat(visitor.text("#form .fault")).contains("many");
      assertThat(visitor.the("#f-reason").inputValue()).isEqualTo("the sentence behind");
      visitor.choose("#f-stage", "halted");
      visitor.hand().write(visitor.first(number), before.isEmpty() ? "3" : before);
      visitor.follow("#form button.primary");
      visitor.focusIn(at.note());
      visitor.sees(at.note() + " .tag.corrected");
      JsonNode claim = visitor.api("/claims/" + at.claim());
      assertThat(claim.path("claim").path("stage").asString()).isEqualTo("halted");
      assertThat(claim.path("reviews").path(0).path("reason").asString())
          .isEqualTo("the sentence behind");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMissedClaimIsAddedFromASentence(Way way) {
    try (Visitor visitor = reader(way)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path());
      visitor.follow(".reader-links [data-act=add]");
      Locator sentence = visitor.the(".sentences a").last();
      visitor.leads(() -> visitor.hand().use(sentence));
      visitor.focusIn("#form");
      fill(visitor, at, way == Way.MOUSE ? "Chad" : "Niger");
    }
  }

  @Test
  void aMissedClaimIsAddedFromSelectedWordsByPointingAndByKey() {
    try (Visitor visitor = reader(Way.MOUSE)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path());
      String words = select(visitor);
      visitor.sees(".choose-words");
      visitor.follow(".choose-words");
      assertThat(visitor.text("#form blockquote")).isEqualTo(words);
      visitor.go(at.path());
      assertThat(select(visitor)).isEqualTo(words);
      visitor.leads(() -> visitor.press("n"));
      visitor.focusIn("#form");
      assertThat(visitor.text("#form blockquote")).isEqualTo(words);
      fill(visitor, at, "Togo");
    }
  }

  /** Drags over the first words of the first long piece of the report. */
  private static String select(Visitor visitor) {
    Object ends =
        visitor
            .page()
            .evaluate(
                "() => { const run = [...document.querySelectorAll('.report-text [data-begin]')]"
                    + ".find(r => r.textContent.length > 20);"
                    + " run.scrollIntoView({ block: 'center' });"
                    + " const words = document.createRange();"
                    + " words.setStart(run.firstChild, 0); words.setEnd(run.firstChild, 12);"
                    + " const box = words.getClientRects()[0]; const y = box.y + box.height / 2;"
                    + " return [box.x + 1, y, box.right, y]; }");
    List<Double> at = ((List<?>) ends).stream().map(n -> ((Number) n).doubleValue()).toList();
    visitor.page().mouse().move(at.get(0), at.get(1));
    visitor.page().mouse().down();
    visitor.page().mouse().move(at.get(2), at.get(3));
    visitor.page().mouse().up();
    return String.valueOf(visitor.page().evaluate("() => getSelection().toString()"));
  }

  private static void fill(Visitor visitor, Unreviewed at, String party) {
    visitor.choose("#f-type", "cooperation");
    visitor.choose("#f-stage", "");
    Locator row = visitor.the("#form .row:has([name=role])").last();
    visitor.hand().choose(row.locator("[name=role]"), "parties");
    visitor.hand().write(row.locator("[name=party]"), party);
    visitor.write("#f-reason", "was left out");
    visitor.follow("#form button.primary");
    visitor.focusIn(".note:has(.tag.added)");
    JsonNode claims = visitor.api(at.path()).path("claims");
    assertThat(claims.toString()).contains("was left out");
    visitor.leads(() -> visitor.press("u"));
    visitor.sees(".note:has(.said) .is-rejected");
  }

  @ParameterizedTest
  @EnumSource
  void whyOriginalAndRecordAreReached(Way way) throws IOException {
    try (Visitor visitor = reader(way)) {
      Unreviewed at = Unreviewed.of(visitor);
      visitor.go(at.path());
      assertThat(visitor.download(".reader-links [data-act=original]")).isNotBlank();
      visitor.follow(".reader-links a[href='#record']");
      assertThat(visitor.text(".record")).contains("SHA-256");
      visitor.follow(at.note() + " a.why[href*='/why#']");
      visitor.sees("#claim-" + at.claim() + ":target");
      visitor.sees(".explanation tbody td.words");
      visitor.sees("#silent");
      assertThat(visitor.count(".silence li")).isPositive();
      visitor.follow(".kicker a");
      assertThat(visitor.path()).isEqualTo(at.path());
    }
  }
}
