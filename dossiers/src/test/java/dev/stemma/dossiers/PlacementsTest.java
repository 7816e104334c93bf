package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.SourceKind;
import dev.stemma.testkit.Documents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For whom sources speak that bear no body's name. */
class PlacementsTest {
  private static final String OUTLET = "le-monde";

  private static Link link(SourceKind kind, String words) {
    return new Link(kind, Optional.empty(), words, "said");
  }

  private static Optional<String> placed(SourceKind kind, String words, String text) {
    return new Placements(Told.WORLD, Documents.of(text), Optional.of(OUTLET))
        .placed(List.of(link(kind, words)))
        .get(0)
        .id();
  }

  private static Optional<String> person(String name, String text) {
    return placed(SourceKind.PERSON, name, text);
  }

  @Test
  void anOfficeHasTheStateThatIsNamedBesideIt() {
    assertThat(
            person("Qiu Lan", "Von Spekulationen sprach in Peking Aussenamtssprecherin Qiu Lan."))
        .contains("CHN");
    assertThat(
            person("Li Wei", "Russia protested. Chinese embassy in Washington spokesman Li Wei."))
        .contains("CHN");
    assertThat(person("Ali Diop", "Mali, said Ali Diop, a colonel of the army of Senegal."))
        .contains("SEN");
  }

  @Test
  void elseItIsPresumedToBeTheFirstThatTheReportNames() {
    String text =
        "Cameroon mourns. Turkey sent a drone. The army spokesman, Colonel Jean Mba, denied.";
    assertThat(person("Jean Mba", text).flatMap(Placements::presumed)).contains("CMR");
    assertThat(placed(SourceKind.UNSPECIFIED, "customs source", text).flatMap(Placements::presumed))
        .contains("CMR");
  }

  @Test
  void armedGroupsAndTheirSpokesmenAreOneBody() {
    assertThat(person("Capo Tah", "Un porte-parole des séparatistes, Capo Tah, a accusé l'armée."))
        .contains("separatists");
    assertThat(placed(SourceKind.ORGANISATION, "The separatists", "")).contains("separatists");
  }

  @Test
  void whoSawItIsAWitness() {
    assertThat(placed(SourceKind.PERSON, "trois habitants du village", ""))
        .contains("witness-residents");
    assertThat(person("Emmanuel Ngong", "Der Pfarrer des Nachbarorts, Emmanuel Ngong, sah es."))
        .contains("witness-emmanuel-ngong");
    assertThat(placed(SourceKind.PERSON, "a Reuters correspondent", ""))
        .contains("witness-reporter-reuters");
    assertThat(placed(SourceKind.PERSON, "notre envoyé spécial", ""))
        .contains("witness-reporter-" + OUTLET);
  }

  @Test
  void dataIsWhatItsReaderFoundInItWhoeverMadeIt() {
    assertThat(placed(SourceKind.DOCUMENT, "Russian customs records", ""))
        .contains("document-" + OUTLET);
    assertThat(placed(SourceKind.DOCUMENT, "a letter", "")).isEmpty();
    Link images = link(SourceKind.DOCUMENT, "Satellitenbilder");
    Link ours =
        new Placements(Told.WORLD, Documents.of("x"), Optional.of("rusi"))
            .placed(List.of(images))
            .get(0);
    assertThat(ours.id()).contains("rusi");
  }

  @Test
  void expertsAndSourcesStayWhatTheyAre() {
    assertThat(person("Jane Roe", "Turkey sold it, says Jane Roe, a former army officer."))
        .isEmpty();
    assertThat(placed(SourceKind.UNSPECIFIED, "sources close to the matter", "Turkey.")).isEmpty();
    assertThat(placed(SourceKind.OFFICIAL, "a diplomat", "Turkey.")).isEmpty();
  }
}
