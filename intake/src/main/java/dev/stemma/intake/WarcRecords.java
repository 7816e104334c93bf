package dev.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a web archive into its records (ISO 28500: a version line, header fields, an empty line,
 * {@code Content-Length} bytes, two line ends). Behind a damaged one it goes on where the next
 * version line stands.
 */
final class WarcRecords {
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length[ \\t]*:[ \\t]*(\\d{1,18})[ \\t]*\\r?$");
  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_HEADER = 1 << 17;

  private final InputStream in;
  private long left;
  private boolean lost;
  private int matched;

  /**
   * @param in buffered bytes, unpacked
   */
  WarcRecords(InputStream in) {
    this.in = in;
  }

  /** The next record, from its version line on; null behind the last. */
  @Nullable InputStream next() throws IOException {
    try {
      in.skipNBytes(left);
      left = 0;
      return lost ? found() : begin();
    } catch (EOFException | ZipException e) {
      left = 0;
      lost = true;
      throw e;
    }
  }

  private @Nullable InputStream begin() throws IOException {
    int c = in.read();
    while (c == '\r' || c == '\n') {
      c = in.read();
    }
    if (c < 0) {
      return null;
    }
    for (matched = 0; matched < VERSION.length; matched++, c = in.read()) {
      if (c != VERSION[matched]) {
        throw new ZipException("no record where one should begin");
      }
    }
    return record(c);
  }

  /** The next place where a version line can stand. */
  private @Nullable InputStream found() throws IOException {
    int matched = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      matched = c == VERSION[matched] ? matched + 1 : c == VERSION[0] ? 1 : 0;
      if (matched == VERSION.length) {
        int digit = in.read();
        if (digit == '0' || digit == '1') {
          return record(digit);
        }
        matched = 0;
      }
    }
    return null;
  }

  private InputStream record(int first) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.writeBytes(VERSION);
    int empty = 0;
    for (int c = first; empty < 2; c = in.read()) {
      if (c < 0 || header.size() > LONGEST_HEADER) {
        throw new EOFException(c < 0 ? "a header that is cut off" : "a header without an end");
      }
      header.write(c);
      empty = c == '\n' ? empty + 1 : c == '\r' ? empty : 0;
      if (empty == 2) {
        break;
      }
    }
    Matcher length = LENGTH.matcher(header.toString(StandardCharsets.ISO_8859_1));
    if (!length.find()) {
      throw new ZipException("a record without a length");
    }
    left = Long.parseLong(length.group(1));
    lost = false;
    return new SequenceInputStream(new ByteArrayInputStream(header.toByteArray()), new Block());
  }

  /** The content block of the record at hand; closing it leaves the archive open. */
  private final class Block extends Portion {
    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(into, at, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("a record that is cut off");
      }
      left -= count;
      return count;
    }
  }
}
