package dev.stemma.app;

import dev.stemma.web.Proxy;
import dev.stemma.web.Role;
import dev.stemma.web.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** To whom pages are served. Never to the network without login. */
final class ServingOption {
  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, this machine only). Any other needs"
              + " --users or --proxy-user-header.")
  private String listen = "127.0.0.1";

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Who may log in; made with: stemma user add NAME --users FILE.")
  private @Nullable Path users;

  @Option(
      names = "--proxy-user-header",
      paramLabel = "NAME",
      description = "The header in which a proxy that has checked the user (OIDC) names them.")
  private @Nullable String header;

  @Option(
      names = "--proxy-address",
      paramLabel = "ADDRESS",
      description =
          "The proxy, from which alone that header and X-Forwarded-For and -Proto are believed.")
  private @Nullable String proxy;

  @Option(
      names = "--default-role",
      paramLabel = "ROLE",
      description =
          "With --proxy-user-header: the role of users whom --users does not name (reader,"
              + " reviewer; default: none, they are refused).")
  private @Nullable String defaultRole;

  /** Settings of a server; wrong use where they would open it to strangers. */
  Settings settings(int port, boolean samples, CommandLine line) {
    boolean named = users != null || header != null;
    if (!isLoopback(line) && !named) {
      throw new CommandLine.ParameterException(
          line,
          "--listen "
              + listen
              + " opens the case to the network, which takes a login: name users (stemma user add"
              + " NAME --users FILE, then --users FILE) or --proxy-user-header");
    }
    if (header != null && (proxy == null || !header.matches("[A-Za-z0-9-]{1,64}"))) {
      throw new CommandLine.ParameterException(
          line, "--proxy-user-header takes a header's name, and needs --proxy-address");
    }
    if (header == null && users != null && !Files.isRegularFile(users)) {
      throw new CommandLine.ParameterException(
          line,
          "no users at "
              + users
              + "; make the first: stemma user add NAME --role admin --users "
              + users);
    }
    return new Settings(listen, port, Optional.ofNullable(users), proxy(line), samples);
  }

  private Optional<Proxy> proxy(CommandLine line) {
    if (proxy == null) {
      return Optional.empty();
    }
    Optional<Role> role = Optional.ofNullable(defaultRole).flatMap(Role::of);
    if (defaultRole != null && role.filter(r -> r == Role.READER || r == Role.REVIEWER).isEmpty()) {
      throw new CommandLine.ParameterException(line, "--default-role takes reader or reviewer");
    }
    return Optional.of(new Proxy(address(proxy, line), Optional.ofNullable(header), role));
  }

  private boolean isLoopback(CommandLine line) {
    return address(listen, line).isLoopbackAddress();
  }

  private static InetAddress address(String name, CommandLine line) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new CommandLine.ParameterException(line, name + " is no address of this machine", e);
    }
  }
}
