package dev.stemma.intake.fetch;

import dev.stemma.intake.fetch.Robots.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads robots.txt (RFC 9309, 2.2): groups begin with one or more {@code user-agent} lines; all
 * groups that name this tool are taken together, else all for {@code *}. Lines of other kinds are
 * passed over, {@code sitemap} lines without ending a group. Never fails: what is no rule is none,
 * nor is one of more than 2,048 characters.
 */
final class RobotsReader {
  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z_-]+)\\s*:\\s*([^#]*).*", Pattern.DOTALL);
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+|\\*");
  private static final int LONGEST_RULE = 2048;

  private final String product;
  private final Group own = new Group();
  private final Group general = new Group();
  private boolean named;
  private boolean forOwn;
  private boolean forAll;
  private boolean inRules;

  /** Rules as they are gathered. */
  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Optional<Duration> delay = Optional.empty();
  }

  private RobotsReader(String product) {
    this.product = product.toLowerCase(Locale.ROOT);
  }

  /**
   * The rules for one tool.
   *
   * @param product its product token: {@code Stemma}
   */
  static Robots read(byte[] file, String product, String origin) {
    RobotsReader reader = new RobotsReader(product);
    String text = new String(file, StandardCharsets.UTF_8);
    for (String line : text.replace("\ufeff", "").split("\r\n|\r|\n", -1)) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        reader.line(parts.group(1).toLowerCase(Locale.ROOT), parts.group(2).strip());
      }
    }
    Group group = reader.named ? reader.own : reader.general;
    return new Robots(group.rules, group.delay, origin);
  }

  private void line(String key, String value) {
    switch (key) {
      case "user-agent", "useragent" -> agent(value);
      case "allow" -> rule(true, value);
      case "disallow" -> rule(false, value);
      case "crawl-delay" -> delay(value);
      default -> {
        // sitemaps and the like belong to no group
      }
    }
  }

  private void agent(String value) {
    if (inRules) {
      inRules = false;
      forOwn = false;
      forAll = false;
    }
    Matcher name = PRODUCT.matcher(value);
    String token = name.lookingAt() ? name.group().toLowerCase(Locale.ROOT) : "";
    forOwn |= token.equals(product);
    forAll |= token.equals("*");
    named |= forOwn;
  }

  private void rule(boolean allows, String path) {
    inRules = true;
    if (!path.startsWith("/") && !path.startsWith("*") || path.length() > LONGEST_RULE) {
      return;
    }
    current().forEach(group -> group.rules.add(new Rule(allows, path)));
  }

  private void delay(String value) {
    inRules = true;
    if (value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      Duration delay = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
      current().forEach(group -> group.delay = Optional.of(delay));
    }
  }

  private List<Group> current() {
    List<Group> groups = new ArrayList<>();
    if (forOwn) {
      groups.add(own);
    }
    if (forAll) {
      groups.add(general);
    }
    return groups;
  }
}
