package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.evidence.Message;
import dev.stemma.web.Passwords;
import dev.stemma.web.Role;
import dev.stemma.web.User;
import dev.stemma.web.Users;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may log in to the pages of a team: the file that {@code start --users} takes. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {
      "Names who may log in to pages that are served to a team.",
      "Passwords are asked for twice, or read from standard input, a line. A server that runs "
          + "sees changes at once. Roles: reader looks and exports; reviewer also adds, reviews, "
          + "groups and grades; admin also redacts and names users."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma user add ada --role admin",
      "  ./stemma start --users stemma.users --listen 0.0.0.0",
      "",
      "Exit codes: 0 done, 1 no such user, 2 wrong use, 3 fault."
    })
final class UserCommand implements Runnable {
  private static final String NAME = "NAME";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--users",
      paramLabel = "FILE",
      defaultValue = "stemma.users",
      scope = CommandLine.ScopeType.INHERIT,
      description = "The file of users (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("stemma.users");

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "add, role, password, remove or list?");
  }

  @Command(name = "add", description = "Adds a user.", mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = NAME, description = "Letters, digits and . _ - @ +.") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = "reader, reviewer or admin.")
          String role,
      @Option(names = "--no-password", description = "For users whom a proxy logs in.")
          boolean none)
      throws IOException {
    Users users = new Users(file);
    if (users.user(name).isPresent()) {
      throw wrong("there is a user " + name + " already; see: stemma user role, user password");
    }
    try {
      User user = new User(name, role(role), Optional.empty());
      users.put(none ? user : new User(name, user.role(), Optional.of(hash(name))));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    return said(name + " may log in as " + role.toLowerCase(Locale.ROOT));
  }

  @Command(name = "role", description = "Changes a user's role.", mixinStandardHelpOptions = true)
  int role(
      @Parameters(paramLabel = NAME, description = "Who.") String name,
      @Parameters(paramLabel = "ROLE", description = "reader, reviewer or admin.") String role) {
    Users users = new Users(file);
    Optional<User> user = users.user(name);
    if (user.isEmpty()) {
      return missing(name);
    }
    try {
      users.put(new User(name, role(role), user.get().hash()));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    return said(name + " is " + role.toLowerCase(Locale.ROOT) + " now");
  }

  @Command(
      name = "password",
      description = "Gives a user a new password; their sessions end.",
      mixinStandardHelpOptions = true)
  int password(@Parameters(paramLabel = NAME, description = "Who.") String name)
      throws IOException {
    Users users = new Users(file);
    Optional<User> user = users.user(name);
    if (user.isEmpty()) {
      return missing(name);
    }
    users.put(new User(name, user.get().role(), Optional.of(hash(name))));
    return said(name + " has a new password");
  }

  @Command(name = "remove", description = "Removes a user.", mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = NAME, description = "Who.") String name) {
    Users users = new Users(file);
    if (users.user(name).isEmpty()) {
      return missing(name);
    }
    try {
      users.remove(name);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    return said(name + " is no user any more");
  }

  @Command(name = "list", description = "Lists users and roles.", mixinStandardHelpOptions = true)
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    new Users(file)
        .all()
        .forEach(user -> out.printf("%-10s %s%n", user.role().label(), user.name()));
    return Exit.ALL_READ;
  }

  private static Role role(String label) {
    return Role.of(label.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new IllegalArgumentException("a role is reader, reviewer or admin"));
  }

  private String hash(String name) throws IOException {
    String password = asked();
    Optional<Message> fault = Passwords.fault(name, password);
    if (fault.isPresent()) {
      throw wrong(fault.get().english());
    }
    return new Passwords().hash(password);
  }

  private String asked() throws IOException {
    if (!Boolean.getBoolean("stemma.terminal.input")) {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    }
    Console console = Objects.requireNonNull(System.console());
    char[] once = console.readPassword("Password: ");
    char[] again = console.readPassword("Again: ");
    if (once == null || again == null || !java.util.Arrays.equals(once, again)) {
      throw wrong("the two are not the same; nothing was changed");
    }
    return new String(once);
  }

  private CommandLine.ParameterException wrong(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }

  private int said(String what) {
    spec.commandLine().getOut().println(Printable.line(what));
    return Exit.ALL_READ;
  }

  private int missing(String name) {
    spec.commandLine().getErr().println("stemma: no user " + Printable.line(name) + " in " + file);
    return Exit.SOME_SKIPPED;
  }
}
