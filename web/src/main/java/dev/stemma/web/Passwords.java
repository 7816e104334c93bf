package dev.stemma.web;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.stemma.evidence.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords with argon2id (RFC 9106) by OWASP's parameters: 19 MiB, 2 passes, 1 lane; 16
 * bytes of salt, 32 of hash. Thread-safe; two at a time, so that logins take neither the memory nor
 * the processors of others.
 */
public final class Passwords {
  private static final int KIBIBYTES = 19 << 10;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 256;
  private static final int TOGETHER = 2;

  private final Argon2Function function =
      Argon2Function.getInstance(KIBIBYTES, PASSES, 1, HASH_BYTES, Argon2.ID);
  private final Semaphore free = new Semaphore(TOGETHER, true);
  private final String decoy = hash("nobody has this password");

  /** What is wrong with a password; empty where nothing is. */
  public static Optional<Message> fault(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Message.of(Trouble.SHORT_PASSWORD, SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of(Message.of(Trouble.LONG_PASSWORD, LONGEST));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(name.toLowerCase(Locale.ROOT)) && length < name.length() + SHORTEST
        || lower.contains("stemma") && length < "stemma".length() + SHORTEST
        || lower.chars().distinct().count() < SHORTEST / 2) {
      return Optional.of(Message.of(Trouble.EASY_PASSWORD));
    }
    return Optional.empty();
  }

  /** The hash of a password, as a PHC string. */
  public String hash(String password) {
    free.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
    } finally {
      free.release();
    }
  }

  /** Whether a password has a hash; without a hash it takes as long, and has not. */
  boolean matches(String password, Optional<String> hash) {
    if (password.length() > 2 * LONGEST) {
      return false;
    }
    String against = hash.orElse(decoy);
    free.acquireUninterruptibly();
    try {
      return Password.check(password, against).with(Argon2Function.getInstanceFromHash(against))
          && hash.isPresent();
    } catch (BadParametersException e) {
      return false; // no hash of ours
    } finally {
      free.release();
    }
  }
}
