package dev.stemma.intake;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Finds a string in JSON and tells where each of its characters stands, escapes and all. */
final class JsonStrings {
  private JsonStrings() {}

  /**
   * Where the first string of that value stands.
   *
   * @param begin where the JSON itself begins in its source
   */
  static Optional<Offsets> find(JsonMapper mapper, String json, String value, int begin) {
    try (JsonParser parser = mapper.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && parser.getString().equals(value)) {
          int quote = (int) parser.currentTokenLocation().getCharOffset();
          return Optional.of(of(json, quote + 1, value, begin));
        }
      }
    } catch (JacksonException e) {
      // a block that breaks before the string does not hold it
    }
    return Optional.empty();
  }

  private static Offsets of(String json, int first, String value, int begin) {
    Offsets.Builder out = new Offsets.Builder();
    int in = first;
    for (int at = 0; at < value.length() && in + 1 < json.length(); at++) {
      int width = json.charAt(in) != '\\' ? 1 : json.charAt(in + 1) == 'u' ? 6 : 2;
      out.add(at, 1, begin + in, width);
      in += width;
    }
    return out.build();
  }
}
