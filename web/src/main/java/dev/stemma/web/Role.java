package dev.stemma.web;

import java.util.Locale;
import java.util.Optional;

/** What a visitor may do; each role may do what those before it may. */
public enum Role {
  /** Nothing but log in. */
  NOBODY,
  /** Look at everything, and take it out. */
  READER,
  /** Add documents, review claims, group matters, grade. */
  REVIEWER,
  /** Redact, and name users. */
  ADMIN;

  /** Whether this role may do what the other may. */
  public boolean may(Role least) {
    return compareTo(least) >= 0;
  }

  /** The name in files and pages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a name. */
  public static Optional<Role> of(String label) {
    for (Role role : values()) {
      if (role.label().equals(label)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
