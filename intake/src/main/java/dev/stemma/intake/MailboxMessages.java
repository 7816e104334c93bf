package dev.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a mailbox into its messages: a line that begins with "From " behind an empty one, or at the
 * very beginning, begins the next. Never holds more of a message than the limit and a byte.
 */
final class MailboxMessages {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean lineStart = true;
  private boolean behindEmpty = true;

  MailboxMessages(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The bytes of the next message, without its "From " line; null behind the last. */
  byte @Nullable [] next() throws IOException {
    if (!fill()) {
      return null;
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    while (fill() && !isFromLine()) {
      int stop = piece();
      boolean whole = lineStart;
      lineStart = buffer[stop - 1] == '\n';
      behindEmpty = whole && lineStart && isEmpty(stop);
      message.write(buffer, at, Math.min(stop - at, limit + 1 - message.size()));
      at = stop;
    }
    skipFromLine();
    return message.toByteArray();
  }

  private boolean isFromLine() {
    if (!lineStart || !behindEmpty || end - at < FROM.length) {
      return false;
    }
    for (int i = 0; i < FROM.length; i++) {
      if (buffer[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  private void skipFromLine() throws IOException {
    lineStart = false;
    while (!lineStart && fill()) {
      int stop = piece();
      lineStart = buffer[stop - 1] == '\n';
      at = stop;
    }
    lineStart = true;
    behindEmpty = false;
  }

  /** Where the line ends, or the part of it that is at hand. */
  private int piece() {
    int stop = at;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return Math.min(stop + 1, end);
  }

  private boolean isEmpty(int stop) {
    return stop - at == 1 || stop - at == 2 && buffer[at] == '\r';
  }

  /** Sees to it that the beginning of a line can be seen; whether there is more. */
  private boolean fill() throws IOException {
    if (end - at < FROM.length) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
      for (int count = 0; count >= 0 && end < FROM.length; ) {
        count = in.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
      }
    }
    return at < end;
  }
}
