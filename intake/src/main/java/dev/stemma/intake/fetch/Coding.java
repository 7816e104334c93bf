package dev.stemma.intake.fetch;

import dev.stemma.evidence.Content;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the content coding of a body (RFC 9110, 8.4.1): gzip, and deflate with or without its zlib
 * wrapper. Refuses other codings, several on top of each other, damaged bodies and those that swell
 * past the limit.
 */
final class Coding {
  private Coding() {}

  static Content undone(Content body, Optional<String> coding, Ask ask) throws Failure {
    String name = coding.orElse("identity").toLowerCase(Locale.ROOT);
    if (name.equals("identity") || body.length() == 0) {
      return body;
    }
    try (InputStream in = stream(body, name)) {
      return read(in, ask);
    } catch (IOException e) {
      throw Failure.of(Setback.DAMAGED, name, String.valueOf(e.getMessage()));
    }
  }

  private static InputStream stream(Content body, String name) throws IOException, Failure {
    return switch (name) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body.stream(), 1 << 13);
      case "deflate" -> deflated(body);
      default -> throw Failure.of(Setback.CODING, name);
    };
  }

  private static InputStream deflated(Content body) throws IOException {
    Inflater inflater = new Inflater(!isZlib(body));
    return new InflaterInputStream(body.stream(), inflater) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  private static boolean isZlib(Content body) throws IOException {
    byte[] start = body.stream().readNBytes(2);
    return start.length == 2
        && (start[0] & 0x0f) == 8
        && ((start[0] & 0xff) << 8 | start[1] & 0xff) % 31 == 0;
  }

  /** Reads to the end, or to the limit where the beginning will do. */
  static Content read(InputStream in, Ask ask) throws IOException, Failure {
    Bytes bytes = new Bytes();
    byte[] buffer = new byte[1 << 13];
    try {
      for (int n; bytes.size() <= ask.limit() && (n = in.read(buffer)) >= 0; ) {
        bytes.write(buffer, 0, n);
      }
    } catch (EOFException e) {
      if (ask.whole()) {
        throw e;
      }
    }
    if (bytes.size() > ask.limit() && ask.whole()) {
      throw tooLong(ask);
    }
    return bytes.content(ask.limit());
  }

  static Failure tooLong(Ask ask) {
    return Failure.of(Setback.BODY_SIZE, ask.limit());
  }
}
