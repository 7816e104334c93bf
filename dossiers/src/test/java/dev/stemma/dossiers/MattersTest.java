package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Span;
import dev.stemma.ledger.Judgement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which lines are on one matter. */
class MattersTest {
  private static final Decisions NONE = new Decisions(List.of());

  private static Map<String, List<Long>> matters(Decisions decisions, Told... told) {
    Map<String, List<Long>> found = new TreeMap<>();
    for (Matter matter :
        Matters.of(Told.GROUP, Arrays.stream(told).map(Told::line).toList(), decisions)) {
      found.put(
          matter.key(), matter.lines().stream().map(l -> l.report().document()).sorted().toList());
    }
    return found;
  }

  private static Told told(long document, Category... categories) {
    return Told.in(document, "2022-09-0" + document, "reuters")
        .of(Arrays.stream(categories).map(c -> Told.good(c, "")).toArray(Good[]::new));
  }

  @Test
  void anotherClassOfGoodsIsAnotherMatter() {
    assertThat(matters(NONE, told(1, Category.DRONES), told(2, Category.MISSILES)))
        .containsOnlyKeys("PRK>RUS:drones", "PRK>RUS:missiles");
  }

  @Test
  void shellsAndRocketsThatAreToldOfInOneBreathAreOneMatter() {
    assertThat(
            matters(
                NONE,
                told(1, Category.ARTILLERY_AMMUNITION, Category.ROCKETS),
                told(2, Category.ARTILLERY_AMMUNITION)))
        .containsExactly(Map.entry("PRK>RUS:artillery-ammunition", List.of(1L, 2L)));
    assertThat(matters(NONE, told(1, Category.ARTILLERY_AMMUNITION), told(2, Category.ROCKETS)))
        .hasSize(2);
  }

  @Test
  void theMunitionsAreWhatTheSameReportNames() {
    assertThat(
            matters(
                NONE,
                told(1, Category.ARTILLERY_AMMUNITION),
                told(1, Category.AMMUNITION).standing(1)))
        .containsExactly(Map.entry("PRK>RUS:artillery-ammunition", List.of(1L, 1L)));
  }

  @Test
  void aPresumedPartyCountsOnlyBesideReportsThatNameIt() {
    assertThat(matters(NONE, told(1, Category.DRONES), told(2, Category.DRONES).presumed()))
        .containsExactly(Map.entry("PRK>RUS:drones", List.of(1L, 2L)));
    assertThat(matters(NONE, told(1, Category.DRONES), told(2, Category.MISSILES).presumed()))
        .containsExactly(Map.entry("PRK>RUS:drones", List.of(1L)));
  }

  @Test
  void whoSaysWeaponsIsNotCountedForShells() {
    assertThat(matters(NONE, told(1, Category.ARTILLERY_AMMUNITION), told(2, Category.MATERIEL)))
        .containsEntry("PRK>RUS:artillery-ammunition", List.of(1L))
        .containsEntry("PRK>RUS:materiel", List.of(2L));
  }

  @Test
  void whoDeniesWeaponsDeniesShells() {
    assertThat(
            matters(
                NONE, told(1, Category.ARTILLERY_AMMUNITION), told(2, Category.MATERIEL).denied()))
        .containsEntry("PRK>RUS:artillery-ammunition", List.of(1L, 2L))
        .containsEntry("PRK>RUS:materiel", List.of(2L));
  }

  @Test
  void whereWeaponsAreAffirmedWhoDeniesThemAnswersThat() {
    assertThat(
            matters(
                NONE,
                told(1, Category.ARTILLERY_AMMUNITION),
                told(2, Category.MATERIEL),
                told(3, Category.MATERIEL).denied(),
                told(4, Category.ARTILLERY_AMMUNITION),
                told(4, Category.MATERIEL).denied().standing(1)))
        .containsEntry("PRK>RUS:artillery-ammunition", List.of(1L, 4L, 4L))
        .containsEntry("PRK>RUS:materiel", List.of(2L, 3L, 4L));
  }

  @Test
  void moneyAndFightersAreNoWeapons() {
    assertThat(matters(NONE, told(1, Category.PERSONNEL), told(2, Category.MATERIEL).denied()))
        .containsEntry("PRK>RUS:personnel", List.of(1L));
  }

  @Test
  void afterALongSilenceItIsAnotherMatter() {
    assertThat(
            matters(
                NONE,
                Told.in(1, "2022-09-05", "reuters"),
                Told.in(2, "2023-03-20", "reuters"),
                Told.in(3, "2024-03-25", "reuters")))
        .containsExactly(
            Map.entry("PRK>RUS:artillery-ammunition", List.of(1L, 2L)),
            Map.entry("PRK>RUS:artillery-ammunition@2024-03", List.of(3L)));
  }

  @Test
  void afterMonthsAnotherModelIsAnotherMatter() {
    assertThat(
            matters(
                NONE,
                Told.in(1, "2024-02-21", "reuters").of(Told.model(Category.MISSILES, "Fateh-110")),
                Told.in(2, "2024-08-10", "reuters").of(Told.model(Category.MISSILES, "Fath-360")),
                Told.in(2, "2024-08-10", "reuters").of(Told.model(Category.MISSILES, "Fateh-110")),
                Told.in(3, "2024-09-10", "reuters").of(Told.good(Category.MISSILES, ""))))
        .containsExactly(
            Map.entry("PRK>RUS:missiles", List.of(1L, 2L)),
            Map.entry("PRK>RUS:missiles@2024-08", List.of(2L, 3L)));
    assertThat(
            matters(
                NONE,
                Told.in(1, "2024-08-01", "reuters").of(Told.model(Category.MISSILES, "Fateh-110")),
                Told.in(2, "2024-08-10", "reuters").of(Told.model(Category.MISSILES, "Fath-360"))))
        .containsExactly(Map.entry("PRK>RUS:missiles", List.of(1L, 2L)));
  }

  @Test
  void whatIsToldLongAfterwardsBelongsToItsTime() {
    assertThat(
            matters(
                NONE,
                Told.in(1, "2022-09-05", "reuters"),
                Told.in(2, "2024-01-05", "reuters"),
                Told.in(3, "2024-01-06", "reuters").happened("2022-09-01", "2022-09-30")))
        .containsEntry("PRK>RUS:artillery-ammunition", List.of(1L, 3L));
  }

  @Test
  void anUndatedReportBelongsToTheFirst() {
    assertThat(matters(NONE, Told.in(1, "2022-09-05", "reuters"), Told.undated(2)))
        .containsExactly(Map.entry("PRK>RUS:artillery-ammunition", List.of(1L, 2L)));
  }

  @Test
  void whatAUserSplitsOffStaysSplitWhenTheClaimIsReadAnew() {
    Line line = told(2, Category.DRONES).line();
    Judgement.Part part =
        new Judgement.Part(line.report().sha256(), "of an older reading", new Span(10, 20));
    Decisions decisions =
        new Decisions(
            List.of(
                new Judgement(
                    Instant.EPOCH,
                    "Ann",
                    Judgement.Kind.SPLIT,
                    "PRK>RUS:drones",
                    Optional.of("sea-drones"),
                    List.of(part),
                    "")));
    assertThat(matters(decisions, told(1, Category.DRONES), told(2, Category.DRONES)))
        .containsEntry("PRK>RUS:drones", List.of(1L))
        .containsEntry("PRK>RUS:drones@sea-drones", List.of(2L));
  }
}
