package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import dev.stemma.ledger.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Parts the lines of a group (who does what to whom) into matters: by class of goods and by time. A
 * general word ("the munitions") takes the narrower class that the same report names; else it is a
 * matter of its own, in which nothing narrower is counted. A denial of the general denies the
 * narrower that the same report tells of; all that is narrower where nobody affirms the general.
 * The outcome does not depend on the order of the lines.
 */
final class Matters {

  private final String group;
  private final Decisions decisions;

  private Matters(String group, Decisions decisions) {
    this.group = group;
    this.decisions = decisions;
  }

  /** The matters of a group, by key. */
  static List<Matter> of(String group, List<Line> lines, Decisions decisions) {
    return new Matters(group, decisions).parted(lines.stream().sorted(Line.ORDER).toList());
  }

  private List<Matter> parted(List<Line> lines) {
    Map<Optional<Category>, List<Line>> classes = classes(lines);
    List<Matter> matters = new ArrayList<>();
    classes.forEach((category, all) -> matters.addAll(windows(category, all)));
    List<Matter> split = matters.stream().flatMap(m -> split(m).stream()).toList();
    return split.stream().sorted(Comparator.comparing(Matter::key)).toList();
  }

  // classes of goods

  private Map<Optional<Category>, List<Line>> classes(List<Line> lines) {
    List<Line> narrowed = narrowed(lines);
    Map<Category, Category> heads = heads(narrowed);
    Map<Optional<Category>, List<Line>> found =
        new TreeMap<>(Comparator.comparing(c -> c.map(Category::label).orElse("")));
    for (Line line : narrowed) {
      for (Optional<Category> category : categories(line, heads)) {
        found.computeIfAbsent(category, c -> new ArrayList<>()).add(line);
      }
    }
    denials(found);
    return found;
  }

  private static Set<Optional<Category>> categories(Line line, Map<Category, Category> heads) {
    Set<Optional<Category>> categories = new java.util.LinkedHashSet<>();
    line.goods()
        .forEach(g -> categories.add(Optional.of(heads.getOrDefault(g.category(), g.category()))));
    if (categories.isEmpty()) {
      categories.add(Optional.empty());
    }
    return categories;
  }

  /** Lines whose general word means what the same report names. */
  private List<Line> narrowed(List<Line> lines) {
    Map<Long, Set<Category>> named = new LinkedHashMap<>();
    for (Line line : lines) {
      line.goods()
          .forEach(
              good ->
                  named
                      .computeIfAbsent(
                          line.report().document(), d -> EnumSet.noneOf(Category.class))
                      .add(good.category()));
    }
    return lines.stream()
        .map(line -> narrowed(line, named.getOrDefault(line.report().document(), Set.of())))
        .toList();
  }

  private Line narrowed(Line line, Set<Category> named) {
    if (line.goods().isEmpty()) {
      List<Category> specific = named.stream().filter(c -> !Classes.isGeneral(c)).toList();
      if (specific.size() == 1) {
        return line.with(List.of(nameless(specific.get(0))));
      }
      return hasGoods() ? line.with(List.of(nameless(Category.MATERIEL))) : line;
    }
    List<Good> goods = new ArrayList<>();
    for (Good good : line.goods()) {
      List<Good> narrower =
          good.category() == Category.AMMUNITION && !line.denies()
              ? named.stream()
                  .filter(c -> Classes.holds(Category.AMMUNITION, c))
                  .map(c -> as(good, c))
                  .toList()
              : List.of();
      goods.addAll(narrower.isEmpty() ? List.of(good) : narrower);
    }
    return line.with(goods);
  }

  private boolean hasGoods() {
    return group.startsWith("transfer ") || group.startsWith("shortage ");
  }

  private static Good nameless(Category category) {
    return new Good(
        category,
        Optional.empty(),
        "",
        java.util.OptionalLong.empty(),
        java.util.OptionalLong.empty(),
        Optional.empty());
  }

  private static Good as(Good good, Category category) {
    return new Good(
        category, good.designation(), good.amount(), good.min(), good.max(), good.unit());
  }

