package dev.stemma.app;

/** Numbers of things in words. */
final class Counts {
  private Counts() {}

  /** {@code no reports}, {@code 1 report}, {@code 2 reports}. */
  static String of(long n, String what) {
    return (n == 0 ? "no" : String.format("%,d", n)) + " " + what + (n == 1 ? "" : "s");
  }
}
