package dev.stemma.app;

import dev.stemma.desk.Engine;
import picocli.CommandLine.Option;

/** How much is parsed. */
final class DepthOption {
  @Option(
      names = "--all",
      description =
          "Parse every sentence, also those that can hold no claim (slower; finds more statements).")
  private boolean all;

  @Option(
      names = "--claims-only",
      description =
          "Parse only sentences that can hold a claim by their own words, in documents that concern"
              + " arms or sanctions (for archives: ten times as fast on ordinary news; other"
              + " statements, and claims that lean on another sentence, are passed over).")
  private boolean claimsOnly;

  /** Whether both were asked for, which makes no sense. */
  boolean isContradiction() {
    return all && claimsOnly;
  }

  Engine.Depth depth() {
    return all ? Engine.Depth.ALL : claimsOnly ? Engine.Depth.CLAIMS : Engine.Depth.USUAL;
  }
}
