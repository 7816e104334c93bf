package dev.stemma.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

  private final Path folder;
  private final Process process;
  private final String address;

  private Served(Path folder, Process process, String address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Serves a new case that holds some files or folders. */
  static Served of(String... inputs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("stemma-browser");
    if (inputs.length > 0) {
      List<String> add = new ArrayList<>(List.of("add"));
      add.addAll(Arrays.asList(inputs));
      Process adding = stemma(folder, add);
      adding.getInputStream().transferTo(System.out);
      adding.waitFor();
    }
    Process process = stemma(folder, List.of("start", "--case", "stemma.case", "--port", "0"));
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new Served(folder, process, address.group());
      }
      line = out.readLine();
    }
    throw new IOException("the server ended with " + process.waitFor());
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
