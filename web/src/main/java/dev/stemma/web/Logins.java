package dev.stemma.web;

import java.time.Clock;
import java.util.Optional;

/**
 * Logs users in by name and password. A name that nobody has costs as long as one that somebody
 * has; so many tries an address and a name, then one now and then. Thread-safe.
 */
final class Logins {
  private static final double TRIES_OF_ADDRESS = 30;
  private static final double TRIES_OF_NAME = 10;
  private static final double A_MINUTE = 1 / 60d;

  private final Users users;
  private final Passwords passwords = new Passwords();
  private final Sessions sessions;
  private final Audit audit;
  private final Rate addresses;
  private final Rate names;

  Logins(Users users, Sessions sessions, Audit audit, Clock clock) {
    this.users = users;
    this.sessions = sessions;
    this.audit = audit;
    this.addresses = new Rate(clock, TRIES_OF_ADDRESS, 2 * A_MINUTE);
    this.names = new Rate(clock, TRIES_OF_NAME, A_MINUTE);
  }

  Users users() {
    return users;
  }

  Passwords passwords() {
    return passwords;
  }

  /** Begins a session; empty where name or password are wrong. */
  Optional<Sessions.Session> login(String name, String password, String address) {
    Optional<User> user = checked(name, password, address);
    if (user.isEmpty()) {
      audit.failure(name, User.isName(name) && users.user(name).isPresent());
      return Optional.empty();
    }
    audit.note(name, "login", name, "");
    return Optional.of(sessions.begin(name, user.get().hash().orElse("")));
  }

  /** The user, where the password is theirs. */
  Optional<User> checked(String name, String password, String address) {
    String tried = User.isName(name) ? name : "";
    long wait = Math.max(addresses.take(address), names.take(tried));
    if (wait > 0) {
      throw Problem.later(Trouble.MANY_LOGINS, wait);
    }
    Optional<User> user = users.user(tried);
    if (!passwords.matches(password, user.flatMap(User::hash))) {
      return Optional.empty();
    }
    addresses.giveBack(address);
    names.giveBack(tried);
    return user;
  }
}
