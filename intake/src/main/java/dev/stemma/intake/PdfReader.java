package dev.stemma.intake;

import dev.stemma.evidence.Message;
import dev.stemma.evidence.Original.Datum;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * The text layer of a PDF (ISO 32000) in the order of reading, and what its information dictionary
 * says. Runs in the child process alone ({@link PdfChild}), since a PDF can ask for any amount of
 * memory and time. The day on which a PDF was made is told as {@code created}, never as the day of
 * publication.
 */
final class PdfReader {
  private static final int MOST_PAGES = 5000;
  private static final int LONGEST = 1000;
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?iu)untitled.*|microsoft \\w+ - .*|.*\\.(?:docx?|indd|qxd|pdf|rtf|pptx?)|\\W*");

  private PdfReader() {}

  /** The text of a PDF, or why there is none. */
  static PdfReply read(byte[] pdf, int characters) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(pdf), IOUtils.createMemoryOnlyStreamCache())) {
      return read(document, characters);
    } catch (InvalidPasswordException e) {
      return PdfReply.skipped(Message.of(Hindrance.ENCRYPTED_PDF));
    } catch (PdfWriter.TooLong e) {
      return PdfReply.skipped(Message.of(Hindrance.TOO_LONG, characters));
    }
  }

  private static PdfReply read(PDDocument document, int characters) throws IOException {
    List<PdfPage> pages = new ArrayList<>();
    PdfGlyphs glyphs = new PdfGlyphs();
    for (PDPage page : document.getPages()) {
      if (pages.size() == MOST_PAGES) {
        return PdfReply.skipped(Message.of(Hindrance.PDF_PAGES, MOST_PAGES));
      }
      List<PdfWord> words = PdfWord.of(glyphs.of(page), pages.size() + 1);
      pages.add(new PdfPage(PdfColumns.of(PdfLine.pieces(words)), height(page)));
    }
    PdfWriter.Written written =
        PdfWriter.of(PdfParagraphs.of(PdfRunning.dropped(pages)), characters);
    if (written.text().isBlank()) {
      return PdfReply.skipped(Message.of(Hindrance.PDF_WITHOUT_TEXT));
    }
    PDDocumentInformation about = document.getDocumentInformation();
    return new PdfReply(
        Optional.empty(),
        written.text(),
        word(about.getTitle()).filter(title -> !NO_TITLE.matcher(title).matches()),
        word(document.getDocumentCatalog().getLanguage()).flatMap(Languages::code),
        data(about),
        written.alignment());
  }

  private static float height(PDPage page) {
    boolean turned = page.getRotation() % 180 != 0;
    return turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
  }

  private static List<Datum> data(PDDocumentInformation about) {
    List<Datum> data = new ArrayList<>();
    word(about.getTitle()).ifPresent(title -> data.add(datum("title", title, "Title")));
    word(about.getAuthor()).ifPresent(author -> data.add(datum("author", author, "Author")));
    day(about.getCreationDate()).ifPresent(day -> data.add(datum("created", day, "CreationDate")));
    day(about.getModificationDate()).ifPresent(day -> data.add(datum("modified", day, "ModDate")));
    return data;
  }

  private static Datum datum(String name, String value, String entry) {
    return new Datum(name, value, "PDF information " + entry);
  }

  private static Optional<String> word(@Nullable String value) {
    String plain = value == null ? "" : Clean.squeezed(Clean.text(value));
    return Optional.of(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain)
        .filter(word -> !word.isEmpty());
  }

  private static Optional<String> day(@Nullable Calendar time) {
    return Optional.ofNullable(time)
        .map(t -> LocalDate.ofInstant(t.toInstant(), t.getTimeZone().toZoneId()).toString())
        .filter(day -> day.matches("(?:19|20)\\d\\d-.*"));
  }
}
