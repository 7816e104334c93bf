package dev.stemma.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stemma.browser.Chromium.Look;

/** The two ways in which every action must work, each in another language and colour scheme. */
enum Way {
  MOUSE(0, "en", ColorScheme.LIGHT),
  KEYBOARD(1, "fr", ColorScheme.DARK);

  private final int number;
  private final String language;
  private final ColorScheme colours;

  Way(int number, String language, ColorScheme colours) {
    this.number = number;
    this.language = language;
    this.colours = colours;
  }

  /** By which the two use different things of a case. */
  int number() {
    return number;
  }

  Look look() {
    return new Look(1280, colours, language);
  }

  Hand hand(Page page) {
    return this == MOUSE ? new Mouse(page) : new Keyboard(page);
  }
}
