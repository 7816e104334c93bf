package dev.stemma.ledger;

import dev.stemma.testkit.CaseLoad;
import java.util.List;
import java.util.stream.Stream;

/** Findings for tests. */
public final class Load {
  public static final Run RUN = new Run("test", "0".repeat(64), "1".repeat(64), "usual");

  private Load() {}

  public static Finding finding(CaseLoad.Filed filed, Run run) {
    return new Finding(filed.document(), filed.original(), run, filed.statements(), filed.claims());
  }

  /** So many findings of 60 words with three claims each. */
  public static List<Finding> findings(long seed, int count) {
    CaseLoad load = new CaseLoad(seed);
    return Stream.generate(() -> finding(load.next(60, 3), RUN)).limit(count).toList();
  }
}
