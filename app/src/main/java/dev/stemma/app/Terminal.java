package dev.stemma.app;

import java.util.Locale;

/**
 * What the launcher found out about the terminal, by system properties: whether output and messages
 * go to one, and how wide it is.
 */
record Terminal(Colours colours, boolean messages, int width) {
  private static final int WIDTH = 100;

  static Terminal of(String color) {
    boolean output = Boolean.getBoolean("stemma.terminal.output");
    boolean plain = System.getenv("NO_COLOR") != null;
    boolean on = color.equals("always") || (color.equals("auto") && output && !plain);
    int width = Integer.getInteger("stemma.terminal.width", WIDTH);
    return new Terminal(
        new Colours(on),
        Boolean.getBoolean("stemma.terminal.messages"),
        Math.max(40, Math.min(width, 160)));
  }

  /** Whether box characters can be shown: files take them, terminals in other charsets do not. */
  boolean boxes() {
    String charset = System.getProperty("native.encoding", "UTF-8").toUpperCase(Locale.ROOT);
    return !Boolean.getBoolean("stemma.terminal.output") || charset.startsWith("UTF");
  }
}
