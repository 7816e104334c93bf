package dev.stemma.web;

import java.util.List;
import java.util.Optional;

/**
 * The list of matters.
 *
 * @param rows those shown
 * @param found how many the filters let through
 * @param words words of names and keys
 * @param actor who takes part
 * @param types kinds of claims to choose from
 * @param categories classes of goods to choose from
 * @param orders orders to choose from
 * @param contested whether only contested ones are shown
 * @param all whether also those of which an actor is not known
 * @param filtered whether any filter is set
 * @param next where the next page is
 * @param begun whether this is not the first page
 * @param first where the first page is
 */
public record MattersPage(
    List<MatterRow> rows,
    int found,
    String words,
    String actor,
    List<DossierPage.Option> types,
    List<DossierPage.Option> categories,
    List<DossierPage.Option> orders,
    boolean contested,
    boolean all,
    boolean filtered,
    Optional<String> next,
    boolean begun,
    String first) {
  public MattersPage {
    rows = List.copyOf(rows);
    types = List.copyOf(types);
    categories = List.copyOf(categories);
    orders = List.copyOf(orders);
  }
}
