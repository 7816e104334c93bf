package dev.stemma.app;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether output for people is coloured. */
final class ColorOption {
  @Option(names = "--color", defaultValue = "auto", description = "auto, always or never.")
  private String color = "auto";

  Terminal terminal(CommandLine line) {
    if (!Set.of("auto", "always", "never").contains(color)) {
      throw new CommandLine.ParameterException(line, "--color takes auto, always or never");
    }
    return Terminal.of(color);
  }
}
