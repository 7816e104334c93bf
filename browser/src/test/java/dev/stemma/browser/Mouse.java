package dev.stemma.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** By pointing and clicking; keys only write. */
record Mouse(Page page) implements Hand {
  @Override
  public void point(Locator what) {
    what.hover();
  }

  @Override
  public void use(Locator what) {
    what.click();
  }

  @Override
  public void write(Locator field, String text) {
    field.click();
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
  }

  @Override
  public void choose(Locator list, String value) {
    list.selectOption(value);
  }

  @Override
  public void tick(Locator box) {
    box.click();
  }

  @Override
  public void give(Locator field, Path... files) {
    page.waitForFileChooser(field::click).setFiles(files);
  }
}
