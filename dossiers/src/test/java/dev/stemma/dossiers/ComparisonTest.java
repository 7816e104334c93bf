package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static final int TEXTS = 100;
  private static final int WORDS = 220;

  private final Random random = new Random(11);

  private List<String> text(int words) {
    // words as frequent as in texts: one in sixteen is "w1"
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + (int) Math.pow(60_000, random.nextDouble()))
        .toList();
  }

  private static Document document(List<String> words) {
    return new Document(
        "d",
        "0".repeat(64),
        "d.txt",
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        Optional.empty(),
        new Text(String.join(" ", words)));
  }

  private static Optional<Copy.Kind> kind(List<String> a, List<String> b) {
    return Comparison.of(1, Worded.of(document(a)), 2, Worded.of(document(b))).map(Copy::kind);
  }

  private List<Optional<Copy.Kind>> kinds(UnaryOperator<List<String>> copying) {
    List<Optional<Copy.Kind>> kinds = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      List<String> text = text(WORDS);
      kinds.add(kind(text, copying.apply(text)));
    }
    return kinds;
  }

  private static List<String> joined(List<String> a, List<String> b) {
    List<String> joined = new ArrayList<>(a);
    joined.addAll(b);
    return joined;
  }

  private List<String> changed(List<String> text, double share) {
    return text.stream()
        .map(word -> random.nextDouble() < share ? "x" + random.nextInt(60_000) : word)
        .toList();
  }

  @Test
  void theSameWordsAreAVerbatimCopy() {
    assertThat(kinds(text -> text)).containsOnly(Optional.of(Copy.Kind.VERBATIM));
  }

  @Test
  void aHalfIsANearCopy() {
    assertThat(kinds(text -> text.subList(0, text.size() / 2)))
        .containsOnly(Optional.of(Copy.Kind.NEAR));
  }

  @Test
  void aTextWithALeadBeforeItIsANearCopy() {
    assertThat(kinds(text -> joined(text(60), text))).containsOnly(Optional.of(Copy.Kind.NEAR));
  }

  @Test
  void aTextWithAFifthOfItsWordsChangedIsACopy() {
    assertThat(kinds(text -> changed(text, 0.2)).stream().filter(Optional::isPresent).count())
        .isGreaterThanOrEqualTo(99);
  }

  @Test
  void textsThatShareALongQuotationOnlyAreNoCopies() {
    assertThat(kinds(text -> joined(text.subList(100, 140), text(WORDS - 40))))
        .containsOnly(Optional.empty());
  }

  @Test
  void aShortItemThatIsTakenFromALongReportIsANearCopy() {
    assertThat(kinds(text -> text.subList(40, 80))).containsOnly(Optional.of(Copy.Kind.NEAR));
  }

  @Test
  void sharedPassagesStandInBothTexts() {
    List<String> text = text(WORDS);
    Worded a = Worded.of(document(text));
    Worded b = Worded.of(document(joined(text(50), text.subList(20, 120))));

    List<Copy.Passage> passages = Comparison.passages(a, b);

    assertThat(passages).isNotEmpty();
    assertThat(passages)
        .allSatisfy(
            passage ->
                assertThat(a.document().text().slice(passage.parent()))
                    .isEqualTo(b.document().text().slice(passage.copy())));
  }

  @Test
  void copiesShareABandAndOthersSeldomDo() {
    int found = 0;
    int chance = 0;
    for (int i = 0; i < TEXTS; i++) {
      List<String> text = text(WORDS);
      found += shareABand(text, joined(text(60), changed(text.subList(0, 150), 0.05))) ? 1 : 0;
      chance += shareABand(text, text(WORDS)) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(99);
    assertThat(chance).isLessThanOrEqualTo(1);
  }

  private static boolean shareABand(List<String> a, List<String> b) {
    Set<Long> bands = new HashSet<>(fingerprint(a).bands());
    bands.retainAll(fingerprint(b).bands());
    return !bands.isEmpty();
  }

  private static Fingerprint fingerprint(List<String> words) {
    return Fingerprint.of(document(words), Told.WORLD);
  }

  @Test
  void fingerprintsTellAboutHowMuchIsShared() {
    double sum = 0;
    for (int i = 0; i < TEXTS; i++) {
      List<String> text = text(WORDS);
      List<String> half = joined(text.subList(0, WORDS / 2), text(WORDS / 2));
      sum += fingerprint(text).containment(fingerprint(half));
    }
    assertThat(sum / TEXTS).isCloseTo(0.5, within(0.05));
  }

  @Test
  void namesInTheSameOrderShowATranslation() {
    List<String> names = List.of("Iran", "Russia", "40", "Sudan", "France", "12", "Chad", "Peru");
    List<String> text = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (String name : names) {
      text.addAll(joined(text(9), List.of(name)));
      other.addAll(joined(text(7), List.of(name)));
    }
    List<String> reversed = new ArrayList<>(text);
    java.util.Collections.reverse(reversed);

    assertThat(fingerprint(text).order(fingerprint(other)))
        .isGreaterThanOrEqualTo(Comparison.TRANSLATED);
    assertThat(fingerprint(text).order(fingerprint(reversed))).isLessThan(Comparison.TRANSLATED);
    assertThat(fingerprint(text).nameBands()).containsAnyElementsOf(fingerprint(other).nameBands());
  }

  @Test
  void aNameIsOneOnlyWhereItIsWrittenAsOne() {
    assertThat(Told.WORLD.outletsIn("Tout le monde le dit, selon Le Monde.")).hasSize(1);
    assertThat(Told.WORLD.outletsIn("comme tout le monde")).isEmpty();
    assertThat(Told.WORLD.gazetteer().mentionsIn("dans un village")).isEmpty();
    assertThat(Told.WORLD.gazetteer().mentionsIn("the UN said"))
        .extracting(Gazetteer.Mention::id)
        .containsExactly("un");
  }

  @Test
  void shortTextsNeedMoreOfTheirNamesToBeTranslations() {
    assertThat(Comparison.isTranslation(0.65, 8)).isTrue();
    assertThat(Comparison.isTranslation(0.65, 7)).isFalse();
    assertThat(Comparison.isTranslation(0.85, 6)).isTrue();
  }
}
