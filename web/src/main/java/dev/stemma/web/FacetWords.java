package dev.stemma.web;

import dev.stemma.dossiers.World;
import dev.stemma.evidence.Category;
import dev.stemma.evidence.SourceKind;
import dev.stemma.ledger.Facet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of attributes in the words of a page. */
final class FacetWords {
  private static final Set<String> CATEGORIES =
      Arrays.stream(Category.values()).map(Category::label).collect(Collectors.toSet());
  private static final Set<String> KINDS =
      Arrays.stream(SourceKind.values()).map(SourceKind::label).collect(Collectors.toSet());

  private final World world;
  private final Words words;

  FacetWords(World world, Words words) {
    this.world = world;
    this.words = words;
  }

  /** A value. */
  String of(Facet facet, String value) {
    return switch (facet) {
      case TYPE, STAGE, CERTAINTY, POLARITY, STANDING -> words.label(facet.label(), value);
      case LANGUAGE -> language(value);
      case ITEM -> goods(value);
      case SUPPLIER, RECIPIENT, PARTY -> name(value);
      case SOURCE -> KINDS.contains(value) ? words.label("source", value) : name(value);
      case OUTLET, DAY, DOCUMENT -> value;
    };
  }

  /** A class of goods, or the name of a kind. */
  String goods(String value) {
    return CATEGORIES.contains(value) ? words.label("category", value) : value;
  }

  /** Whether a value is a class of goods. */
  static boolean isCategory(String value) {
    return CATEGORIES.contains(value);
  }

  private String language(String code) {
    String name =
        Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(words.language()));
    return name.isEmpty() ? code : name;
  }

  /** The name that the tables have for an id; what a user wrote stays as it is. */
  String name(String id) {
    String name = world.name(id, words.language());
    return name.equals(id.replace('-', ' ')) ? id.replace('-', ' ') : name;
  }
}
