package dev.stemma.web;

import dev.stemma.desk.Desk;
import java.io.IOException;

/** Opens the visitor's own case, made where there is none; whoever gives it closes it. */
@FunctionalInterface
public interface OwnCase {
  Desk open() throws IOException;

  /** There is no other case. */
  static OwnCase none() {
    return () -> {
      throw Problem.of(409, Trouble.ONE_CASE);
    };
  }
}
