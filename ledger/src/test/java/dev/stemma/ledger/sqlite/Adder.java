package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Load;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/**
 * A process that adds to a case until it is killed: one to five documents at a time. Each addition
 * is acknowledged, after it returned, by a line of the documents' hashes that ends with {@code .}
 */
final class Adder {
  private static final int MOST = 100_000;

  private Adder() {}

  /** Adds to the case {@code args[0]} what the seed {@code args[1]} gives. */
  public static void main(String[] args) throws IOException {
    long seed = Long.parseLong(args[1]);
    Random random = new Random(seed);
    try (Ledger ledger = Ledger.open(SqliteStore.open(Path.of(args[0])), Clock.systemUTC())) {
      for (int i = 0; i < MOST; i++) {
        List<Finding> findings = Load.findings(seed * MOST + i, 1 + random.nextInt(5));
        ledger.add(findings);
        acknowledge(findings);
      }
    }
  }

  /** In one write, so that a line is there whole or not at all. */
  private static void acknowledge(List<Finding> findings) throws IOException {
    StringBuilder line = new StringBuilder();
    findings.forEach(f -> line.append(f.document().sha256()).append(' '));
    OutputStream out = System.out;
    out.write(line.append(".\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
