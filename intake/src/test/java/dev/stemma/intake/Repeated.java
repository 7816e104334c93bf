package dev.stemma.intake;

/** A beginning and then the same bytes so many times, made as they are read. */
final class Repeated extends Portion {
  private final byte[] block;
  private byte[] current;
  private int at;
  private long left;

  Repeated(byte[] beginning, byte[] block, long count) {
    this.current = beginning.clone();
    this.block = block.clone();
    this.left = count;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    while (at == current.length && left > 0) {
      current = block;
      at = 0;
      left--;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, into, from, count);
    at += count;
    return count == 0 ? -1 : count;
  }
}
