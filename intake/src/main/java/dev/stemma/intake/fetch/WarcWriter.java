package dev.stemma.intake.fetch;

import dev.stemma.evidence.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes WARC/1.1 records one behind the other, all of one moment. For one thread. */
final class WarcWriter {
  private final Bytes out = new Bytes();
  private final String date;
  private String info = "";

  WarcWriter(Instant taken) {
    this.date = taken.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** A record in the making. */
  final class Entry {
    private final StringBuilder head = new StringBuilder("WARC/1.1\r\n");
    private final String id;
    private final Content block;

    private Entry(String type, String mediaType, Content block) {
      String name = type + ' ' + date + ' ' + block.sha256();
      this.id = "<urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ">";
      this.block = block;
      with("WARC-Type", type).with("WARC-Record-ID", id).with("WARC-Date", date);
      with("Content-Type", mediaType).with("Content-Length", String.valueOf(block.length()));
      with("WARC-Block-Digest", "sha256:" + block.sha256());
    }

    /** A field; its value is of printable characters. */
    Entry with(String name, String value) {
      if (value.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a control character in " + name);
      }
      head.append(name).append(": ").append(value).append("\r\n");
      return this;
    }

    /** Writes it; its id, for others to refer to. */
    String write() {
      put(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      try {
        block.stream().transferTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      put("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return id;
    }
  }

  /** The {@code warcinfo} that the records after it refer to. */
  void info(String mediaType, Content block) {
    info = new Entry("warcinfo", mediaType, block).write();
  }

  Entry record(String type, String mediaType, Content block) {
    Entry record = new Entry(type, mediaType, block);
    return info.isEmpty() ? record : record.with("WARC-Warcinfo-ID", info);
  }

  private void put(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  Content content() {
    return out.content(Integer.MAX_VALUE);
  }
}
