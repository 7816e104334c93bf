package dev.stemma.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** By keys only: Tab to where something is, then Enter, Space or arrows. */
record Keyboard(Page page) implements Hand {
  /** No page has so many places where Tab stops. */
  private static final int MOST = 600;

  /** Where something is, seen from where the focus is; radio buttons of a name are one place. */
  private static final String WHERE =
      "sought => { const at = document.activeElement;"
          + " if (at === sought || sought.type === 'radio' && at.name === sought.name) return '';"
          + " return at === null || at === document.body"
          + " || at.compareDocumentPosition(sought) & Node.DOCUMENT_POSITION_FOLLOWING"
          + " ? 'Tab' : 'Shift+Tab'; }";

  @Override
  public void point(Locator what) {
    for (int steps = 0; steps < MOST; steps++) {
      String key = String.valueOf(what.evaluate(WHERE));
      if (key.isEmpty()) {
        return;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError("the Tab key does not lead to " + what);
  }

  @Override
  public void use(Locator what) {
    point(what);
    page.keyboard().press("Enter");
  }

  @Override
  public void write(Locator field, String text) {
    point(field);
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
  }

  @Override
  public void choose(Locator list, String value) {
    point(list);
    Object steps =
        list.evaluate(
            "(list, value) => [...list.options].findIndex(o => o.value === value)"
                + " - list.selectedIndex",
            value);
    int down = ((Number) steps).intValue();
    for (int i = 0; i < Math.abs(down); i++) {
      page.keyboard().press(down > 0 ? "ArrowDown" : "ArrowUp");
    }
  }

  @Override
  public void tick(Locator box) {
    point(box);
    if (!"radio".equals(box.getAttribute("type"))) {
      page.keyboard().press("Space");
      return;
    }
    if (Boolean.FALSE.equals(box.evaluate("box => document.activeElement.checked"))) {
      page.keyboard().press("Space");
    }
    for (int steps = 0; steps < MOST && !box.isChecked(); steps++) {
      page.keyboard().press("ArrowDown");
    }
  }

  @Override
  public void give(Locator field, Path... files) {
    // moving there comes second: a key that is pressed at once overtakes the wait for the chooser
    page.waitForFileChooser(
            () -> {
              point(field);
              page.keyboard().press("Space");
            })
        .setFiles(files);
  }
}
