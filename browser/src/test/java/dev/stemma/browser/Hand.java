package dev.stemma.browser;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** What people do at a page, by whichever means they have. */
interface Hand {
  /** Points at something, or moves to it. */
  void point(Locator what);

  /** Uses a link, a button, or what opens and closes. */
  void use(Locator what);

  /** Writes into a field, in the place of what it holds. */
  void write(Locator field, String text);

  /** Chooses from a list. */
  void choose(Locator list, String value);

  /** Ticks a box, or one of several. */
  void tick(Locator box);

  /** Gives files to a field. */
  void give(Locator field, Path... files);
}
