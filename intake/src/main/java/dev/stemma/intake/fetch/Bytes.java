package dev.stemma.intake.fetch;

import dev.stemma.evidence.Content;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Bytes as they are gathered. */
final class Bytes extends ByteArrayOutputStream {
  /** The first of them. */
  Content content(int most) {
    return Content.of(count <= most ? toByteArray() : Arrays.copyOf(buf, most));
  }
}
