package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
  @TempDir private Path folder;

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    Path file = folder.resolve("users");
    new Users(file).put(new User("ada", Role.ADMIN, Optional.of("hash")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new Users(file).user("ada"))
        .hasValue(new User("ada", Role.ADMIN, Optional.of("hash")));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatAnotherProcessWroteIsSeenAtOnce() throws IOException {
    Path file = folder.resolve("users");
    Users here = new Users(file);
    here.put(new User("ada", Role.ADMIN, Optional.empty()));
    new Users(file).put(new User("bob", Role.READER, Optional.empty()));
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));
    assertThat(here.user("bob")).isPresent();
  }

  @Test
  void aLineThatIsNoUserIsNamed() throws IOException {
    Path file = folder.resolve("users");
    Files.writeString(file, "# comment\n\nada admin\n");
    assertThatThrownBy(() -> new Users(file).all()).hasMessageContaining("line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "a\nb", "-a", "<b>", "../x", "a/b"})
  void namesWithOtherCharactersAreRefused(String name) {
    assertThatThrownBy(() -> new User(name, Role.READER, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPasswordIsKeptAsItsArgon2idHashByOwaspsParameters() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash("four grey herons wade");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("four grey herons wade")).isNotEqualTo(hash);
    assertThat(passwords.matches("four grey herons wade", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("four grey herons wad", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("nobody has this password", Optional.empty())).isFalse();
    assertThat(passwords.matches("x", Optional.of("no hash"))).isFalse();
  }

  @Test
  void anUnknownNameCostsAsLongAsAKnownOne() {
    Passwords passwords = new Passwords();
    Optional<String> hash = Optional.of(passwords.hash("four grey herons wade"));
    passwords.matches("warm up", hash);
    long known = nanos(() -> passwords.matches("a wrong password", hash));
    long unknown = nanos(() -> passwords.matches("a wrong password", Optional.empty()));
    assertThat((double) unknown).isBetween(known * 0.2, known * 5.0);
  }

  private static long nanos(Runnable work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begin = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - begin);
    }
    return best;
  }

  @Test
  void easyPasswordsAreRefusedAndWordsAreNot() {
    assertThat(Passwords.fault("ada", "short")).isPresent();
    assertThat(Passwords.fault("ada", "aaaaaaaaaaaaaaaa")).isPresent();
    assertThat(Passwords.fault("adalovelace", "adalovelace1")).isPresent();
    assertThat(Passwords.fault("ada", "x".repeat(300))).isPresent();
    assertThat(Passwords.fault("ada", "four grey herons wade")).isEmpty();
    assertThat(Passwords.fault("ada", "héron gris à l’étang")).isEmpty();
  }
}
