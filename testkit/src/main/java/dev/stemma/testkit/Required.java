package dev.stemma.testkit;

import java.util.Set;

/** Tells whether a test may be skipped where something is not installed. */
public final class Required {
  private Required() {}

  /**
   * Whether to skip for want of something that {@code -Dstemma.require=NAME,…} does not name.
   *
   * @throws IllegalStateException where it is named and missing
   */
  public static boolean isMissing(String name, boolean present) {
    if (present) {
      return false;
    }
    if (Set.of(System.getProperty("stemma.require", "").split(",", -1)).contains(name)) {
      throw new IllegalStateException(name + " is required (stemma.require) and not installed");
    }
    return true;
  }
}