  /** Classes that are told of in one breath go under the one that is told of more. */
  private static Map<Category, Category> heads(List<Line> lines) {
    Map<Category, Integer> counts = new EnumMap<>(Category.class);
    Map<Category, Map<Category, Integer>> together = new EnumMap<>(Category.class);
    for (Line line : lines) {
      Set<Category> named = EnumSet.noneOf(Category.class);
      line.goods().forEach(g -> named.add(g.category()));
      for (Category a : named) {
        counts.merge(a, 1, Integer::sum);
        named.forEach(
            b ->
                together
                    .computeIfAbsent(a, x -> new EnumMap<>(Category.class))
                    .merge(b, 1, Integer::sum));
      }
    }
    List<Category> byCount =
        counts.keySet().stream()
            .sorted(
                Comparator.comparing((Category c) -> counts.getOrDefault(c, 0))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<Category, Category> heads = new EnumMap<>(Category.class);
    for (int i = 0; i < byCount.size(); i++) {
      Category small = byCount.get(i);
      for (Category large : byCount.subList(0, i)) {
        int both = together.getOrDefault(large, Map.of()).getOrDefault(small, 0);
        if (!heads.containsKey(large)
            && Classes.inOneBreath(small, large)
            && (2 * both >= counts.getOrDefault(small, 0) || small == Category.AMMUNITION)) {
          heads.putIfAbsent(small, large);
        }
      }
      general(small, byCount).ifPresent(large -> heads.putIfAbsent(small, large));
    }
    return heads;
  }

  /** "Ammunition", where nobody names any, goes with "weapons". */
  private static Optional<Category> general(Category category, List<Category> all) {
    return category == Category.AMMUNITION
            && all.contains(Category.MATERIEL)
            && all.stream().noneMatch(c -> Classes.holds(Category.AMMUNITION, c))
        ? Optional.of(Category.MATERIEL)
        : Optional.empty();
  }

  /** Who denies the general answers what is said of the general, or else of the narrower. */
  private static void denials(Map<Optional<Category>, List<Line>> classes) {
    for (Category general : List.of(Category.MATERIEL, Category.AMMUNITION)) {
      List<Line> all = classes.getOrDefault(Optional.of(general), List.of());
      List<Line> denials = all.stream().filter(Line::denies).toList();
      boolean affirmed = denials.size() < all.size();
      classes.forEach(
          (category, lines) -> {
            if (!denials.isEmpty()
                && category.isPresent()
                && Classes.holds(general, category.get())) {
              Set<Long> reports =
                  lines.stream().map(line -> line.report().document()).collect(Collectors.toSet());
              Set<Line> there = new HashSet<>(lines);
              denials.stream()
                  .filter(d -> !affirmed || reports.contains(d.report().document()))
                  .filter(there::add)
                  .forEach(lines::add);
            }
          });
    }
  }

  // time

  private List<Matter> windows(Optional<Category> category, List<Line> lines) {
    List<List<Line>> windows = Windows.of(lines.stream().filter(l -> l.day().isPresent()).toList());
    List<Line> undated = lines.stream().filter(line -> line.day().isEmpty()).toList();
    if (windows.isEmpty()) {
      windows.add(new ArrayList<>());
    }
    windows.get(0).addAll(undated);
    List<Matter> matters = new ArrayList<>();
    windows.removeIf(window -> !window.isEmpty() && window.stream().allMatch(Line::presumed));
    for (List<Line> window : windows) {
      // the first keeps the plain key, so that keys stay as they are while reports come in
      boolean first = matters.isEmpty();
      matters.add(matter(category, window, first ? "" : "@" + begin(window)));
    }
    return matters;
  }

  private static String begin(List<Line> window) {
    return window.get(0).day().orElseThrow().toString().substring(0, 7);
  }

  private Matter matter(Optional<Category> category, List<Line> lines, String suffix) {
    Set<Category> classes = EnumSet.noneOf(Category.class);
    lines.forEach(line -> line.goods().forEach(good -> classes.add(good.category())));
    return new Matter(
        Matter.key(group, category) + suffix,
        group,
        category,
        classes,
        lines.stream().sorted(Line.ORDER).toList());
  }

  // what users said

  private List<Matter> split(Matter matter) {
    List<Matter> parts = new ArrayList<>();
    List<Line> rest = new ArrayList<>(matter.lines());
    for (Judgement split : decisions.splits(matter.key())) {
      List<Line> part = rest.stream().filter(line -> Decisions.names(split, line)).toList();
      rest.removeAll(part);
      if (!part.isEmpty()) {
        parts.add(
            new Matter(
                matter.key().replaceAll("@.*", "") + "@" + split.value().orElse(""),
                group,
                matter.category(),
                matter.classes(),
                part));
      }
    }
    if (!rest.isEmpty()) {
      parts.add(new Matter(matter.key(), group, matter.category(), matter.classes(), rest));
    }
    return parts;
  }
}
