package dev.stemma.dossiers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The agency that a report credits by its form: "WASHINGTON (AP) —", "(Belga)" at the beginning or
 * the end, "By Bloomberg News". Only outlets that the tables know.
 */
final class Credits {
  /** A dateline stands in the first characters of a text, a closing credit in the last. */
  private static final int EDGE = 120;

  private static final Pattern BRACKETED =
      Pattern.compile("\\(([\\p{L}][\\p{L}\\p{N} .&/-]{1,40})\\)");
  private static final Pattern BYLINE =
      Pattern.compile("^\\s*(?:By|Par|Von)\\s+([^\\n]{2,40})", Pattern.UNICODE_CHARACTER_CLASS);

  private Credits() {}

  /** The slug of the agency. */
  static Optional<String> of(String text, World world) {
    String head = text.substring(0, Math.min(EDGE, text.length()));
    String tail = text.substring(Math.max(0, text.length() - EDGE));
    return bracketed(head, world)
        .or(() -> byline(head, world))
        .or(() -> bracketed(tail.strip().endsWith(")") ? last(tail) : "", world));
  }

  private static String last(String tail) {
    return tail.substring(Math.max(0, tail.lastIndexOf('(')));
  }

  private static Optional<String> bracketed(String text, World world) {
    Matcher matcher = BRACKETED.matcher(text);
    while (matcher.find()) {
      String id = world.outlet(matcher.group(1));
      if (world.outletOf(id).isPresent()) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byline(String text, World world) {
    Matcher matcher = BYLINE.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String id = world.outlet(matcher.group(1).strip());
    return Optional.of(id).filter(i -> world.outletOf(i).isPresent());
  }
}
