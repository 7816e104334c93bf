package dev.stemma.intake;

import static dev.stemma.intake.Pdfs.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Content;
import dev.stemma.evidence.Original.Datum;
import dev.stemma.evidence.Place;
import dev.stemma.evidence.Span;
import dev.stemma.intake.Pdfs.Printed;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfIntakeTest {
  private static List<Printed> lines(float left, float top, String... texts) {
    List<Printed> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(line(text, left, top + 12 * lines.size()));
    }
    return lines;
  }

  private static List<Printed> all(List<List<Printed>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  @Test
  void linesAreJoinedToParagraphsAndPartedWordsToWords() {
    byte[] pdf =
        Pdfs.of(
            List.of(
                all(
                    List.of(
                        lines(
                            70,
                            100,
                            "The ministry said on Monday that the ship-",
                            "ment had left the port with long-",
                            "range rockets."),
                        lines(
                            70,
                            160,
                            "A second paragraph says that long-range",
                            "rockets were not among the crates.")))));
    assertThat(Read.text(pdf))
        .isEqualTo(
            "The ministry said on Monday that the shipment had left the port with long-range"
                + " rockets.\nA second paragraph says that long-range rockets were not among the"
                + " crates.");
  }

  @Test
  void everyWordHasItsPageAndBox() {
    byte[] pdf =
        Pdfs.of(List.of(lines(70, 100, "First page."), lines(70, 200, "Second page here.")));
    Intake.Taken taken = Read.taken(Read.all(pdf), 0);
    assertThat(taken.document().text().value()).isEqualTo("First page.\nSecond page here.");
    List<Place> places = taken.original().alignment().places(new Span(12, 18));
    assertThat(places).hasSize(1);
    Place.Box box = (Place.Box) places.get(0);
    assertThat(box.page()).isEqualTo(2);
    assertThat(box.left()).isBetween(69, 70);
    assertThat(box.right()).isBetween(100, 110);
    assertThat(box.top()).isBetween(190, 194);
    assertThat(box.bottom()).isBetween(200, 204);
    assertThat(taken.original().mediaType()).isEqualTo("application/pdf");
    assertThat(taken.document().sha256()).isEqualTo(Content.of(pdf).sha256());
  }

  @Test
  void columnsAreReadOneAfterTheOtherUnderTheirHeadline() {
    byte[] pdf =
        Pdfs.of(
            List.of(
                all(
                    List.of(
                        List.of(
                            new Printed("A headline across both columns of the page", 70, 80, 18)),
                        lines(
                            70,
                            120,
                            "The left column begins here and",
                            "runs on over several lines of",
                            "text, as columns do, until it",
                            "ends, and goes on"),
                        lines(
                            310,
                            120,
                            "in the right column, where the",
                            "sentence ends. The right column",
                            "has a second sentence, too, and",
                            "it is the last.")))));
    assertThat(Read.text(pdf))
        .isEqualTo(
            "A headline across both columns of the page\nThe left column begins here and runs on"
                + " over several lines of text, as columns do, until it ends, and goes on in the"
                + " right column, where the sentence ends. The right column has a second sentence,"
                + " too, and it is the last.");
  }

  @Test
  void entriesOfListsAreLinesOfTheirOwn() {
    byte[] pdf =
        Pdfs.of(
            List.of(
                all(
                    List.of(
                        lines(70, 100, "Among the goods were these:", "- rockets, which the first"),
                        lines(82, 124, "ship carried, and some more", "of them"),
                        lines(70, 148, "- shells.")))));
    assertThat(Read.text(pdf))
        .isEqualTo(
            "Among the goods were these:\n- rockets, which the first ship carried, and some more of"
                + " them\n- shells.");
  }

  @Test
  void tablesAreReadByRows() {
    byte[] pdf =
        Pdfs.of(
            List.of(
                all(
                    List.of(
                        lines(70, 100, "Rockets", "Shells", "Mines", "Tanks"),
                        lines(310, 100, "120", "4,000", "35", "12")))));
    assertThat(Read.text(pdf)).contains("Rockets 120").contains("Tanks 12");
  }

  @Test
  void runningHeadsAndPageNumbersGo() {
    List<List<Printed>> pages = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      pages.add(
          List.of(
              line("Report on transfers " + (2020 + i), 70, 40),
              line("What page " + i + " says is said in this sentence.", 70, 100),
              line("And there is another one for page " + i + ".", 70, 130),
              line("Here is a third, number " + i * 7 + " of its kind", 70, 160),
              line("which ends on the line below it.", 70, 172),
              line("- " + i + " -", 290, 800)));
    }
    assertThat(Read.text(Pdfs.of(pages)))
        .startsWith("What page 1 says")
        .doesNotContain("Report on transfers")
        .doesNotContain("- 2 -")
        .endsWith("which ends on the line below it.");
  }

  @Test
  void whatThePdfSaysAboutItselfIsToldWithItsEvidence() {
    byte[] pdf =
        Pdfs.of(
            List.of(lines(70, 100, "A text.")),
            document -> {
              Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
              day.setTimeInMillis(1_662_458_400_000L);
              document.getDocumentInformation().setTitle("Transfers in September");
              document.getDocumentInformation().setAuthor("A. Author");
              document.getDocumentInformation().setCreationDate(day);
              document.getDocumentCatalog().setLanguage("fr-FR");
            });
    Intake.Taken taken = Read.taken(Read.all(pdf), 0);
    assertThat(taken.document().title()).contains("Transfers in September");
    assertThat(taken.document().language()).contains("fr");
    assertThat(taken.document().published()).isEmpty();
    assertThat(taken.original().data())
        .contains(
            new Datum("author", "A. Author", "PDF information Author"),
            new Datum("created", "2022-09-06", "PDF information CreationDate"));
  }

  @Test
  void aScanSaysThatItHasNoText() {
    assertThat(Read.reason(Pdfs.of(List.of(List.of()))))
        .isEqualTo("a PDF without a text layer; run OCR first");
  }

  @Test
  void anEncryptedPdfSaysSo() {
    byte[] pdf =
        Pdfs.of(
            List.of(lines(70, 100, "A secret.")),
            document ->
                document.protect(
                    new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    assertThat(Read.reason(pdf)).startsWith("an encrypted PDF");
  }

  @Test
  void aPackedPdfIsReadToo() {
    assertThat(Read.text(Read.gzip(Pdfs.of(List.of(lines(70, 100, "Packed."))))))
        .isEqualTo("Packed.");
  }

  @Test
  void aStreamThatSwellsEndsTheChildAndNothingElse() {
    byte[] bomb =
        Pdfs.of(
            List.of(lines(70, 100, "x")),
            document -> {
              COSStream stream = new COSStream();
              try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] block = Read.utf8("(some text) Tj ".repeat(70_000));
                for (int i = 0; i < 150; i++) {
                  out.write(block);
                }
              }
              document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
            });
    assertThat(bomb.length).isLessThan(20 << 20);
    PdfProcess hasty = new PdfProcess(PdfChild.class.getName(), 256, Duration.ofSeconds(3));
    assertThat(hasty.read(bomb, Limits.USUAL).reason().orElseThrow().english())
        .matches("a PDF that (?:takes more than 3 seconds|needs more than 256 MB); save.*");
  }

  @Test
  void aDeepTreeOfPagesIsNoCrash() {
    byte[] deep =
        Pdfs.of(
            List.of(lines(70, 100, "x")),
            document -> {
              COSDictionary tree = new COSDictionary();
              document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, tree);
              for (int i = 0; i < 2000; i++) {
                COSDictionary next = new COSDictionary();
                tree.setItem(COSName.TYPE, COSName.PAGES);
                tree.setInt(COSName.COUNT, 1);
                tree.setItem(COSName.KIDS, new COSArray(List.of(next)));
                tree = next;
              }
              tree.setItem(COSName.TYPE, COSName.PAGE);
            });
    assertThat(Read.reason(deep)).isNotBlank();
  }

  @Test
  void damagedPdfsGiveReasons() {
    byte[] pdf = Pdfs.of(List.of(lines(70, 100, "A text of some words.")));
    Random random = new Random(7);
    for (int seed = 0; seed < 5; seed++) {
      byte[] broken = pdf.clone();
      for (int i = 0; i < 60; i++) {
        broken[9 + random.nextInt(pdf.length - 9)] = (byte) random.nextInt();
      }
      assertThat(Read.all(broken)).hasSize(1);
    }
    assertThat(Read.reason(Read.utf8("%PDF-1.7 and nothing behind"))).contains("a damaged PDF");
  }
}
