package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Place;
import dev.stemma.evidence.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a text's characters are aligned with is what they were read from. */
class AlignmentTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String WORDS =
      "Le ministère a livré « 500 obus » – 12 € l’unité – à l’alliée, dit-il ; œuvre d’été.";
  private static final String ANY = WORDS + " Танки 戦車 \uD83D\uDE80 et \uD83D\uDE80\uD83D\uDE81.";

  private static void allPlaced(byte[] bytes, Charset charset) {
    Placed placed = Placed.of(bytes, charset);
    assertThat(placed.wrong()).isEmpty();
    assertThat(placed.solid()).isPositive();
    assertThat(placed.share()).isGreaterThanOrEqualTo(0.99);
  }

  private static List<Place> places(byte[] bytes, String words) {
    Intake.Taken taken = (Intake.Taken) Read.one(bytes);
    int begin = taken.document().text().value().indexOf(words);
    return taken
        .original()
        .alignment()
        .places(taken.document().text().span(begin, begin + words.length()));
  }

  private static Place bytes(int begin, int end) {
    return new Place.Bytes(begin, end);
  }

  @Test
  void plainTextStandsInItsBytes() {
    byte[] text = Read.utf8("\uFEFFà \uD83D\uDE80 b\r\n\u00ADc");
    assertThat(places(text, "à")).containsExactly(bytes(3, 5));
    assertThat(places(text, "\uD83D\uDE80 b")).containsExactly(bytes(6, 12));
    assertThat(places(text, "b\nc")).containsExactly(bytes(11, 12), bytes(13, 14), bytes(16, 17));
  }

  @Test
  void plainTextOfEveryCharsetStandsInItsBytes() {
    allPlaced(Read.utf8(ANY), StandardCharsets.UTF_8);
    allPlaced(("\uFEFF" + ANY).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
    allPlaced(("\uFEFF" + ANY).getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    Charset wide = Charset.forName("UTF-32LE");
    allPlaced(("\uFEFF" + ANY).getBytes(wide), wide);
    allPlaced(WORDS.getBytes(WESTERN), WESTERN);
  }

  @Test
  void pagesOfDeclaredCharsetsStandInTheirBytes() {
    for (String name :
        List.of("windows-1251", "gb18030", "shift_jis", "euc-jp", "big5", "koi8-r")) {
      String page = "<meta charset=" + name + "><p>Танки и гаубицы, tanks &amp; howitzers.</p>";
      allPlaced(page.getBytes(Charset.forName(name)), Charset.forName(name));
    }
    Charset chinese = Charset.forName("gb18030");
    allPlaced(("<meta charset=gb18030><p>" + ANY + "</p>").getBytes(chinese), chinese);
  }

  @Test
  void mixturesOfCharsetsStandInTheirBytesLineByLine() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(Read.utf8("Déjà livré, écrit-il.\n"));
    both.writeBytes("« Déjà », dit-il.\n".getBytes(WESTERN));
    both.writeBytes(Read.utf8("déjà déjà "));
    both.writeBytes("livré".getBytes(WESTERN));
    both.writeBytes(Read.utf8(" déjà"));
    byte[] text = both.toByteArray();
    assertThat(places(text, "Déjà livré")).containsExactly(bytes(0, 13));
    assertThat(places(text, "« Déjà »")).containsExactly(bytes(26, 34));
    assertThat(places(text, "livré déjà")).containsExactly(bytes(58, 70));
  }

  @Test
  void wrongBytesOfAWideTextTakeTheirOwn() {
    byte[] text = {(byte) 0xff, (byte) 0xfe, 'a', 0, 0, (byte) 0xd8, 'b', 0, 'c', 0, 'd'};
    Traced traced = Charsets.traced(text);
    assertThat(traced.text()).endsWith("c\uFFFD");
    assertThat(traced.alignment().places(new Span(0, 1))).containsExactly(bytes(2, 4));
    int c = traced.text().indexOf('c');
    assertThat(traced.alignment().places(new Span(c, c + 1))).containsExactly(bytes(8, 10));
  }

  @Test
  void characterReferencesAreOneCharacterForTheirBytes() {
    byte[] page = Read.utf8("<p>L&eacute;t&#233;&notit; &#128640;&amp x &am y&</p>");
    assertThat(Read.text(page)).isEqualTo("Lété¬it; \uD83D\uDE80& x &am y&");
    assertThat(places(page, "é")).containsExactly(bytes(4, 12));
    assertThat(places(page, "té¬it; \uD83D\uDE80& x &am y&")).containsExactly(bytes(12, 49));
    allPlaced(page, StandardCharsets.UTF_8);
  }

  @Test
  void aSqueezedBlankStandsAtItsFirstAndALineBreakNowhere() {
    byte[] page = Read.utf8("<p>one \n <b>two</b></p><p>three</p>");
    assertThat(Read.text(page)).isEqualTo("one two\nthree");
    assertThat(places(page, "one two\nthree"))
        .containsExactly(bytes(3, 7), bytes(12, 15), bytes(26, 31));
  }

  @Test
  void packedPagesAreAlignedWithWhatTheyUnpackTo() {
    byte[] page = Read.utf8("<p>An arms deal &eacute;</p>");
    assertThat(places(Read.gzip(page), "deal")).containsExactly(bytes(11, 15));
  }

  @Test
  void textFromJsonLdIsAlignedThroughItsEscapes() {
    String body =
        "Obus \\\"livr\\u00e9s\\\" \\ud83d\\ude80 &amp; &lt;b&gt;vus&lt;/b&gt; à l\\u2019est.";
    byte[] page =
        Read.utf8(
            "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + body
                + "\"}]</script><div id=app></div>");
    assertThat(Read.text(page)).isEqualTo("Obus \"livrés\" \uD83D\uDE80 & vus à l’est.");
    allPlaced(page, StandardCharsets.UTF_8);
  }

  @Test
  void pagesTooLargeForATreeAreAlignedToo() {
    byte[] page =
        Read.utf8("<p>Obus livr&eacute;s \uD83D\uDE80 </p>" + "<i>x</i> ".repeat(200_000));
    allPlaced(page, StandardCharsets.UTF_8);
  }

  @Test
  void preformattedTextIsCutAndAligned() {
    byte[] page = Read.utf8("<pre>\nUn obus &amp; deux\r\nici\n\n\nTrois obus</pre>");
    assertThat(Read.text(page)).isEqualTo("Un obus & deux ici\nTrois obus");
    allPlaced(page, StandardCharsets.UTF_8);
  }

  @Test
  void seededPagesStandInTheirBytes() {
    String[] parts = {
      "<p>",
      "</p>",
      "<div>",
      "<table><tr>",
      "<td>",
      "</table>",
      "<br>",
      "<!-- x -->",
      "<b>",
      "</i>",
      "&amp;",
      "&nbsp;",
      "&eacute",
      "&#x1F680;",
      "&#8211;",
      "&notin;",
      "&",
      "&x;",
      "<a href=x>",
      "</a>",
      "\r\n",
      "  ",
      "\u00AD",
      "\u00A0",
      "\u2003",
      "<pre>\n",
      "</pre>",
      "\n\n",
      "<script>x</script>",
      "<select>",
      "</select>",
      "\u2028",
      "é",
      "\uD83D\uDE80",
      "Танк",
      WORDS,
      WORDS,
      WORDS
    };
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder page = new StringBuilder("<html><body><p>" + ANY);
      for (int i = 0; i < 80; i++) {
        page.append(parts[random.nextInt(parts.length)]);
      }
      Charset charset = seed % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
      String mark = seed % 2 == 0 ? "" : "\uFEFF";
      allPlaced((mark + page).getBytes(charset), charset);
    }
  }

  @Test
  void seededTextsStandInTheirBytes() {
    String[] parts = {
      "\r\n", "\n", " ", "\u00AD", "\u202E", "\f", "é", "–", "\uD83D\uDE80", WORDS, "&amp;"
    };
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(WORDS);
      for (int i = 0; i < 60; i++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      allPlaced(Read.utf8(text.toString()), StandardCharsets.UTF_8);
      String western = text.toString().replace("\u202E", "").replace("\uD83D\uDE80", "");
      allPlaced(western.getBytes(WESTERN), WESTERN);
    }
  }
}
