package dev.stemma.app;

/** Marks for a terminal; none where the output is a file or a pipe, or {@code NO_COLOR} is set. */
record Colours(boolean on) {
  private String mark(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  String strong(String text) {
    return mark("1", text);
  }

  String faint(String text) {
    return mark("2", text);
  }

  String denied(String text) {
    return mark("31", text);
  }

  String hedged(String text) {
    return mark("33", text);
  }
}
