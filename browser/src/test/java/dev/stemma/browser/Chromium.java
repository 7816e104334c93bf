package dev.stemma.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.stemma.testkit.Required;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium; Playwright's own is never fetched. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  /** How a page is looked at. */
  record Look(int width, ColorScheme colours, String language, boolean script) {
    Look(int width, ColorScheme colours, String language) {
      this(width, colours, language, true);
    }

    Look withoutScript() {
      return new Look(width, colours, language, false);
    }

    @Override
    public String toString() {
      return width + " px, " + colours + ", " + language;
    }
  }

  /** A page that is looked at, and what its console said. */
  record Seen(Page page, List<String> complaints) implements AutoCloseable {
    @Override
    public void close() {
      page.context().close();
    }
  }

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; skips the test where there is none, unless it is required. */
  static Chromium start() {
    Optional<Path> program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeFalse(Required.isMissing("chromium", program.isPresent()), "no Chromium");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(playwright, browser);
  }

  /** Opens an address. */
  Seen open(String address, Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.colours())
                .setLocale(look.language())
                .setJavaScriptEnabled(look.script())
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequestFailed(
        request -> {
          // what the browser itself broke off: a page that was left, a file that is saved
          if (!"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add("failed: " + request.url());
          }
        });
    page.navigate(address);
    return new Seen(page, complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
