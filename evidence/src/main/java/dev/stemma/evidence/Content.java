package dev.stemma.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as they were taken, never changed, known by their SHA-256. Immutable; thread-safe. */
public final class Content {
  private final byte[] bytes;
  private final String sha256;

  private Content(byte[] bytes) {
    this.bytes = bytes;
    this.sha256 = sha256(bytes);
  }

  /** Takes a copy of the given bytes. */
  public static Content of(byte[] bytes) {
    return new Content(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes as a stream, without a copy. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** How many bytes. */
  public int length() {
    return bytes.length;
  }

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && Arrays.equals(bytes, content.bytes);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return bytes.length + " bytes, SHA-256 " + sha256;
  }
}
