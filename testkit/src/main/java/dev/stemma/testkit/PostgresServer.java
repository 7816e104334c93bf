package dev.stemma.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server of a test's own, on a free port of loopback, in a folder that is removed
 * at the end. PostgreSQL refuses to run as root, so root starts it as the user {@code postgres}.
 */
public final class PostgresServer implements AutoCloseable {
  private static final int SECONDS = 60;

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Whether the programs of a server, version 15 or newer, are on this machine. */
  public static boolean isInstalled() {
    return programs().isPresent();
  }

  private static Optional<Path> programs() {
    Path root = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(root)) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(Path::toString));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Makes a new server and starts it. */
  public static PostgresServer start() {
    try {
      Path folder = Files.createTempDirectory("stemma-postgres");
      PostgresServer server = new PostgresServer(programs().orElseThrow(), folder, freePort());
      if (isRoot()) {
        run(List.of("chown", "postgres", folder.toString()));
      }
      server.program(
          "initdb",
          "-D",
          server.data(),
          "-A",
          "trust",
          "-U",
          "stemma",
          "-E",
          "UTF8",
          "--no-locale");
      server.resume();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** Where the database {@code postgres} of the server is. */
  public String location() {
    return "postgresql://stemma@127.0.0.1:" + port + "/postgres";
  }

  /** Stops the server at once, as a fault would. */
  public void stop() {
    program("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
  }

  /** Starts it again. */
  public void resume() {
    program(
        "pg_ctl",
        "-D",
        data(),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder,
        "-l",
        folder.resolve("log").toString(),
        "-w",
        "start");
  }

  private void program(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(List<String> command) {
    try {
      Path output = Files.createTempFile("stemma-postgres", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .directory(new java.io.File("/"))
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " failed: " + Files.readString(output));
      }
      Files.delete(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IllegalStateException e) {
      // it was stopped already
    }
    run(List.of("rm", "-rf", folder.toString()));
  }
}
