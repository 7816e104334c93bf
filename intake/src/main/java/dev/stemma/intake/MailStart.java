package dev.stemma.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells mail by its beginning: the header fields of RFC 5322, and for mailboxes the "From " line of
 * RFC 4155. A text that merely opens with "Date:" or "Subject:" is none.
 */
final class MailStart {
  private static final Pattern FIELD = Pattern.compile("([a-z][a-z0-9-]{1,60}):[ \\t\\r\\n]");
  private static final Set<String> SENDERS =
      Set.of("from", "received", "return-path", "delivered-to");
  private static final Set<String> MARKS =
      Set.of("message-id", "mime-version", "date", "received", "content-type");

  private MailStart() {}

  /** Whether a beginning in lower case is that of one message. */
  static boolean isMail(String start) {
    Set<String> fields = new HashSet<>();
    int cut = start.length() > Kind.HEAD / 2 ? start.lastIndexOf('\n') : start.length();
    for (String line : start.substring(0, Math.max(0, cut)).split("\n", 200)) {
      if (line.isBlank()) {
        break;
      }
      Matcher field = FIELD.matcher(line + "\n");
      if (field.lookingAt()) {
        fields.add(field.group(1));
      } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
        return false;
      }
    }
    return fields.stream().anyMatch(SENDERS::contains)
        && fields.stream().filter(MARKS::contains).count() > 0;
  }

  /** Whether a beginning in lower case is that of a mailbox. */
  static boolean isMailbox(String start) {
    int end = start.indexOf('\n');
    return start.startsWith("from ") && end > 0 && isMail(start.substring(end + 1));
  }
}
