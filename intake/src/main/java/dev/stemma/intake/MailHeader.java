package dev.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The header fields of a message or part (RFC 5322), the first of each name. */
final class MailHeader {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)[;\\s](?:file)?name(?:\\*\\d{1,3})?(\\*)?\\s{0,9}=\\s{0,9}(?:\"([^\"]{0,1000})\"|([^;\\s\"]{1,1000}))");
  private static final int LONGEST = 1 << 16;
  private final Map<String, String> fields = new HashMap<>();

  void add(String name, String body) {
    String cut = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
    fields.putIfAbsent(name.toLowerCase(Locale.ROOT), cut);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** A field as it is written, unfolded; empty where there is none. */
  String raw(String name) {
    return fields.getOrDefault(name, "").replaceAll("\\r?\\n(?=[ \\t])", "").strip();
  }

  /** A field in words (RFC 2047), in one line. */
  Optional<String> words(String name) {
    return Optional.of(decoded(raw(name))).filter(words -> !words.isEmpty());
  }

  /** The file name that a disposition or a type gives (RFC 2183, RFC 2231). */
  Optional<String> fileName() {
    for (String field : new String[] {"content-disposition", "content-type"}) {
      StringBuilder name = new StringBuilder();
      for (Matcher part = NAME.matcher(raw(field)); part.find(); ) {
        String value = part.group(2) == null ? part.group(3) : part.group(2);
        name.append(part.group(1) == null ? decoded(value) : percent(value));
      }
      if (!name.toString().isBlank()) {
        return Optional.of(Clean.squeezed(Clean.text(name.toString())));
      }
    }
    return Optional.empty();
  }

  private static String decoded(String raw) {
    String words = raw;
    try {
      words = DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT);
    } catch (RuntimeException e) {
      // what cannot be decoded is shown as it is written
    }
    boolean bytes = words.chars().allMatch(c -> c < 256) && words.chars().anyMatch(c -> c > 127);
    String text =
        bytes && words.equals(raw)
            ? Charsets.decode(words.getBytes(StandardCharsets.ISO_8859_1))
            : words;
    return Clean.squeezed(Clean.text(text).replace('\n', ' '));
  }

  /** {@code UTF-8''na%C3%AFve.pdf}; the charset is found by the bytes. */
  private static String percent(String value) {
    String text = value.replaceFirst("^[\\w-]*'[\\w-]*'", "");
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      boolean code = text.charAt(i) == '%' && text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
      out.write(code ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
      i += code ? 2 : 0;
    }
    return Charsets.decode(out.toByteArray());
  }
}
