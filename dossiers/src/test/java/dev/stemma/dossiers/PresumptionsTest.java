package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import dev.stemma.testkit.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom a claim may mean that leaves a party out. */
class PresumptionsTest {
  private static final Presumptions PRESUMPTIONS = new Presumptions(Told.WORLD);

  private static Quote quote(String words) {
    return new Quote(words, Optional.empty());
  }

  private static Claim claim(String designation) {
    Filler item =
        new Filler.Item(
            quote("drones"),
            Category.DRONES,
            Optional.of(designation).filter(d -> !d.isEmpty()),
            Optional.empty());
    return new Claim(
        ClaimType.TRANSFER,
        new Span(0, 10),
        Map.of(Role.ITEMS, List.of(item)),
        Optional.of(Stage.AGREED),
        List.of(),
        Certainty.STATED,
        Optional.empty(),
        Optional.empty(),
        Polarity.AFFIRMED,
        Optional.empty(),
        List.of());
  }

  private static Optional<String> presumed(String designation, String actors, String text) {
    String[] sides = actors.split(">", -1);
    Document document = Documents.of(text);
    return PRESUMPTIONS
        .of(claim(designation), new Actors(sides[0], Optional.of(sides[1])), document)
        .map(Actors::label);
  }

  @Test
  void theMakerOfAModelMayBeItsSupplierIfTheReportSpeaksOfItsState() {
    String text = "Cameroon ordered six Bayraktar TB2. Mali and Mali before it did so. ";
    assertThat(presumed("Bayraktar TB2", "?>CMR", text + "Ankara said nothing."))
        .contains("TUR>CMR");
    assertThat(presumed("Bayraktar TB2", "?>CMR", text)).contains("MLI>CMR");
  }

  @Test
  void elseItIsTheStateThatTheReportNamesMost() {
    assertThat(presumed("", "TUR>?", "Turkey sold drones. Cameroon is at war. Yaounde paid. Mali."))
        .contains("TUR>CMR");
  }

  @Test
  void orTheOnlyOtherStateThatItNames() {
    assertThat(presumed("", "TUR>?", "Turkey sold drones. Cameroon is at war."))
        .contains("TUR>CMR");
  }

  @Test
  void nothingIsPresumedWhereNoStateStandsOut() {
    assertThat(presumed("", "TUR>?", "Turkey sold drones. Cameroon is at war. Mali is at peace."))
        .isEmpty();
    assertThat(presumed("", "TUR>?", "Turkey. Cameroon, Cameroon. Mali, Mali.")).isEmpty();
    assertThat(presumed("", "TUR>CMR", "Turkey sold drones. Mali, Mali.")).isEmpty();
    assertThat(presumed("", "?>?", "Cameroon, Cameroon, Cameroon.")).isEmpty();
  }
}
