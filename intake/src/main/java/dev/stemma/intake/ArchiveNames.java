package dev.stemma.intake;

/** Which entries of an archive are read, by their names alone, as in folders. */
final class ArchiveNames {
  private ArchiveNames() {}

  /**
   * Whether an entry is passed over: a folder, a hidden file ({@code .git/config}), or what macOS
   * adds.
   */
  static boolean isPassedOver(String name) {
    if (name.endsWith("/") || name.startsWith("__MACOSX/")) {
      return true;
    }
    for (String part : name.split("/", -1)) {
      if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
        return true;
      }
    }
    return false;
  }

  /** A name without the "./" that tar writes before it. */
  static String plain(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }
}
