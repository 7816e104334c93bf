package dev.stemma.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Types commands on one case, as a user does. */
record Shell(Path home, Path folder) {
  static final Path HOME = Path.of(System.getProperty("stemma.home"));

  /** What a command said, and its exit code. */
  record Result(int code, String out, String err) {
    String all() {
      return out + err;
    }
  }

  static Shell in(Path folder) {
    return new Shell(HOME, folder);
  }

  /** A folder with three reports that were added to its case: two English, one French. */
  static Shell withReports(Path folder) throws IOException {
    Shell shell = in(folder);
    shell.file("drones.txt", "Iran sent 200 drones to Russia in August, officials told Reuters.\n");
    shell.file(
        "shells.html",
        """
        <html lang="en"><head><title>Shells for Moscow</title>
        <meta property="og:site_name" content="Example Post">
        <meta property="article:published_time" content="2022-09-06"></head><body><article>
        <p>North Korea shipped artillery shells to Russia, a US official said on Monday.</p>
        <p>Pyongyang denied sending rockets to Moscow.</p></article></body></html>
        """);
    shell.file(
        "fr.txt", "La Turquie a livré 20 véhicules blindés à l'Ukraine, selon le ministère.\n");
    shell.run("add", shell.at("drones.txt"), shell.at("shells.html"), shell.at("fr.txt"));
    return shell;
  }

  /** Runs a command on the case. */
  Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(1, "--case=" + caseFile());
    return plain(all.toArray(String[]::new));
  }

  /** Runs a command line as it is. */
  Result plain(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(home, out, err, arguments);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Path caseFile() {
    return folder.resolve("test.case");
  }

  String at(String name) {
    return folder.resolve(name).toString();
  }

  String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
