package dev.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One 512-byte header of a tar file: POSIX ustar (IEEE 1003.1), older and GNU forms.
 *
 * @param name as it is written, with its prefix
 * @param size bytes that follow
 * @param type {@code '0'} a file, {@code '5'} a folder, {@code 'x'} pax fields, {@code 'L'} a GNU
 *     long name
 */
record TarHeader(String name, long size, char type) {
  static final int BLOCK = 512;
  private static final int CHECKSUM = 148;

  /** Whether bytes begin with a header whose checksum is right. */
  static boolean isTar(byte[] head) {
    if (head.length < BLOCK || head[0] == 0) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : head[i] & 0xff;
    }
    return sum == octal(head, CHECKSUM, 8);
  }

  static TarHeader of(byte[] block) {
    boolean ustar = new String(block, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    String prefix = ustar && block[263] == '0' ? string(block, 345, 155) : "";
    String name = string(block, 0, 100);
    char type = block[156] == 0 ? '0' : (char) (block[156] & 0xff);
    return new TarHeader(
        prefix.isEmpty() ? name : prefix + "/" + name, number(block, 124, 12), type);
  }

  /** Whether it is a file with bytes. */
  boolean isFile() {
    return type == '0' || type == '7';
  }

  private static String string(byte[] block, int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return Charsets.decode(Arrays.copyOfRange(block, at, end));
  }

  /** Octal digits, or GNU's binary form for sizes from 8 GB; -1 where it is neither. */
  private static long number(byte[] block, int at, int length) {
    if ((block[at] & 0x80) == 0) {
      return octal(block, at, length);
    }
    long value = 0;
    for (int i = at + length - 8; i < at + length; i++) {
      value = value << 8 | block[i] & 0xff;
    }
    return value < 0 ? -1 : value;
  }

  private static long octal(byte[] block, int at, int length) {
    String digits = new String(block, at, length, StandardCharsets.ISO_8859_1).replace('\0', ' ');
    try {
      return Long.parseLong(digits.strip(), 8);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
