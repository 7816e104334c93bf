package dev.stemma.web;

import dev.stemma.evidence.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Someone who may log in.
 *
 * @param name 1 to 64 letters, digits, and {@code . _ - @ +}; the ledger notes it
 * @param role what they may do
 * @param hash of their password (argon2id, PHC string); empty where a proxy logs them in
 */
public record User(String name, Role role, Optional<String> hash) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");

  public User {
    if (!isName(name)) {
      throw Refusal.of(Trouble.USER_NAME);
    }
    if (role == Role.NOBODY) {
      throw Refusal.of(Trouble.NO_ROLE);
    }
  }

  /** Whether a user can be called so. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  User with(Role next) {
    return new User(name, next, hash);
  }

  User withHash(String next) {
    return new User(name, role, Optional.of(next));
  }
}
