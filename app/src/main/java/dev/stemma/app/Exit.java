package dev.stemma.app;

/** The exit codes of the command line. */
final class Exit {
  static final int ALL_READ = 0;
  static final int SOME_SKIPPED = 1;
  static final int WRONG_USE = 2;
  static final int FAULT = 3;

  private Exit() {}
}
