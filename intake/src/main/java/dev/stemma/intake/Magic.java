package dev.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names what is not text by its first bytes (the "magic numbers" of file(1)). */
final class Magic {
  private static final String OFFICE = "an office document; save its text first";
  private static final Map<String, String> NAMES = names();

  private Magic() {}

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    names.put("\u00d0\u00cf\u0011\u00e0", OFFICE);
    names.put("{\\rtf", OFFICE);
    names.put("\u0089PNG", "an image");
    names.put("GIF8", "an image");
    names.put("\u00ff\u00d8\u00ff", "an image");
    names.put("II*\u0000", "an image");
    names.put("MM\u0000*", "an image");
    names.put("RIFF", "an image, sound or film");
    names.put("ID3", "a sound");
    names.put("\u007fELF", "a program");
    names.put("\u00ca\u00fe\u00ba\u00be", "a program");
    names.put("7z\u00bc\u00af", "a 7z archive; unpack it first");
    names.put("Rar!", "a RAR archive; unpack it first");
    names.put("BZh", "packed by bzip2; unpack it first");
    names.put("\u00fd7zXZ", "packed by xz; unpack it first");
    names.put("(\u00b5/\u00fd", "packed by zstd; unpack it first");
    names.put("SQLite format 3", "a database");
    return names;
  }

  /** What kind of binary it is; empty where the bytes look like text. */
  static Optional<String> name(byte[] head) {
    String start = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> known : NAMES.entrySet()) {
      if (start.startsWith(known.getKey())) {
        return Optional.of(known.getValue());
      }
    }
    boolean wide = Charsets.hasWideMark(head);
    return !wide && looksBinary(head) ? Optional.of("a binary file") : Optional.empty();
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
