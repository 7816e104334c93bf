package dev.stemma.web;

import java.util.List;

/** The entries of the navigation, in order. */
public final class Navigation {
  /** The entries. */
  public static final List<String> ENTRIES =
      List.of("overview", "matters", "search", "sources", "intake", "ledger");

  private Navigation() {}

  /** Where an entry leads. */
  public static String path(String entry) {
    return entry.equals("overview") ? "/" : "/" + entry;
  }
}
