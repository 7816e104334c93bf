package dev.stemma.intake;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of news agencies, told by their form alone, since this room knows no outlets: letters in
 * capitals ({@code AFP}) or a few capitalised words ({@code Agence France-Presse}).
 */
final class Agencies {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}&'’-]+(?: (?:(?:de|of|du|del) )?\\p{Lu}[\\p{L}&'’-]*){0,3}|[a-z]{3})");
  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,7}");
  private static final Pattern SINGLE = Pattern.compile("\\p{Lu}[\\p{L}-]{2,20}");
  private static final Pattern THE = Pattern.compile("(?:[Tt]he |[Ll]['’]|[Dd]er |[Dd]ie )?");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,|/|;| et | and | und | y | e | con | avec | with | mit )\\s*");

  private Agencies() {}

  /** Whether words could name an agency where only an agency is named. */
  static boolean isName(String words) {
    return all(words).stream().allMatch(name -> NAME.matcher(name).matches());
  }

  /** Whether words are names in capital letters, or of one word: what can hardly be another. */
  static boolean isShort(String words) {
    return all(words).stream().allMatch(name -> isLetters(name) || SINGLE.matcher(name).matches());
  }

  /** Whether words are names in capital letters alone, and not the mark of a text's end. */
  static boolean isLetters(String words) {
    return all(words).stream()
        .allMatch(name -> LETTERS.matcher(name).matches() && !Furniture.USUAL.isLabel(name));
  }

  /** The names in "AFP, Reuters et l’AP", articles taken off. */
  static List<String> all(String words) {
    return Arrays.stream(BETWEEN.split(words.strip(), -1))
        .map(name -> THE.matcher(name).replaceFirst(""))
        .toList();
  }
}
