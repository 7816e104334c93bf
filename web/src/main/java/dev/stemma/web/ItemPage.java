package dev.stemma.web;

import java.util.List;

/**
 * The page of a class of goods, or of one kind.
 *
 * @param name as it is searched
 * @param label as it is shown
 * @param flows who supplies whom, by the newest claims
 * @param counted over how many claims flows are counted
 * @param claims the newest claims
 * @param matters the matters
 * @param allMatters how many these are
 */
public record ItemPage(
    String name,
    String label,
    List<Pair> flows,
    int counted,
    FoundClaims claims,
    List<MatterRow> matters,
    int allMatters) {
  /** Who supplies whom in so many claims. */
  public record Pair(String from, String to, int claims, String path) {}

  /** The path of the page of goods; search does not tell a slash from a hyphen. */
  public static String path(String name) {
    return "/items/" + SearchAddress.encoded(name.replace('/', '-').replace('\\', '-'));
  }

  public ItemPage {
    flows = List.copyOf(flows);
    matters = List.copyOf(matters);
  }
}
