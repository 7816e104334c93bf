package dev.stemma.web;

import java.util.List;

/**
 * The page of a state, body, person or company.
 *
 * @param id its id
 * @param name its name in the page's language
 * @param names its names in other languages
 * @param of what is said of it, by its part in it
 * @param by what it says
 * @param matters the matters that it takes part in
 * @param allMatters how many these are
 */
public record ActorPage(
    String id,
    String name,
    List<Named> names,
    List<FoundClaims> of,
    FoundClaims by,
    List<MatterRow> matters,
    int allMatters) {
  /** A name in a language. */
  public record Named(String language, String name) {}

  public ActorPage {
    names = List.copyOf(names);
    of = List.copyOf(of);
    matters = List.copyOf(matters);
  }
}
