package dev.stemma.web;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds each page.
 *
 * @param words the language
 * @param theme {@code light}, {@code dark}, or empty to follow the system
 * @param title what the browser's tab shows
 * @param active the entry of the navigation that it belongs to
 * @param here path and query of this page
 * @param caseName the case
 * @param samples whether the case holds the sample reports
 * @param named whether users log in
 * @param visitor who looks
 * @param making the task that makes dossiers, which are not complete meanwhile
 * @param assets where styles and scripts are
 * @param styles styles of this page: {@code css/reader.css} for the template {@code reader}
 * @param scripts islands of this page: {@code islands/reader.js}
 */
public record Frame(
    Words words,
    Optional<String> theme,
    String title,
    String active,
    String here,
    String caseName,
    boolean samples,
    boolean named,
    Visitor visitor,
    Optional<Long> making,
    String assets,
    List<String> styles,
    List<String> scripts) {
  public Frame {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** The words of a key. */
  public String say(String key, Object... values) {
    return words.of(key, values);
  }

  /** The address of a style, script or picture. */
  public String asset(String name) {
    return assets + name;
  }

  /** Whether the visitor may change things. */
  public boolean mayReview() {
    return visitor.role().may(Role.REVIEWER);
  }

  /** Whether the visitor may name users, redact, and begin another case. */
  public boolean mayAdminister() {
    return visitor.role().may(Role.ADMIN);
  }
}
