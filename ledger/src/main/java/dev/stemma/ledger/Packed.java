package dev.stemma.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes in little space: deflate (RFC 1951 in the zlib frame of RFC 1950), primed with the words
 * that entries are made of. The first byte says how: 0 as they are, 1 deflated, 2 deflated and
 * primed.
 */
final class Packed {
  private static final int PLAIN = 0;
  private static final int DEFLATED = 1;
  private static final int PRIMED = 2;

  /** What one packed byte may become; deflate itself cannot exceed 1,032. */
  private static final int EXPANSION = 1100;

  /** Never to be changed: what was packed with it could not be read. */
  private static final byte[] WORDS =
      ("\"cue\":[[\"manner\":\"mixed\",\"manner\":\"direct\",\"manner\":\"indirect\",\"source\":[["
              + "\"statements\":[{\"content\":[[\"headers\":[],\"location\":\"\",\"method\":\"file\","
              + "\"record\":null,\"taken\":null\"data\":[{\"evidence\":\"\",\"name\":\"published\",\"value\":\""
              + "\"alignment\":null,\"gzipped\":false,\"language\":\"fr\",\"language\":\"en\",\"media_type\":"
              + "\"text/html\"\"media_type\":\"text/plain\",\"published\":\"2022-\"publisher\":null,\"title\":"
              + "\"kind\":\"reading\",\"kind\":\"document\",\"kind\":\"capture\",\"time\":\"2026-\""
              + "\"min\":null,\"max\":null,\"quantity\":{\"begin\":,\"quantity\":null,\"text\":\""
              + "\"category\":\"artillery-ammunition\",\"category\":\"missiles\",\"category\":\"materiel\","
              + "\"category\":\"drones\",\"designation\":null,\"end\":\"issuer\":[{\"measure\":[{\"begin\":"
              + "\"type\":\"sanction\"\"stage\":\"imposed\",\"holder\":[{\"user\":[{\"target\":[{\"begin\":"
              + "\"named\":false,\"kind\":\"official\",\"kind\":\"government\",\"kind\":\"media\",\"id\":\"RUS\","
              + "\"id\":\"USA\",\"id\":\"UKR\",\"cue\":\"said\",\"cue_begin\":null,\"cue_end\":null,\"sources\":[],"
              + "\"sources\":[{\"begin\":,\"certainty\":\"reported\",\"marker\":{\"begin\":,\"end\":,\"holder\":\""
              + "\"lexicon\":\"lay\",\"probability\":null,\"time\":null,\"time\":{\"begin\":\"2022-\",\"end\":\""
              + "\"text_begin\":,\"text_end\":,\"type\":\"use\"},\"polarity\":\"denied\",\"stage\":\"agreed\","
              + "\"claims\":[{\"certainty\":\"stated\",\"evidence\":{\"begin\":,\"end\":,\"text\":\"\",\"id\":\""
              + "\"polarity\":\"affirmed\",\"roles\":{\"items\":[{\"begin\":,\"recipient\":[{\"begin\":,\"end\":,"
              + "\"id\":null,\"supplier\":[{\"begin\":,\"end\":,\"text\":\"\"stage\":\"delivered\","
              + "\"type\":\"transfer\"}")
          .getBytes(StandardCharsets.UTF_8);

  private Packed() {}

  /** An entry. */
  static byte[] entry(byte[] bytes) {
    return pack(bytes, PRIMED);
  }

  /** Content of any sort. */
  static byte[] content(byte[] bytes) {
    return pack(bytes, DEFLATED);
  }

  private static byte[] pack(byte[] bytes, int way) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      if (way == PRIMED) {
        deflater.setDictionary(WORDS);
      }
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      out.write(way);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.size() <= bytes.length ? out.toByteArray() : plain(bytes);
    } finally {
      deflater.end();
    }
  }

  private static byte[] plain(byte[] bytes) {
    byte[] out = new byte[bytes.length + 1];
    out[0] = PLAIN;
    System.arraycopy(bytes, 0, out, 1, bytes.length);
    return out;
  }

  /**
   * The bytes that were packed.
   *
   * @throws DataFormatException where these are damaged
   */
  static byte[] unpacked(byte[] packed) throws DataFormatException {
    if (packed.length == 0 || packed[0] < PLAIN || packed[0] > PRIMED) {
      throw new DataFormatException("not packed by Stemma");
    }
    return packed[0] == PLAIN ? Arrays.copyOfRange(packed, 1, packed.length) : inflated(packed);
  }

  /** The bytes that were packed; empty where these are damaged. */
  static Optional<byte[]> tried(byte[] packed) {
    try {
      return Optional.of(unpacked(packed));
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }

  private static byte[] inflated(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed, 1, packed.length - 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 3);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && inflater.needsDictionary() && packed[0] == PRIMED) {
          inflater.setDictionary(WORDS);
        } else if (count == 0 && !inflater.finished()) {
          throw new DataFormatException("it ends too soon");
        }
        out.write(buffer, 0, count);
        if (out.size() / EXPANSION > packed.length) {
          throw new DataFormatException("it swells beyond reason");
        }
      }
      return out.toByteArray();
    } catch (IllegalArgumentException e) {
      throw new DataFormatException(String.valueOf(e.getMessage()));
    } finally {
      inflater.end();
    }
  }
}
