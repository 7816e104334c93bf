package dev.stemma.intake;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Message;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail message (RFC 5322): its text as one document, known by all its bytes, then what is
 * attached to it, each as a file of its own at {@code mail.eml!/attachment.pdf}.
 */
final class MailIntake extends Entries {
  private final Held held;
  private final Mail mail;
  private final boolean quoted;
  private int next = -1;

  private MailIntake(Held held, Mail mail, boolean quoted) {
    super(held.input(), Hindrance.MESSAGE_WITHOUT_TEXT);
    this.held = held;
    this.mail = mail;
    this.quoted = quoted;
  }

  static Iterator<Intake> read(Held held, byte[] message) {
    Input input = held.input();
    Capture capture =
        new Capture(
            input.capture().location(),
            Capture.Method.MAIL,
            Optional.empty(),
            List.of(),
            Optional.empty());
    Input mail =
        new Input(
            capture, input.in(), Optional.empty(), input.limits(), input.budget(), input.depth());
    return read(new Held(mail, held.content(), held.gzipped()), message, false);
  }

  /**
   * The documents of a message.
   *
   * @param quoted whether a mailbox put {@code >} before lines that begin with "From "
   */
  static Iterator<Intake> read(Held held, byte[] message, boolean quoted) {
    try {
      return new MailIntake(held, MailReader.read(message, held.input().limits()), quoted);
    } catch (IOException e) {
      return held.input()
          .skipped(Message.of(Hindrance.DAMAGED_MESSAGE, String.valueOf(e.getMessage())));
    }
  }

  @Override
  @Nullable Iterator<Intake> entry() throws IOException {
    if (next++ < 0) {
      return text();
    }
    return next > mail.attachments().size() ? null : attachment(mail.attachments().get(next - 1));
  }

  private Iterator<Intake> text() {
    Optional<String> text = mail.text(input().limits());
    if (text.isEmpty()) {
      return input().skipped(input().limits().longer());
    }
    if (text.get().isBlank()) {
      return Intakes.none();
    }
    String plain = quoted ? text.get().replaceAll("(?m)^>(>{0,99}From )", "$1") : text.get();
    Page page =
        new Page(
            plain,
            Alignment.NONE,
            mail.header().words("subject"),
            Optional.empty(),
            mail.header().words("date").flatMap(Days::of),
            Optional.empty(),
            mail.data());
    return Intakes.one(held.taken("message/rfc822", page));
  }

  private Iterator<Intake> attachment(Mail.Attachment attachment) throws IOException {
    if (input().isDeep()) {
      String location = input().location(attachment.name());
      return Intakes.one(new Intake.Skipped(location, input().limits().tooDeep()));
    }
    input().budget().entry();
    return documents(input().entry(attachment.name(), attachment.content().stream()));
  }
}
