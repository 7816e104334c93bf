package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stemma.browser.Chromium.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a page who works in one {@link Way}. Fails at its end where the console complained.
 */
final class Visitor implements AutoCloseable {
  private final String address;
  private final Seen seen;
  private final Hand hand;
  private final AtomicInteger pages = new AtomicInteger();

  Visitor(String address, Seen seen, Way way) {
    this.address = address;
    this.seen = seen;
    this.hand = way.hand(seen.page());
    page()
        .onFrameNavigated(
            frame -> {
              if (frame.equals(page().mainFrame())) {
                pages.incrementAndGet();
              }
            });
  }

  Page page() {
    return seen.page();
  }

  Hand hand() {
    return hand;
  }

  /** The one thing that a selector finds. */
  Locator the(String selector) {
    return page().locator(selector);
  }

  /** The first of what a selector finds. */
  Locator first(String selector) {
    return the(selector).first();
  }

  void go(String path) {
    page().navigate(address + path);
  }

  /** Path, query and fragment of the page. */
  String path() {
    return page().url().substring(address.length());
  }

  void use(String selector) {
    hand.use(the(selector));
  }

  void write(String selector, String text) {
    hand.write(the(selector), text);
  }

  void choose(String selector, String value) {
    hand.choose(the(selector), value);
  }

  void press(String key) {
    page().keyboard().press(key);
  }

  /** Uses what leads to a page, or to a place of this one. */
  void follow(String selector) {
    leads(() -> use(selector));
  }

  /** Does what leads to a page, or to a place of this one. */
  void leads(Runnable does) {
    int before = pages.get();
    does.run();
    page().waitForCondition(() -> pages.get() > before);
    page().waitForLoadState();
  }

  /** Uses a link to a file; its text. */
  String download(String selector) throws IOException {
    Download download = page().waitForDownload(() -> use(selector));
    return Files.readString(download.path());
  }

  /** Waits until something is there to be seen. */
  void sees(String selector) {
    first(selector).waitFor();
  }

  /** The text of the first of what a selector finds, once it is there. */
  String text(String selector) {
    sees(selector);
    return first(selector).innerText();
  }

  int count(String selector) {
    return the(selector).count();
  }

  /** Waits until the focus is in something, and that can be seen. */
  void focusIn(String selector) {
    page()
        .waitForFunction(
            "within => { const at = document.activeElement?.closest(within);"
                + " const box = document.activeElement?.getBoundingClientRect();"
                + " return at && box.bottom > 0 && box.top < innerHeight; }",
            selector);
  }

  /** Waits until the place that the address names can be seen. */
  void landsAt(String place) {
    page()
        .waitForFunction(
            "place => { const box = document.querySelector(place + ':target')"
                + "?.getBoundingClientRect();"
                + " return box && box.bottom > 0 && box.top < innerHeight; }",
            place);
  }

  /** What the API answers. */
  JsonNode api(String path) {
    return JsonMapper.shared().readTree(page().request().get(address + "/api/v1" + path).text());
  }

  /** Takes away a complaint of the console that was to be expected. */
  void expected(String complaint) {
    page().waitForCondition(() -> seen.complaints().stream().anyMatch(c -> c.contains(complaint)));
    seen.complaints().removeIf(c -> c.contains(complaint));
  }

  @Override
  public void close() {
    try {
      assertThat(seen.complaints()).isEmpty();
    } finally {
      seen.close();
    }
  }
}
