package dev.stemma.web;

import dev.stemma.evidence.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of users: a line each, name, role and hash of the password ({@code -}: none) with tabs
 * between. Only its owner may read it. It is read again when it changed, and written whole, beside
 * and then moved, so that there is never half a file. Thread-safe.
 */
public final class Users {
  private static final String NONE = "-";
  private static final String HEAD =
      "# Stemma's users: name, role, argon2id hash of the password\n";

  private final Path file;
  private Map<String, User> users = Map.of();
  private Optional<FileTime> read = Optional.empty();
  private long size = -1;

  /** The users of a file, which need not be there yet. */
  public Users(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** All, in the order in which they were added. */
  public synchronized List<User> all() {
    refresh();
    return List.copyOf(users.values());
  }

  /** The user of a name. */
  public synchronized Optional<User> user(String name) {
    refresh();
    return Optional.ofNullable(users.get(name));
  }

  /**
   * Adds a user, or writes over the one of that name.
   *
   * @throws IllegalArgumentException where no admin would be left
   */
  public synchronized void put(User user) {
    refresh();
    Map<String, User> next = new LinkedHashMap<>(users);
    next.put(user.name(), user);
    write(next);
  }

  /**
   * Removes a user.
   *
   * @throws IllegalArgumentException where no admin would be left
   */
  public synchronized void remove(String name) {
    refresh();
    Map<String, User> next = new LinkedHashMap<>(users);
    next.remove(name);
    write(next);
  }

  private static boolean hasAdmin(Map<String, User> users) {
    return users.values().stream().anyMatch(u -> u.role() == Role.ADMIN);
  }

  private void refresh() {
    try {
      if (!Files.exists(file)) {
        users = Map.of();
        read = Optional.empty();
        return;
      }
      FileTime changed = Files.getLastModifiedTime(file);
      if (read.filter(changed::equals).isEmpty() || size != Files.size(file)) {
        size = Files.size(file);
        users = parsed(Files.readAllLines(file));
        read = Optional.of(changed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, User> parsed(List<String> lines) {
    Map<String, User> found = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      Optional<Role> role = parts.length == 3 ? Role.of(parts[1]) : Optional.empty();
      if (role.isEmpty()) {
        throw new UncheckedIOException(
            new IOException(file + ", line " + (i + 1) + ": no user; see docs/pages.md"));
      }
      Optional<String> hash = parts[2].equals(NONE) ? Optional.empty() : Optional.of(parts[2]);
      User user = new User(parts[0], role.get(), hash);
      found.put(user.name(), user);
    }
    return found;
  }

  private void write(Map<String, User> next) {
    if (hasAdmin(users) && !hasAdmin(next)) {
      throw Refusal.of(Trouble.LAST_ADMIN);
    }
    StringBuilder text = new StringBuilder(HEAD);
    next.values()
        .forEach(
            user ->
                text.append(user.name())
                    .append('\t')
                    .append(user.role().label())
                    .append('\t')
                    .append(user.hash().orElse(NONE))
                    .append('\n'));
    try {
      Path beside = beside();
      try {
        Files.writeString(beside, text);
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    refresh();
  }

  private Path beside() throws IOException {
    Path folder = file.getParent();
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? Files.createTempFile(
            folder,
            "users",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createTempFile(folder, "users", ".new");
  }
}
