package dev.stemma.web;

import java.util.List;

/**
 * Who may do what.
 *
 * @param users all
 * @param own the visitor's name
 * @param passwords whether users have passwords; else a proxy logs them in
 * @param named whether visitors have names at all
 */
public record UsersPage(List<User> users, String own, boolean passwords, boolean named) {
  /** The roles that a user can have. */
  public static final List<Role> ROLES = List.of(Role.READER, Role.REVIEWER, Role.ADMIN);

  public UsersPage {
    users = List.copyOf(users);
  }
}
