package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox (RFC 4155 and its relatives), a message in memory at a time: {@code box.mbox!/1}. A
 * message that is larger than a file may be is named, and the next is read.
 */
final class MailboxIntake extends Entries {
  private final MailboxMessages messages;
  private int count;

  private MailboxIntake(Input input) {
    super(input, Hindrance.MAILBOX_WITHOUT_MESSAGES);
    this.messages = new MailboxMessages(input.in(), input.limits().bytes());
  }

  static Iterator<Intake> read(Input input) {
    return input.isDeep() ? input.skipped(input.limits().tooDeep()) : new MailboxIntake(input);
  }

  @Override
  @Nullable Iterator<Intake> entry() throws IOException {
    byte[] message = messages.next();
    if (message == null || message.length == 0) {
      return message == null ? null : Intakes.none();
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
        ? entry.skipped(Message.of(Hindrance.LARGE_MESSAGE, input().limits().larger()))
        : MailIntake.read(new Held(entry, Content.of(message), false), message, true);
  }
}
