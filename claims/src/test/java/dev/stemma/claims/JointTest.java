package dev.stemma.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.reading.Reader;
import dev.stemma.reading.SyntaxModel;
import dev.stemma.testkit.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who is the source of what two say together, of what a measure is for, and where goods come in.
 */
class JointTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|A Chadian officer and a French diplomat said that Bulgaria had delivered rifles to Chad."
            + "|BGR>TCD TCD;BGR>TCD FRA",
        "en|Russia and North Korea deny that Pyongyang supplied shells to Moscow."
            + "|PRK>RUS RUS;PRK>RUS PRK",
        "fr|Un officier tchadien et un diplomate français affirment que la Bulgarie a livré des fusils"
            + " au Tchad.|BGR>TCD TCD;BGR>TCD FRA",
        "de|Moskau und Pjöngjang bestreiten, dass Nordkorea Granaten an Russland geliefert hat."
            + "|PRK>RUS RUS;PRK>RUS PRK",
        "fr|L'Union européenne a sanctionné une société émiratie pour avoir fourni des drones à la"
            + " Russie.|ARE>RUS eu",
        "en|The missiles had been shipped from Bandar Abbas to Hodeidah, UN experts said."
            + "|IRN>YEM un",
        "fr|Le Rwanda nie avoir fourni des drones au Tchad.|RWA>TCD RWA",
        "fr|Un rapport de l'ONU fait état de livraisons de missiles iraniens au Tchad.|IRN>TCD ?",
        "de|Das ukrainische Ministerium spricht von Lieferungen iranischer Drohnen an Russland."
            + "|IRN>RUS UKR",
        "en|Cairo dismissed as baseless the idea that it had sent rockets to Sudan.|EGY>SDN EGY",
        "fr|Deux drones turcs ont été réceptionnés à Garoua, a indiqué l'ONU.|TUR>CMR un",
      })
  void eachSpeakerAndPlaceIsWhatItStandsFor(String language, String text, String wanted)
      throws IOException {
    try (SyntaxModel model = SyntaxModel.open(HOME.resolve("models/syntax"))) {
      Reader reader = new Reader(language, HOME.resolve("languages").resolve(language), model);
      ClaimReader claims = new ClaimReader(Pack.load(language, HOME.resolve("languages")));
      List<String> found =
          claims.read(reader.read(Documents.of(text))).claims().stream()
              .filter(c -> c.type() == dev.stemma.evidence.ClaimType.TRANSFER)
              .map(JointTest::line)
              .toList();
      assertThat(found).containsExactlyInAnyOrder(wanted.split(";", -1));
    }
  }

  private static String line(Claim claim) {
    List<Source> sources = claim.sources();
    String source = sources.isEmpty() ? "-" : sources.get(sources.size() - 1).id().orElse("?");
    return id(claim, Role.SUPPLIER) + ">" + id(claim, Role.RECIPIENT) + " " + source;
  }

  private static String id(Claim claim, Role role) {
    Optional<Filler> first = claim.fillers(role).stream().findFirst();
    return first.map(f -> f instanceof Filler.Party p ? p.id().orElse("?") : "?").orElse("-");
  }
}
