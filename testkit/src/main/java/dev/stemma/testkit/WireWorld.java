package dev.stemma.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is there in the world of {@link Wires}: real names, from {@code languages/world}.
 *
 * @param states states, by their English names
 * @param agencies whose dispatches many take over
 * @param papers who are first with something of their own at times
 * @param voices outlets that speak for a state, by its code
 * @param others who mostly repeat
 * @param organisations who publish findings
 */
public record WireWorld(
    List<Name> states,
    List<Name> agencies,
    List<Name> papers,
    Map<String, List<Name>> voices,
    List<Name> others,
    List<Name> organisations) {
  private static final Set<String> AGENCIES =
      Set.of(
          "reuters",
          "associated-press",
          "agence-france-presse",
          "bloomberg",
          "efe",
          "ansa",
          "kyodo",
          "yonhap",
          "interfax");
  private static final int PAPERS = 40;

  /** A name and what it is known by: a state's code or a slug. */
  public record Name(String id, String name) {}

  /** Reads the tables in a folder that holds {@code world}. */
  public static WireWorld load(Path languages) throws IOException {
    Path world = languages.resolve("world");
    List<Name> agencies = new ArrayList<>();
    List<Name> media = new ArrayList<>();
    Map<String, List<Name>> voices = new LinkedHashMap<>();
    for (List<String> cells : rows(world.resolve("outlets.tsv"))) {
      Name name = new Name(cells.get(0), first(cells.get(4)));
      if (AGENCIES.contains(name.id())) {
        agencies.add(name);
      } else if (cells.get(1).equals("media")) {
        media.add(name);
      } else if (!cells.get(2).isEmpty()
          && voices.values().stream().noneMatch(all -> all.contains(name))) {
        voices.computeIfAbsent(cells.get(2), s -> new ArrayList<>()).add(name);
      }
    }
    List<Name> papers = new ArrayList<>();
    List<Name> others = new ArrayList<>();
    for (int i = 0; i < media.size(); i++) {
      (i % (media.size() / PAPERS) == 0 ? papers : others).add(media.get(i));
    }
    return new WireWorld(
        names(world.resolve("states.tsv"), 1, "name"),
        agencies,
        papers,
        voices,
        others,
        names(world.resolve("organisations.tsv"), 1, "think-tank"));
  }

  private static List<Name> names(Path file, int column, String kind) throws IOException {
    Map<String, Name> names = new LinkedHashMap<>();
    for (List<String> cells : rows(file)) {
      boolean english = cells.get(cells.size() - 2).matches("en|\\*");
      String name = first(cells.get(cells.size() - 1));
      if (cells.get(column).equals(kind) && english && Character.isUpperCase(name.charAt(0))) {
        names.putIfAbsent(cells.get(0), new Name(cells.get(0), name));
      }
    }
    return List.copyOf(names.values());
  }

  private static List<List<String>> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  private static String first(String forms) {
    return forms.split("\\|", -1)[0];
  }
}
