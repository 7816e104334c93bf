package dev.stemma.intake;

import dev.stemma.evidence.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What all that lies in one file may cost together, however it is nested: so many entries, and so
 * many bytes for each packed byte. Stops archives within archives and entries that share their
 * bytes (Fifield, "A better zip bomb", 2019).
 */
final class Budget {
  private final LongSupplier packed;
  private final Limits limits;
  private int entries;
  private long unpacked;

  /**
   * @param packed how many bytes of the file were read so far, or its size
   */
  Budget(LongSupplier packed, Limits limits) {
    this.packed = packed;
    this.limits = limits;
  }

  /** More entries, or more bytes, than a file may hold. */
  static class Spent extends IOException {
    private final transient Message reason;

    Spent(Message reason) {
      super(reason.english());
      this.reason = reason;
    }

    Message reason() {
      return reason;
    }
  }

  /** Counts one more entry. */
  void entry() throws Spent {
    if (++entries > limits.entries()) {
      throw new Spent(Message.of(Hindrance.TOO_MANY_ENTRIES, limits.entries()));
    }
  }

  private void unpacked(int count) throws Spent {
    unpacked += Math.max(count, 0);
    if (unpacked > limits.bytes() && unpacked / limits.expansion() > packed.getAsLong()) {
      throw new Spent(Message.of(Hindrance.SWELLS, limits.expansion()));
    }
  }

  /** The bytes of an entry, counted as they are read. */
  InputStream counted(InputStream entry) {
    return new Portion() {
      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        int count = entry.read(into, at, length);
        unpacked(count);
        return count;
      }
    };
  }
}
