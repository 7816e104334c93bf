package dev.stemma.testkit;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Place;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import dev.stemma.evidence.Statement;
import dev.stemma.evidence.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Writes documents together with claims as they would be read in them, for filling a case without
 * reading cost: the same seed gives the same. Words besides the claims are drawn from a vocabulary
 * of 60,000 by Zipf's law, as in natural text, so that indexes and packing are put to a fair test.
 */
public final class CaseLoad {
  private static final Map<String, String> STATES =
      Map.of(
          "Iran",
          "IRN",
          "Russia",
          "RUS",
          "North Korea",
          "PRK",
          "Turkey",
          "TUR",
          "Germany",
          "DEU",
          "Poland",
          "POL",
          "Sudan",
          "SDN",
          "Ukraine",
          "UKR");
  private static final Map<String, Category> GOODS =
      Map.of(
          "drones", Category.DRONES,
          "artillery shells", Category.ARTILLERY_AMMUNITION,
          "anti-tank missiles", Category.MISSILES,
          "tanks", Category.TANKS);
  private static final List<String> OUTLETS =
      List.of("Example Times", "Le Modèle", "Sample Agency", "The Specimen", "Muster-Zeitung");

  private final Random random;
  private final List<String> states = STATES.keySet().stream().sorted().toList();
  private final List<String> goods = GOODS.keySet().stream().sorted().toList();

  /** A document, what it was taken from, and what is read in it. */
  public record Filed(
      Document document, Original original, List<Statement> statements, List<Claim> claims) {}

  /** A writer; the same seed gives the same documents. */
  public CaseLoad(long seed) {
    this.random = new Random(seed);
  }

  /** A document of about so many words with so many claims, about one in ten of them hedged. */
  public Filed next(int words, int claims) {
    StringBuilder text = new StringBuilder();
    List<Sketch> sketches = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      filler(text, Math.max(0, words / claims - 14));
      sketches.add(sketch(text));
    }
    Text whole = new Text(text.toString());
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Content content = Content.of(bytes);
    String location = "load/" + content.sha256().substring(0, 12) + ".txt";
    Document document =
        new Document(
            content.sha256(),
            content.sha256(),
            location,
            Optional.of(pick(OUTLETS)),
            Optional.of(word() + " " + word() + " " + word()),
            Optional.of("en"),
            Optional.of(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1400))),
            whole);
    Alignment alignment =
        Alignment.of(
            List.of(
                new Alignment.Run(new Span(0, whole.length()), new Place.Bytes(0, bytes.length))));
    return new Filed(
        document,
        new Original(content, "text/plain", false, Capture.file(location), alignment, List.of()),
        List.of(),
        sketches.stream().map(s -> s.claim(whole)).toList());
  }

  private void filler(StringBuilder text, int words) {
    for (int i = 0; i < words; i++) {
      text.append(word()).append(i % 17 == 16 || i == words - 1 ? ". " : " ");
    }
  }

  private String word() {
    return Vocabulary.word(random);
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Sketch sketch(StringBuilder text) {
    int count = 2 + random.nextInt(900);
    boolean hedged = random.nextInt(10) == 0;
    int begin = text.length();
    String supplier = pick(states);
    text.append(supplier).append(hedged ? " may have supplied " : " supplied ").append(count);
    String item = pick(goods);
    text.append(' ').append(item).append(" to ");
    String recipient = pick(states);
    text.append(recipient).append(", a US official told Reuters.");
    Sketch sketch = new Sketch(begin, text.length(), supplier, recipient, item, count, hedged);
    text.append(' ');
    return sketch;
  }

  /** A claim before its text is whole; a class of its own text's places. */
  private record Sketch(
      int begin,
      int end,
      String supplier,
      String recipient,
      String item,
      int count,
      boolean hedged) {

    Claim claim(Text text) {
      Quote number = quote(text, Integer.toString(count), begin);
      return new Claim(
          ClaimType.TRANSFER,
          new Span(begin, end),
          Map.of(
              Role.SUPPLIER, List.of(party(text, supplier, begin)),
              Role.RECIPIENT, List.of(party(text, recipient, text.value().indexOf(" to ", begin))),
              Role.ITEMS,
                  List.of(
                      new Filler.Item(
                          quote(text, item, begin),
                          GOODS.getOrDefault(item, Category.OTHER),
                          Optional.empty(),
                          Optional.of(
                              new Quantity(
                                  number,
                                  OptionalLong.of(count),
                                  OptionalLong.of(count),
                                  Optional.empty()))))),
          Optional.of(Stage.DELIVERED),
          List.of(
              new Source(
                  quote(text, "a US official", begin),
                  SourceKind.OFFICIAL,
                  Optional.of("USA"),
                  Optional.of(quote(text, "told", begin)),
                  Optional.of(false)),
              new Source(
                  quote(text, "Reuters", begin),
                  SourceKind.MEDIA,
                  Optional.of("reuters"),
                  Optional.empty(),
                  Optional.empty())),
          hedged ? Certainty.POSSIBLE : Certainty.STATED,
          hedged
              ? Optional.of(new Marker(quote(text, "may", begin), "lay", "a US official"))
              : Optional.empty(),
          Optional.empty(),
          Polarity.AFFIRMED,
          Optional.empty(),
          List.of());
    }

    private static Filler party(Text text, String name, int from) {
      return new Filler.Party(quote(text, name, from), Optional.ofNullable(STATES.get(name)));
    }

    private static Quote quote(Text text, String words, int from) {
      int at = text.value().indexOf(words, from);
      return new Quote(words, Optional.of(text.span(at, at + words.length())));
    }
  }
}
