package dev.stemma.intake;

import java.util.Locale;
import java.util.Set;

/**
 * Whether what a web archive holds is a page to be read: by its declared type, since scripts and
 * style sheets are text by their bytes; where the type says nothing, by its bytes.
 *
 * @param address where it was
 * @param type its declared media type; empty where none is
 */
record WebPayload(String address, String type) {
  private static final Set<String> PAGES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "application/pdf",
          "application/x-pdf",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final Set<String> VAGUE =
      Set.of("", "application/octet-stream", "binary/octet-stream", "application/unknown");

  WebPayload {
    type = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the type can be that of a page. */
  boolean isPage() {
    return (PAGES.contains(type) || VAGUE.contains(type)) && !address.endsWith("/robots.txt");
  }

  /** Whether the bytes are a page too. */
  boolean isPage(byte[] bytes) {
    if (bytes.length == 0) {
      return false;
    }
    Kind kind = Kind.of(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD)));
    return !VAGUE.contains(type) || kind == Kind.HTML || kind == Kind.PDF;
  }
}
