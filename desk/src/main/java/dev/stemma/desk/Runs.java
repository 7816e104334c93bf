package dev.stemma.desk;

import dev.stemma.evidence.Content;
import dev.stemma.ledger.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What this Stemma reads with, as a case records it. */
public final class Runs {
  private Runs() {}

  /** The run of a depth: version, model and languages under {@code home}. */
  public static Run of(Path home, Engine.Depth depth) throws IOException {
    String version = Runs.class.getPackage().getImplementationVersion();
    Path sums = home.resolve("models").resolve("syntax").resolve("SHA256SUMS");
    return new Run(
        version == null ? "unpackaged" : version,
        Content.of(Files.readAllBytes(sums)).sha256(),
        languages(home.resolve("languages")),
        depth.name().toLowerCase(Locale.ROOT));
  }

  /** One hash over the names and hashes of all files, in the order of their names. */
  private static String languages(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    StringBuilder sums = new StringBuilder();
    for (Path file : files) {
      sums.append(Content.of(Files.readAllBytes(file)).sha256())
          .append("  ")
          .append(folder.relativize(file))
          .append('\n');
    }
    return Content.of(sums.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)).sha256();
  }
}
