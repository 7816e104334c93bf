package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which classes of goods hold which: "ammunition" may mean shells, "weapons" nearly anything;
 * shells and rockets are told of in one breath.
 */
final class Classes {
  private static final Set<Category> MUNITIONS =
      EnumSet.of(
          Category.ARTILLERY_AMMUNITION,
          Category.ROCKETS,
          Category.MISSILES,
          Category.BOMBS,
          Category.MINES);
  private static final Set<Category> NO_WEAPONS =
      EnumSet.of(Category.MONEY, Category.FUEL, Category.PERSONNEL, Category.TECHNOLOGY);

  /** Classes that are one matter where the same claims name both. */
  private static final Set<Category> ONE_BREATH =
      EnumSet.of(Category.ARTILLERY_AMMUNITION, Category.ROCKETS, Category.AMMUNITION);

  private Classes() {}

  /** Whether a class is a word for many. */
  static boolean isGeneral(Category category) {
    return category == Category.MATERIEL || category == Category.AMMUNITION;
  }

  /** Whether a general class may mean a narrower one. */
  static boolean holds(Category general, Category narrow) {
    return switch (general) {
      case MATERIEL -> narrow != Category.MATERIEL && !NO_WEAPONS.contains(narrow);
      case AMMUNITION -> MUNITIONS.contains(narrow);
      default -> false;
    };
  }

  /** Whether two classes may be one matter. */
  static boolean inOneBreath(Category a, Category b) {
    return ONE_BREATH.contains(a) && ONE_BREATH.contains(b);
  }
}
