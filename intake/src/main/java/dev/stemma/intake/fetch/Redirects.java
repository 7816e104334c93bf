package dev.stemma.intake.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Where a redirect leads. Refused are those without an address, to anything but http or https, and
 * from https to http: the page would come without proof of who sent it. Whoever wants it may ask
 * for the http address itself.
 */
final class Redirects {
  private Redirects() {}

  static Target next(Answer answer) throws Failure {
    String location =
        answer
            .header("Location")
            .orElseThrow(() -> Failure.of(Setback.REDIRECT_WITHOUT_LOCATION, answer.status()));
    Target next = answer.target().resolve(decoded(location));
    if (answer.target().isSecure() && !next.isSecure()) {
      throw Failure.of(Setback.REDIRECT_WITHOUT_TLS, next.uri().toString());
    }
    return next;
  }

  /** Header octets are taken as UTF-8 where they are, as browsers do. */
  private static String decoded(String value) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }
}
