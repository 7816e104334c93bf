package dev.stemma.intake.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a site's robots.txt says to this tool (RFC 9309): the longest rule that matches wins, {@code
 * allow} before {@code disallow} where both are as long; where none matches, all is allowed.
 *
 * @param delay its {@code Crawl-delay}, which is no part of the RFC but widely used
 * @param origin where the rules are from, in words, for the record of a capture
 */
record Robots(List<Rule> rules, Optional<Duration> delay, String origin) {

  /**
   * One line.
   *
   * @param path a pattern, with its escapes in the usual form
   */
  record Rule(boolean allows, String path) {
    Rule {
      path = Paths.comparable(path);
    }

    /**
     * Whether a path begins with the pattern, in which {@code *} is anything and a last {@code $}
     * the end. Takes time in proportion to both lengths at most, whatever the pattern.
     */
    boolean matches(String target) {
      boolean anchored = path.endsWith("$");
      String[] parts = (anchored ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
      if (!target.startsWith(parts[0])) {
        return false;
      }
      int last = parts.length - 1;
      int at = parts[0].length();
      for (int i = 1; i < (anchored ? last : parts.length); i++) {
        int found = target.indexOf(parts[i], at);
        if (found < 0) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !anchored || (last == 0 ? target.equals(parts[0]) : ends(target, parts[last], at));
    }

    private static boolean ends(String target, String part, int from) {
      return target.endsWith(part) && target.length() - part.length() >= from;
    }
  }

  Robots {
    rules = List.copyOf(rules);
  }

  /** Of a site without rules. */
  static Robots none(String origin) {
    return new Robots(List.of(), Optional.empty(), origin);
  }

  /** Of a site that must not be asked, since its robots.txt cannot be had (RFC 9309, 2.3.1.4). */
  static Robots closed(String origin) {
    return new Robots(List.of(new Rule(false, "/")), Optional.empty(), origin);
  }

  /** The rule that forbids a path with its query; empty where it is allowed. */
  Optional<Rule> objection(String path) {
    String target = Paths.comparable(path);
    Rule best = new Rule(true, "");
    for (Rule rule : rules) {
      boolean longer =
          rule.path.length() > best.path.length()
              || rule.path.length() == best.path.length() && rule.allows();
      if (longer && rule.matches(target)) {
        best = rule;
      }
    }
    return best.allows() || path.equals("/robots.txt") ? Optional.empty() : Optional.of(best);
  }
}
