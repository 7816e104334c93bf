package dev.stemma.intake;

import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tar archive, one after the other from the stream; nothing is written to disk, and
 * names are labels. Links, devices and sparse files have no bytes here and are passed over. A
 * header whose checksum is wrong ends the reading.
 */
final class TarIntake extends Entries {
  private static final Pattern PAX = Pattern.compile("\\d+ (path|size)=([^\\n]*)\\n");
  private static final int LONGEST_EXTRA = 1 << 20;

  private long left;
  private long padding;
  private String longName = "";
  private long longSize = -1;

  private TarIntake(Input input) {
    super(input, Hindrance.ARCHIVE_WITHOUT_FILES);
  }

  static Iterator<Intake> read(Input input) {
    return input.isDeep() ? input.skipped(input.limits().tooDeep()) : new TarIntake(input);
  }

  @Override
  @Nullable Iterator<Intake> entry() throws IOException {
    input().in().skipNBytes(left + padding);
    byte[] block = input().in().readNBytes(TarHeader.BLOCK);
    if (block.length == 0 || isZero(block)) {
      return null;
    }
    if (!TarHeader.isTar(block)) {
      throw new EOFException("a damaged or cut off tar archive");
    }
    return entry(TarHeader.of(block));
  }

  private Iterator<Intake> entry(TarHeader header) throws IOException {
    if (header.size() < 0) {
      throw new EOFException("an entry without a size");
    }
    if (header.type() == 'x' || header.type() == 'L') {
      extra(header);
      return Intakes.none();
    }
    String name = ArchiveNames.plain(longName.isEmpty() ? header.name() : longName);
    begin(longSize >= 0 ? longSize : header.size());
    longName = "";
    longSize = -1;
    if (!header.isFile() || ArchiveNames.isPassedOver(name)) {
      return Intakes.none();
    }
    input().budget().entry();
    return documents(input().entry(name, new Part()));
  }

  private void begin(long size) {
    left = size;
    padding = -size & (TarHeader.BLOCK - 1);
  }

  /** A name or size that the next header has no room for. */
  private void extra(TarHeader header) throws IOException {
    if (header.size() > LONGEST_EXTRA) {
      throw new EOFException("a name of more than 1 MB");
    }
    begin(header.size());
    String extra = Charsets.decode(new Part().readAllBytes());
    if (header.type() == 'L') {
      longName = extra.replace("\0", "");
      return;
    }
    for (Matcher field = PAX.matcher(extra); field.find(); ) {
      if (field.group(1).equals("path")) {
        longName = field.group(2);
      } else if (field.group(2).matches("\\d{1,18}")) {
        longSize = Long.parseLong(field.group(2));
      }
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of the entry that is at hand. */
  private final class Part extends Portion {
    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = input().in().read(into, at, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("an entry that is cut off");
      }
      left -= count;
      return count;
    }
  }
}
