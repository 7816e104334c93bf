package dev.stemma.intake;

import dev.stemma.evidence.Place;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Holds a document's text against the bytes that its alignment leads to.
 *
 * @param solid characters that are no blanks
 * @param placed those of them that have a place
 * @param wrong those whose bytes say something else
 */
record Placed(int solid, int placed, List<String> wrong) {
  static Placed of(Intake.Taken taken, byte[] bytes, Charset charset) {
    Text text = taken.document().text();
    List<String> wrong = new java.util.ArrayList<>();
    int solid = 0;
    int placed = 0;
    for (int point = 0; point < text.length(); point++) {
      Span span = new Span(point, point + 1);
      String character = text.slice(span);
      if (!isBlank(character)) {
        List<Place> places = taken.original().alignment().places(span);
        solid++;
        placed += places.size();
        for (Place place : places) {
          String read = read(bytes, place, charset);
          if (!read.equals(character)) {
            wrong.add(point + ": " + character + " is " + read);
          }
        }
      }
    }
    return new Placed(solid, placed, wrong);
  }

  static Placed of(byte[] bytes, Charset charset) {
    return of((Intake.Taken) Read.one(bytes), bytes, charset);
  }

  double share() {
    return solid == 0 ? 1 : (double) placed / solid;
  }

  private static boolean isBlank(String character) {
    return Clean.squeezed(character).isEmpty();
  }

  /** What bytes say: themselves, a character reference, or an escape of JSON. */
  private static String read(byte[] bytes, Place place, Charset charset) {
    Place.Bytes at = (Place.Bytes) place;
    String raw = new String(Arrays.copyOfRange(bytes, at.begin(), at.end()), charset);
    if (raw.startsWith("\\")) {
      return raw.startsWith("\\u") ? unicode(raw) : raw.substring(1);
    }
    return raw.length() > 2 ? Parser.unescapeEntities(raw, false) : raw;
  }

  private static String unicode(String escapes) {
    StringBuilder out = new StringBuilder();
    for (String hex : escapes.substring(2).split("\\\\u", -1)) {
      out.append((char) Integer.parseInt(hex, 16));
    }
    return out.toString();
  }
}
