package dev.stemma.intake;

import dev.stemma.evidence.Content;
import dev.stemma.evidence.Message;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive: its entries in the order of its directory, or the text of an office document, or
 * the records of a web archive (WACZ 1.1.1), by which entries it has. Nothing is written to disk,
 * and names are labels. Encrypted entries, and those packed otherwise than by deflate, are named.
 */
final class ZipIntake extends Entries {
  private static final Pattern WEB_ARCHIVE = Pattern.compile("archive/[^/]+\\.warc(?:\\.gz)?");
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final Zip zip;
  private final boolean webArchive;

  private ZipIntake(Input input, Zip zip, boolean webArchive) {
    super(input, Hindrance.ARCHIVE_WITHOUT_FILES);
    this.zip = zip;
    this.webArchive = webArchive;
  }

  /** An archive that is a file of its own, or small enough to be held. */
  static Iterator<Intake> read(Input input) throws IOException {
    if (input.file().isPresent()) {
      return read(input, ZipBytes.of(input.file().get()));
    }
    byte[] bytes = input.in().readNBytes(input.limits().bytes() + 1);
    return bytes.length > input.limits().bytes()
        ? input.skipped(Message.of(Hindrance.LARGE_ZIP, input.limits().larger()))
        : read(input, ZipBytes.of(bytes));
  }

  static Iterator<Intake> read(Input input, ZipBytes bytes) throws IOException {
    try {
      Zip zip = new Zip(bytes);
      return switch (ZipKind.of(zip)) {
        case WORD, OPEN_DOCUMENT -> office(input, bytes);
        case SPREADSHEET -> input.skipped(Hindrance.SPREADSHEET);
        case PRESENTATION -> input.skipped(Hindrance.PRESENTATION);
        case WEB_ARCHIVE -> archive(input, zip, true);
        case ARCHIVE -> archive(input, zip, false);
      };
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return input.skipped(Message.of(Hindrance.DAMAGED_ZIP, String.valueOf(e.getMessage())));
    }
  }

  private static Iterator<Intake> archive(Input input, Zip zip, boolean webArchive) {
    zip.rewind();
    return input.isDeep()
        ? input.skipped(input.limits().tooDeep())
        : new ZipIntake(input, zip, webArchive);
  }

  private static Iterator<Intake> office(Input input, ZipBytes bytes) throws IOException {
    if (bytes.size() > input.limits().bytes()) {
      return input.skipped(input.limits().larger());
    }
    byte[] all = bytes.block(0, (int) bytes.size()).array();
    Held held = new Held(input, Content.of(all), false);
    return Intakes.one(OfficeIntake.read(held, new Zip(bytes)));
  }

  @Override
  @Nullable Iterator<Intake> entry() throws IOException {
    Zip.Entry entry = zip.next();
    return entry == null ? null : entry(entry);
  }

  private Iterator<Intake> entry(Zip.Entry entry) throws IOException {
    input().budget().entry();
    if (webArchive
        ? !WEB_ARCHIVE.matcher(entry.name()).matches()
        : ArchiveNames.isPassedOver(entry.name())) {
      return Intakes.none();
    }
    Optional<Message> refused = refused(entry);
    if (refused.isPresent()) {
      return Intakes.one(new Intake.Skipped(input().location(entry.name()), refused.get()));
    }
    try {
      return documents(input().entry(entry.name(), zip.open(entry)));
    } catch (Budget.Spent e) {
      throw e;
    } catch (IOException e) {
      Message reason = Message.of(Hindrance.NOT_READ, Intakes.reason(e));
      return Intakes.one(new Intake.Skipped(input().location(entry.name()), reason));
    }
  }

  private static Optional<Message> refused(Zip.Entry entry) {
    if (entry.encrypted()) {
      return Optional.of(Message.of(Hindrance.ENCRYPTED_ENTRY));
    }
    return entry.method() == STORED || entry.method() == DEFLATED
        ? Optional.empty()
        : Optional.of(Message.of(Hindrance.ZIP_METHOD, entry.method()));
  }
}
