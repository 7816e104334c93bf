package dev.stemma.browser;

import dev.stemma.browser.Chromium.Look;
import dev.stemma.browser.Chromium.Seen;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stemma and Chromium for the tests of a class, in which whatever they do stays. */
final class Site implements BeforeAllCallback, AfterAllCallback {
  /** How Stemma is started. */
  @FunctionalInterface
  interface Start {
    Served served() throws Exception;
  }

  private final Start start;
  private @Nullable Chromium chromium;
  private @Nullable Served served;

  private Site(Start start) {
    this.start = start;
  }

  /** Over a case of its own. */
  static Site of(Start start) {
    return new Site(start);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    chromium = Chromium.start();
    served = start.served();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (served != null) {
      served.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  String address() {
    return Objects.requireNonNull(served).address();
  }

  /** Opens a page. */
  Seen open(Look look, String path) {
    return Objects.requireNonNull(chromium).open(address() + path, look);
  }

  /** Somebody who looks at a page. */
  Visitor visitor(Way way, String path) {
    return new Visitor(address(), open(way.look(), path), way);
  }

  /** Somebody whose browser runs no script. */
  Visitor withoutScript(String path) {
    return new Visitor(address(), open(Way.MOUSE.look().withoutScript(), path), Way.MOUSE);
  }
}
