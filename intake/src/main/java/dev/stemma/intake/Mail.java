package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message: what its header says, its text, what is attached.
 *
 * @param header of the message, decoded
 * @param plain its parts of plain text, each decoded
 * @param html its parts of HTML, each decoded
 * @param attachments files and messages in it
 */
record Mail(
    MailHeader header, List<String> plain, List<String> html, List<Attachment> attachments) {
  /** A file or message in a message. */
  record Attachment(String name, dev.stemma.evidence.Content content) {}

  Mail {
    plain = List.copyOf(plain);
    html = List.copyOf(html);
    attachments = List.copyOf(attachments);
  }

  /**
   * Its text: the plain one, unless that is a fifth of the other or less, as a mailing list's
   * footer is. Empty where it is more than the limit.
   */
  Optional<String> text(Limits limits) {
    String bare = String.join("\n", plain).strip();
    StringBuilder rich = new StringBuilder();
    for (String part : html) {
      Optional<Page> page =
          bare.isEmpty() || rich.length() < bare.length() * 5L
              ? Html.read(Traced.of(part), limits)
              : Optional.empty();
      if (page.isEmpty() || rich.length() + page.get().text().length() > limits.characters()) {
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
      }
      rich.append(rich.isEmpty() ? "" : "\n").append(page.get().text());
    }
    return Optional.of(bare.length() * 5L <= rich.length() ? rich.toString() : bare);
  }

  /** What the header says, each with the field that says it. */
  List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    header.words("subject").ifPresent(v -> data.add(new Datum("title", v, "mail Subject")));
    header.words("from").ifPresent(v -> data.add(new Datum("author", v, "mail From")));
    header
        .words("date")
        .flatMap(Days::of)
        .ifPresent(day -> data.add(new Datum("published", day.toString(), "mail Date")));
    return data;
  }
}
