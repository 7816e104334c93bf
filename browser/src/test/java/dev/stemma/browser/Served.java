package dev.stemma.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stemma itself, started as users start it, over a case of its own. */
final class Served implements AutoCloseable {
  static final Path HOME = Path.of(System.getProperty("stemma.home", "..")).toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s]+");
  private static final int SOME_SKIPPED = 1;

  private final Path folder;
  private final Process process;
  private final String address;

  private Served(Path folder, Process process, String address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Serves a new case that holds some files or folders; its dossiers are made. */
  static Served of(String... inputs) throws IOException, InterruptedException {
    Path folder = folder();
    if (inputs.length > 0) {
      List<String> add = new ArrayList<>(List.of("add"));
      add.addAll(Arrays.asList(inputs));
      run(folder, "", add);
    }
    return start(folder, "--case", "stemma.case");
  }

  /** Serves the sample reports, as to somebody who has no case yet. */
  static Served samples() throws IOException, InterruptedException {
    return start(folder());
  }

  /** Serves an empty case, which fetches from this machine too. */
  static Served near() throws IOException, InterruptedException {
    return start(folder(), "--case", "stemma.case", "--allow-private-network");
  }

  /** Serves the sample reports to one user, an admin. */
  static Served team(String name, String password) throws IOException, InterruptedException {
    Path folder = folder();
    run(folder, password + "\n", List.of("user", "add", name, "--role", "admin"));
    return start(folder, "--users", "stemma.users");
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory("stemma-browser");
  }

  private static void run(Path folder, String input, List<String> arguments)
      throws IOException, InterruptedException {
    Process process = stemma(folder, arguments);
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    process.getInputStream().transferTo(System.out);
    if (process.waitFor() > SOME_SKIPPED) {
      throw new IOException(arguments + " ended with " + process.exitValue());
    }
  }

  private static Served start(Path folder, String... options)
      throws IOException, InterruptedException {
    List<String> start = new ArrayList<>(List.of("start", "--port", "0"));
    start.addAll(Arrays.asList(options));
    Process process = stemma(folder, start);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        awaitDossiers(address.group());
        return new Served(folder, process, address.group());
      }
      line = out.readLine();
    }
    throw new IOException("the server ended with " + process.waitFor());
  }

  /** The server answers before it has made them. */
  private static void awaitDossiers(String address) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest tasks = HttpRequest.newBuilder(URI.create(address + "/api/v1/tasks")).build();
    while (client
        .send(tasks, HttpResponse.BodyHandlers.ofString())
        .body()
        .matches("(?s).*\"(waiting|running)\".*")) {
      Thread.sleep(50);
    }
  }

  private static Process stemma(Path folder, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstemma.home=" + HOME,
                "-cp",
                HOME.resolve("app/target/app.jar") + ":" + HOME.resolve("app/target/lib") + "/*",
                "dev.stemma.app.Main"));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  String address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
