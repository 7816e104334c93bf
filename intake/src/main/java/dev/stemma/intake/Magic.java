package dev.stemma.intake;

import dev.stemma.evidence.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names what is not text by its first bytes (the "magic numbers" of file(1)). */
final class Magic {
  private static final Message OFFICE = Message.of(Hindrance.OFFICE_DOCUMENT);
  private static final Map<String, Message> NAMES = names();

  private Magic() {}

  private static Map<String, Message> names() {
    Map<String, Message> names = new TreeMap<>();
    names.put("\u00d0\u00cf\u0011\u00e0", OFFICE);
    names.put("{\\rtf", OFFICE);
    names.put("\u0089PNG", Message.of(Hindrance.IMAGE));
    names.put("GIF8", Message.of(Hindrance.IMAGE));
    names.put("\u00ff\u00d8\u00ff", Message.of(Hindrance.IMAGE));
    names.put("II*\u0000", Message.of(Hindrance.IMAGE));
    names.put("MM\u0000*", Message.of(Hindrance.IMAGE));
    names.put("RIFF", Message.of(Hindrance.MEDIA));
    names.put("ID3", Message.of(Hindrance.SOUND));
    names.put("\u007fELF", Message.of(Hindrance.PROGRAM));
    names.put("\u00ca\u00fe\u00ba\u00be", Message.of(Hindrance.PROGRAM));
    names.put("7z\u00bc\u00af", Message.of(Hindrance.OTHER_PACKING, "7z"));
    names.put("Rar!", Message.of(Hindrance.OTHER_PACKING, "RAR"));
    names.put("BZh", Message.of(Hindrance.OTHER_PACKING, "bzip2"));
    names.put("\u00fd7zXZ", Message.of(Hindrance.OTHER_PACKING, "xz"));
    names.put("(\u00b5/\u00fd", Message.of(Hindrance.OTHER_PACKING, "zstd"));
    names.put("SQLite format 3", Message.of(Hindrance.DATABASE));
    return names;
  }

  /** What kind of binary it is; empty where the bytes look like text. */
  static Optional<Message> name(byte[] head) {
    String start = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, Message> known : NAMES.entrySet()) {
      if (start.startsWith(known.getKey())) {
        return Optional.of(known.getValue());
      }
    }
    boolean wide = Charsets.hasWideMark(head);
    return !wide && looksBinary(head)
        ? Optional.of(Message.of(Hindrance.BINARY))
        : Optional.empty();
  }

  private static boolean looksBinary(byte[] head) {
    int length = Math.min(head.length, Kind.HEAD);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        return true;
      }
      odd += Clean.isControl(head[i]) ? 1 : 0;
    }
    return odd * 10 > length;
  }
}
