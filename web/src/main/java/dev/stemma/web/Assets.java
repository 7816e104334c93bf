package dev.stemma.web;

import dev.stemma.evidence.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Styles, scripts, fonts and pictures, held in memory. One hash of all of them is part of their
 * address, so that browsers keep them until a newer Stemma has others.
 */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, byte[]> files;
  private final String hash;

  private Assets(Map<String, byte[]> files) {
    this.files = files;
    StringBuilder sums = new StringBuilder();
    files.forEach((name, bytes) -> sums.append(name).append(Content.of(bytes).sha256()));
    this.hash =
        Content.of(sums.toString().getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 12);
  }

  /** All files under {@code static} beside this class, in a folder or a jar. */
  static Assets load() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      URI root = Objects.requireNonNull(Assets.class.getResource("static")).toURI();
      if (root.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
          read(jar.provider().getPath(root), files);
        }
      } else {
        read(Path.of(root), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return new Assets(files);
  }

  private static void read(Path folder, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  /** What comes before a file's name in its address. */
  String prefix() {
    return "/static/" + hash + "/";
  }

  /** A file. */
  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The name alone, if there is such a file. */
  List<String> known(String name) {
    return files.containsKey(name) ? List.of(name) : List.of();
  }

  static String type(String name) {
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
