package dev.stemma.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a ZIP archive is, by the entries that it has. */
enum ZipKind {
  WORD,
  OPEN_DOCUMENT,
  SPREADSHEET,
  PRESENTATION,
  WEB_ARCHIVE,
  ARCHIVE;

  private static final int LONGEST_TYPE = 100;

  static ZipKind of(Zip zip) throws IOException {
    boolean described = false;
    boolean records = false;
    zip.rewind();
    for (Zip.Entry entry = zip.next(); entry != null; entry = zip.next()) {
      switch (entry.name()) {
        case "word/document.xml" -> {
          return WORD;
        }
        case "xl/workbook.xml", "xl/workbook.bin" -> {
          return SPREADSHEET;
        }
        case "ppt/presentation.xml" -> {
          return PRESENTATION;
        }
        case "datapackage.json" -> described = true;
        default -> records |= entry.name().startsWith("archive/");
      }
    }
    return described && records ? WEB_ARCHIVE : openDocument(zip);
  }

  /** OpenDocument files say their type in an entry of its own (ODF 1.3, part 2, 3.3). */
  private static ZipKind openDocument(Zip zip) throws IOException {
    Optional<Zip.Entry> type = zip.named("mimetype");
    if (type.isEmpty() || zip.named("content.xml").isEmpty() || type.get().encrypted()) {
      return ARCHIVE;
    }
    byte[] word = zip.open(type.get()).readNBytes(LONGEST_TYPE);
    String name = new String(word, StandardCharsets.ISO_8859_1);
    if (name.startsWith("application/vnd.oasis.opendocument.text")) {
      return OPEN_DOCUMENT;
    }
    if (name.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
      return SPREADSHEET;
    }
    return name.startsWith("application/vnd.oasis.opendocument.") ? PRESENTATION : ARCHIVE;
  }
}
