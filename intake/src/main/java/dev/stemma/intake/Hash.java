package dev.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal, as a document is known by. */
final class Hash {
  private Hash() {}

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The same bytes, hashed as they pass. */
  static DigestInputStream watching(InputStream in) {
    return new DigestInputStream(in, digest());
  }

  /** The hash of everything in a watched stream; reads what is left of it. */
  static String rest(DigestInputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (in.read(buffer) >= 0) {
      // the digest sees the bytes
    }
    return HexFormat.of().formatHex(in.getMessageDigest().digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
