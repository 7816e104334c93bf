package dev.stemma.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Characters of markup, of which one entry may neither have too many nor too many tags. */
final class Rationed extends FilterReader {
  private final Limits limits;
  private long characters;
  private long tags;

  Rationed(Reader in, Limits limits) {
    super(in);
    this.limits = limits;
  }

  /** Counts from here on. */
  void renew() {
    characters = 0;
    tags = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int at, int length) throws IOException {
    int count = super.read(into, at, length);
    characters += Math.max(count, 0);
    for (int i = at; i < at + count; i++) {
      tags += into[i] == '<' ? 1 : 0;
    }
    if (characters > limits.characters() || tags > limits.tags()) {
      throw new IOException(
          String.format(
              "an entry of more than %,d characters or %,d tags",
              limits.characters(), limits.tags()));
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
