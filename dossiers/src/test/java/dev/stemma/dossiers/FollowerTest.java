package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ledger.Facet;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.Review;
import dev.stemma.testkit.WireReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FollowerTest {
  @TempDir private Path folder;

  private Followed empty() throws IOException {
    return new Followed(Files.createTempDirectory(folder, "case"));
  }

  private static List<WireReport> reports(int count) {
    return Followed.wires(7, count).reports().toList();
  }

  private static List<WireReport> shuffled(List<WireReport> reports, long seed) {
    List<WireReport> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private List<String> dump(List<WireReport> reports) throws IOException {
    try (Followed followed = empty()) {
      return followed.add(reports).follow().dump();
    }
  }

  @Test
  void dossiersDoNotDependOnTheOrderOfAdding() throws IOException {
    List<WireReport> reports = reports(200);
    List<String> dump = dump(reports);

    assertThat(String.join("", dump)).contains("VERBATIM", "NEAR", "origin=");
    assertThat(dump(shuffled(reports, 1))).isEqualTo(dump);
    assertThat(dump(shuffled(reports, 2))).isEqualTo(dump);
  }

  @Test
  void dossiersComeInTheOrderOfTheirKeys() throws IOException {
    try (Followed followed = empty()) {
      Dossiers dossiers = followed.add(reports(200)).follow().dossiers;
      List<String> made = new ArrayList<>();
      dossiers.forEach(d -> made.add(d.matter().key()));

      assertThat(made)
          .hasSameSizeAs(dossiers.matters(m -> true))
          .isEqualTo(dossiers.matters(m -> true).stream().map(Summary::key).sorted().toList());
    }
  }

  @Test
  void followingOneByOneGivesTheSameAsAllAtOnce() throws IOException {
    List<WireReport> reports = reports(100);
    try (Followed followed = empty()) {
      List<WireReport> shuffled = shuffled(reports, 3);
      followed.add(shuffled.subList(0, 70)).follow();
      for (WireReport report : shuffled.subList(70, shuffled.size())) {
        followed.add(List.of(report)).follow();
      }
      assertThat(followed.dump()).isEqualTo(dump(reports));
    }
  }

  @Test
  void followingGoesOnWhereItWasStopped() throws IOException {
    List<WireReport> reports = reports(60);
    try (Followed followed = empty()) {
      followed.add(reports.subList(0, 30));
      for (int steps = 0; steps < 3; steps++) {
        followed.ledger.derive(p -> new Follower(p, Told.WORLD).step());
        followed.add(reports.subList(30 + 10 * steps, 40 + 10 * steps));
      }
      assertThat(followed.follow().dump()).isEqualTo(dump(reports));
    }
  }

  @Test
  void followingAgainChangesNothing() throws IOException {
    try (Followed followed = empty()) {
      List<String> dump = followed.add(reports(30)).follow().dump();
      assertThat(followed.follow().dump()).isEqualTo(dump);
    }
  }

  @Test
  void whatIsTakenBackLeavesNoTrace() throws IOException {
    List<WireReport> reports = reports(80);
    // the originals of some dispatches among them, on which others rest
    List<WireReport> kept = reports.subList(6, reports.size());
    List<String> without = dump(kept);
    try (Followed followed = empty()) {
      followed.add(reports).follow();
      assertThat(followed.dump()).isNotEqualTo(without);

      for (WireReport report : reports.subList(0, 2)) {
        followed.ledger.redact(report.document().sha256(), "tester", "by order");
      }
      for (WireReport report : reports.subList(2, 4)) {
        followed.ledger.reread(Followed.silent(report));
      }
      for (WireReport report : reports.subList(4, 6)) {
        reject(followed, report);
      }

      assertThat(followed.follow().dump()).isEqualTo(without);
    }
  }

  @Test
  void everyClaimHasTheTraitsThatItStandsWith() throws IOException {
    try (Followed followed = empty()) {
      List<WireReport> reports = reports(10);
      followed.add(reports).follow();
      reject(followed, reports.get(0));
      followed.follow();
      for (var held : followed.ledger.documents(1, 20)) {
        for (HeldClaim claim : held.claims()) {
          Traits traits =
              followed.dossiers.traits(List.of(claim.number())).values().iterator().next();
          assertThat(traits).isEqualTo(Traits.of(claim, held.document()));
          assertThat(traits.of(Facet.STANDING)).containsExactly(claim.standing());
          assertThat(Traits.of(traits.bytes())).isEqualTo(traits);
        }
      }
      assertThat(followed.dossiers.outlets().stream().mapToLong(OutletTally::reports).sum())
          .isPositive();
      assertThat(followed.dossiers.touched(0, 100)).isNotEmpty();
    }
  }

  private static void reject(Followed followed, WireReport report) {
    var held = followed.ledger.document(report.document().sha256()).orElseThrow();
    for (HeldClaim claim : held.claims()) {
      followed.ledger.review(
          claim.id(), Review.Verdict.REJECT, Optional.empty(), "tester", "not said");
    }
  }

  @Test
  void aMergedNameBringsMattersTogetherUntilItIsSplitAgain() throws IOException {
    try (Followed followed = empty()) {
      List<String> before = followed.add(reports(60)).follow().dump();
      String actors =
          followed.dossiers.matters(s -> s.group().startsWith("transfer ")).get(0).group();
      String supplier = actors.substring("transfer ".length(), actors.indexOf('>'));

      followed.ledger.alias(supplier, Optional.of("XKX"), "tester", "the same");
      assertThat(followed.follow().dossiers.matters(s -> true))
          .noneMatch(s -> s.group().contains(supplier + ">"))
          .anyMatch(s -> s.group().contains("XKX>"));

      followed.ledger.alias(supplier, Optional.empty(), "tester", "not the same");
      assertThat(followed.follow().dump()).isEqualTo(before);
    }
  }

  @Test
  void whoAppliesTheChangesHasAllMatters() throws IOException {
    List<WireReport> reports = shuffled(reports(90), 4);
    try (Followed followed = empty()) {
      followed.add(reports.subList(0, 60)).follow();
      Dossiers.Stand stand = followed.dossiers.stand();
      List<Summary> known = new ArrayList<>(followed.dossiers.matters(s -> true));
      for (int from = 60; from < 90; from += 10) {
        followed.add(reports.subList(from, from + 10)).follow();
        reject(followed, reports.get(from - 20));
        followed.follow();
        Changes changes = followed.dossiers.changes(stand);
        assertThat(changes.all()).isFalse();
        assertThat(changes.stand()).isEqualTo(followed.dossiers.stand()).isNotEqualTo(stand);
        known.removeIf(matter -> changes.groups().contains(matter.group()));
        known.addAll(changes.matters());
        assertThat(known).containsExactlyInAnyOrderElementsOf(followed.dossiers.matters(s -> true));
        stand = changes.stand();
      }
      assertThat(followed.dossiers.changes(stand).groups()).isEmpty();

      followed.ledger.redact(reports.get(0).document().sha256(), "tester", "by order");
      assertThat(followed.dossiers.changes(stand).all()).isTrue();
      assertThat(followed.follow().dossiers.changes(stand).all()).isTrue();
    }
  }

  @Test
  void aStandIsTheSameAsLongAsNothingChanges() throws IOException {
    try (Followed followed = empty()) {
      followed.add(reports(20)).follow();
      Dossiers.Stand stand = followed.dossiers.stand();
      assertThat(followed.follow().dossiers.stand()).isEqualTo(stand);
      followed.ledger.audit("ada", "login", "ada", "");
      Dossiers.Stand after = followed.dossiers.stand();
      assertThat(after).isNotEqualTo(stand);
      assertThat(after.sameDossiers(stand)).isTrue();
      assertThat(after.upToDate()).isFalse();
      assertThat(followed.follow().dossiers.stand().sameMatters(stand)).isTrue();
    }
  }
}
