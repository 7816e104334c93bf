package dev.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives in tests. */
final class Archives {
  private Archives() {}

  /** A ZIP archive of names and contents, in the order of the map. */
  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A tar archive of one file. */
  static byte[] tar(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (name.length() > 100) {
      byte[] longName = Read.utf8(name + "\0");
      out.writeBytes(tarHeader("././@LongLink", longName.length, 'L'));
      out.writeBytes(padded(longName));
    }
    out.writeBytes(tarHeader(name, content.length, '0'));
    out.writeBytes(padded(content));
    return out.toByteArray();
  }

  static byte[] tarHeader(String name, long size, char type) {
    byte[] block = new byte[512];
    put(block, 0, name.substring(0, Math.min(100, name.length())));
    put(block, 124, String.format("%011o", size));
    put(block, 257, "ustar\00000");
    block[156] = (byte) type;
    put(block, 148, "        ");
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    put(block, 148, String.format("%06o", sum) + "\0 ");
    return block;
  }

  private static void put(byte[] block, int at, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, at, Math.min(bytes.length, block.length - at));
  }

  private static byte[] padded(byte[] content) {
    return java.util.Arrays.copyOf(content, (content.length + 511) / 512 * 512);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
