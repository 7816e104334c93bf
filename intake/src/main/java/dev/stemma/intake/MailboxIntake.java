package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox (RFC 4155 and its relatives), a message in memory at a time: {@code box.mbox!/1}. A
 * line that begins with "From " behind an empty one begins the next message.
 */
final class MailboxIntake extends Entries {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 1 << 13;

  private final byte[] piece = new byte[PIECE];
  private boolean lineStart = true;
  private boolean ended;
  private int count;

  private MailboxIntake(Input input) {
    super(input);
  }

  static Iterator<Intake> read(Input input) {
    return input.isDeep() ? input.skipped(input.limits().tooDeep()) : new MailboxIntake(input);
  }

  @Override
  @Nullable Iterator<Intake> entry() throws IOException {
    byte[] message = message();
    if (ended && message.length == 0) {
      return null;
    }
    if (message.length == 0) {
      return Intakes.none();
    }
    count++;
    Capture capture =
        new Capture(
            input().location(Integer.toString(count)),
            Capture.Method.MAIL,
            Optional.empty(),
            List.of(),
            Optional.empty());
    Input entry = input().entry(capture, InputStream.nullInputStream());
    return message.length > input().limits().bytes()
        ? entry.skipped("a message larger than " + input().limits().size())
        : MailIntake.read(new Held(entry, Content.of(message), false), message, true);
  }

  /** The bytes up to the next "From " line, which is passed over; a byte over the limit at most. */
  private byte[] message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean empty = true;
    for (int length = piece(); length > 0; length = piece()) {
      boolean begins = lineStart;
      lineStart = piece[length - 1] == '\n';
      if (begins && empty && startsMessage(length)) {
        skipLine();
        return message.toByteArray();
      }
      empty = begins && (length == 1 || length == 2 && piece[0] == '\r') && lineStart;
      message.write(piece, 0, Math.min(length, input().limits().bytes() + 1 - message.size()));
    }
    ended = true;
    return message.toByteArray();
  }

  private boolean startsMessage(int length) {
    return length >= FROM.length && Arrays.equals(FROM, Arrays.copyOf(piece, FROM.length));
  }

  private void skipLine() throws IOException {
    while (!lineStart) {
      int length = piece();
      lineStart = length <= 0 || piece[length - 1] == '\n';
    }
  }

  /** The next line with its end, or as much of it as a piece holds; its length. */
  private int piece() throws IOException {
    int length = 0;
    for (int c = 0; c != '\n' && length < PIECE; ) {
      c = input().in().read();
      if (c < 0) {
        break;
      }
      piece[length++] = (byte) c;
    }
    return length;
  }
}
