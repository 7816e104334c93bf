package dev.stemma.web;

import dev.stemma.evidence.Content;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The untouched bytes of documents, to be kept. They come from strangers: a browser is never told
 * that they are a page, a picture or a script.
 */
final class Originals {
  private static final String UNKNOWN = "application/octet-stream";

  private Originals() {}

  /** The bytes of a document. */
  static Answer bytes(Ledger ledger, HeldDocument held) {
    Content content =
        ledger
            .original(held)
            .orElseThrow(() -> Problem.of(410, Trouble.BYTES_REDACTED, held.redacted().orElse("")));
    return new Answer.Bytes(type(held), Optional.of(file(held)), content);
  }

  private static String type(HeldDocument held) {
    String kind = held.mediaType().toLowerCase(Locale.ROOT);
    if (held.gzipped()) {
      return "application/gzip";
    }
    return isText(kind) ? "text/plain" : kind.equals("application/pdf") ? kind : UNKNOWN;
  }

  private static boolean isText(String kind) {
    return kind.startsWith("text/")
        || kind.contains("xml")
        || kind.contains("json")
        || kind.startsWith("message/");
  }

  private static String file(HeldDocument held) {
    String kind = held.mediaType().toLowerCase(Locale.ROOT);
    String ending =
        isText(kind)
            ? (kind.contains("html") ? ".html.txt" : ".txt")
            : kind.equals("application/pdf") ? ".pdf" : ".bin";
    String hash = held.document().sha256().substring(0, 8);
    return "document-" + held.number() + "-" + hash + ending + (held.gzipped() ? ".gz" : "");
  }

  /** The WARC records by which a document was fetched, one after the other. */
  static Answer records(Ledger ledger, HeldDocument held) {
    List<Content> records = ledger.records(held);
    if (records.isEmpty()) {
      throw Problem.missing(Trouble.NO_RECORDS, held.number());
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(record -> all.writeBytes(record.bytes()));
    byte[] bytes = all.toByteArray();
    boolean packed = bytes.length > 1 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    return new Answer.Bytes(
        UNKNOWN,
        Optional.of("document-" + held.number() + ".warc" + (packed ? ".gz" : "")),
        Content.of(bytes));
  }
}
