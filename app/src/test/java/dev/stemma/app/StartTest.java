package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
  @TempDir private Path folder;

  private Shell.Result start(String... arguments) {
    return Shell.in(folder).run(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void pagesAreNeverOpenToTheNetworkWithoutLogin(String address) {
    Shell.Result result = start("start", "--port", "0", "--rehearse", "--listen", address);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("takes a login", "stemma user add", "--users");
    assertThat(folder.resolve("stemma.case")).doesNotExist();
  }

  @Test
  void aProxysWordIsTakenOnlyFromAnAddressThatIsNamed() {
    Shell.Result result =
        start("start", "--rehearse", "--port", "0", "--proxy-user-header", "X-User");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--proxy-address");
  }

  @Test
  void aFileOfUsersThatIsNotThereIsNamedAndHowToMakeIt() {
    Shell.Result result =
        start("start", "--rehearse", "--port", "0", "--users", folder.resolve("none").toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("user add NAME --role admin");
  }

  @Test
  void aPortThatIsTakenIsSaidAndAnotherNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Shell.Result result =
          start("start", "--rehearse", "--port", Integer.toString(taken.getLocalPort()));
      assertThat(result.code()).isEqualTo(3);
      assertThat(result.err()).contains("is taken", "--port " + (taken.getLocalPort() + 1));
    }
  }

  @Test
  void itServesACaseAndStops() {
    Shell.Result result = start("start", "--rehearse", "--port", "0");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("at http://localhost:");
  }

  @Test
  void usersAreNamedListedChangedAndRemoved() throws IOException {
    String file = folder.resolve("users").toString();
    Shell shell = Shell.in(folder);
    assertThat(
            shell
                .plain("user", "add", "ada", "--role", "admin", "--no-password", "--users", file)
                .code())
        .isZero();
    assertThat(
            shell
                .plain("user", "add", "bob", "--role", "king", "--no-password", "--users", file)
                .code())
        .isEqualTo(2);
    shell.plain("user", "add", "bob", "--role", "reader", "--no-password", "--users", file);
    shell.plain("user", "role", "bob", "reviewer", "--users", file);
    assertThat(shell.plain("user", "list", "--users", file).out())
        .isEqualToNormalizingNewlines("admin      ada\nreviewer   bob\n");
    assertThat(shell.plain("user", "remove", "ada", "--users", file).err())
        .contains("one admin must be left");
    assertThat(shell.plain("user", "remove", "bob", "--users", file).code()).isZero();
    assertThat(shell.plain("user", "remove", "bob", "--users", file).code()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("users"))).contains("ada").doesNotContain("bob");
  }
}
