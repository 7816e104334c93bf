package dev.stemma.app;

import picocli.CommandLine.Option;

/** Who says something of a claim, and why. */
final class Reviewer {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who says so (default: your user name).")
  private String by = System.getProperty("user.name", "unknown");

  @Option(
      names = {"--why", "--reason"},
      paramLabel = "TEXT",
      description = "Why; kept in the case.")
  private String why = "";

  String by() {
    return by;
  }

  String why() {
    return why;
  }
}
