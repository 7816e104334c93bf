package dev.stemma.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Form, duplicates, ambiguity and breadth of the language data. */
class LanguageDataTest {
  private static final Path LANGUAGES =
      Path.of(System.getProperty("stemma.home")).resolve("languages");
  private static final List<String> WORLD =
      List.of("states", "groups", "places", "institutions", "people", "outlets", "organisations");

  private static List<Fact> world(String table) throws IOException {
    return Facts.read(LANGUAGES.resolve("world").resolve(table + ".tsv"));
  }

  private static List<Fact> words(String language, String table) throws IOException {
    return Facts.read(LANGUAGES.resolve(language).resolve(table + ".tsv"));
  }

  private static void clean(Fact fact, String column) {
    for (String form : fact.forms(column)) {
      assertThat(form).as(fact.place()).isNotBlank().isEqualTo(form.strip());
      assertThat(form).as(fact.place()).doesNotContain("  ", "’", "\u00A0");
    }
  }

  @Test
  void namesOfTheWorldAreWellFormed() throws IOException {
    Set<String> states =
        world("states").stream().map(f -> f.cell("id")).collect(Collectors.toSet());
    for (String table : WORLD) {
      for (Fact fact : world(table)) {
        clean(fact, "forms");
        assertThat(fact.forms("forms")).as(fact.place()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(fact.cell("language")).as(fact.place()).isIn("*", "en", "fr", "de");
        String state = fact.columns().getOrDefault("state", "-");
        if (!state.equals("-") && !table.equals("people")) {
          assertThat(states).as(fact.place()).contains(state);
        }
      }
    }
    for (String table : List.of("institutions", "people", "outlets")) {
      for (Fact fact : world(table)) {
        SourceKind.of(fact.cell("kind"));
      }
    }
  }

  /** A name that stands for two things stands for neither: it is listed once a language. */
  @Test
  void noNameStandsForTwoThings() throws IOException {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (String table : WORLD) {
      for (Fact fact : world(table)) {
        String id = fact.columns().getOrDefault("id", fact.columns().getOrDefault("state", ""));
        for (String form : fact.forms("forms")) {
          boolean name = !form.equals(form.toLowerCase(Locale.ROOT));
          for (String language : List.of("en", "fr", "de")) {
            boolean other =
                !fact.cell("language").equals("*") && !fact.cell("language").equals(language);
            if (!name || other) {
              continue;
            }
            String before = seen.putIfAbsent(language + ":" + form, id);
            if (before != null && !before.equals(id)) {
              twice.add(fact.place() + " " + form + ": " + id + " and " + before);
            }
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void designationsHaveACategoryAndNoTwoShareASpelling() throws IOException {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Fact fact : world("designations")) {
      clean(fact, "forms");
      Category.of(fact.cell("category"));
      for (String form : fact.forms("forms")) {
        String before = seen.putIfAbsent(form, fact.cell("designation"));
        if (before != null) {
          twice.add(fact.place() + " " + form + " is also " + before);
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  /**
   * What a sort holds is a listed state or armed group, and every language calls by known sorts.
   */
  @Test
  void sortsHoldWhatIsListed() throws IOException {
    Set<String> listed = ids(world("states"));
    listed.addAll(ids(world("groups")));
    Set<String> sorts =
        world("blocs").stream().map(f -> f.cell("bloc")).collect(Collectors.toSet());
    sorts.addAll(List.of(Sorts.STATE, Sorts.GROUP, Sorts.FORCE));
    for (Fact fact : world("sorts")) {
      assertThat(listed).as(fact.place()).containsAll(fact.forms("members"));
      assertThat(fact.forms("members")).as(fact.place()).doesNotHaveDuplicates();
      sorts.add(fact.cell("sort"));
    }
    for (String language : List.of("en", "fr", "de")) {
      List<Fact> words = words(language, "sorts");
      unique(words, "word", "sort");
      words.forEach(f -> assertThat(sorts).as(f.place()).contains(f.cell("sort")));
      words.forEach(f -> assertThat(f.cell("pos")).as(f.place()).isIn("noun", "adj"));
    }
  }

  @Test
  void theWorldIsBroadEnough() throws IOException {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (Fact fact : world("states")) {
      for (String language :
          fact.cell("language").equals("*")
              ? List.of("en", "fr", "de")
              : List.of(fact.cell("language"))) {
        kinds
            .computeIfAbsent(fact.cell("id"), i -> new LinkedHashSet<>())
            .add(language + ":" + fact.cell("kind"));
      }
    }
    for (String iso : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)) {
      assertThat(kinds).containsKey(iso);
      assertThat(kinds.get(iso)).as(iso).contains("en:name", "fr:name", "de:name");
    }
    assertThat(ids(world("outlets"))).hasSizeGreaterThanOrEqualTo(400);
    assertThat(world("institutions")).hasSizeGreaterThanOrEqualTo(150);
    assertThat(world("designations")).hasSizeGreaterThanOrEqualTo(500);
    assertThat(ids(world("organisations"))).hasSizeGreaterThanOrEqualTo(200);
  }

  private static Set<String> ids(List<Fact> facts) {
    return facts.stream().map(f -> f.cell("id")).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void wordsOfALanguageAreWellFormedAndListedOnce(String language) throws IOException {
    unique(words(language, "predicates"), "word", "pos", "type", "frame");
    unique(words(language, "cues"), "word", "pos");
    unique(words(language, "operators"), "word", "pos", "effect", "controller");
    unique(words(language, "items"), "word");
    unique(words(language, "measures"), "word");
    unique(words(language, "titles"), "word");
    unique(words(language, "certainty"), "word", "pos");
    unique(words(language, "grammar"), "word", "class");
    unique(words(language, "contractions"), "form");
    unique(words(language, "times"), "word", "kind");
    for (Fact fact : words(language, "certainty")) {
      Certainty.of(fact.cell("level"));
    }
    for (Fact fact : words(language, "titles")) {
      SourceKind.of(fact.cell("kind"));
    }
    assertThat(words(language, "predicates")).hasSizeGreaterThanOrEqualTo(300);
    assertThat(words(language, "cues")).hasSizeGreaterThanOrEqualTo(300);
  }

  private static void unique(List<Fact> facts, String forms, String... key) {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Fact fact : facts) {
      clean(fact, forms);
      for (String form : fact.forms(forms)) {
        StringBuilder whole = new StringBuilder(form);
        for (String column : key) {
          whole.append('\t').append(fact.cell(column));
        }
        String before = seen.putIfAbsent(whole.toString(), fact.place());
        if (before != null) {
          twice.add(fact.place() + " " + form + " stands at " + before + " too");
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  /** A class of words that no language lists is asked for in vain. */
  @Test
  void everyClassOfWordsThatARuleAsksForHasWords() throws IOException {
    Grammar english = new Grammar(LANGUAGES.resolve("en"));
    Grammar french = new Grammar(LANGUAGES.resolve("fr"));
    Grammar german = new Grammar(LANGUAGES.resolve("de"));
    for (WordClass of : WordClass.values()) {
      assertThat(english.words(of).size() + french.words(of).size() + german.words(of).size())
          .as(of.label())
          .isPositive();
    }
  }

  /** Every trait of a frame is one that the rules know. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void traitsOfFramesAreKnown(String language) throws IOException {
    Set<Frame.Trait> used = EnumSet.noneOf(Frame.Trait.class);
    for (Fact fact : words(language, "frames")) {
      used.addAll(Frame.of(fact).traits());
    }
    assertThat(used).containsExactlyInAnyOrder(Frame.Trait.values());
  }

  /** Every frame fills only roles of the types that use it, and every stage fits its type. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void framesFillTheRolesOfTheirTypes(String language) throws IOException {
    Map<String, Fact> frames = new HashMap<>();
    for (Fact fact : words(language, "frames")) {
      assertThat(frames.put(fact.cell("frame"), fact)).as(fact.place()).isNull();
    }
    Set<String> used = new LinkedHashSet<>();
    for (Fact fact : words(language, "predicates")) {
      ClaimType type = ClaimType.of(fact.cell("type"));
      assertThat(frames).as(fact.place()).containsKey(fact.cell("frame"));
      Fact frame = frames.getOrDefault(fact.cell("frame"), fact);
      used.add(fact.cell("frame"));
      for (String part : frame.cell("functions").split(" ", -1)) {
        for (String role : part.substring(part.indexOf('=') + 1).split("/", -1)) {
          assertThat(type.roles()).as(fact.place() + " " + part).contains(Role.of(role));
        }
      }
      boolean staged = type == ClaimType.TRANSFER || type == ClaimType.SANCTION;
      assertThat(fact.cell("stage").isEmpty()).as(fact.place()).isEqualTo(!staged);
      if (staged) {
        Stage.of(fact.cell("stage"));
      }
    }
    assertThat(frames.keySet()).as("frames that no predicate uses").isSubsetOf(used);
  }

  /** An operator stands over transfers and sanctions alike: its stage is one of a transfer's. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void operatorsNameTheStagesOfTransfers(String language) throws IOException {
    for (Fact fact : words(language, "operators")) {
      assertThat(fact.cell("effect"))
          .as(fact.place())
          .doesNotContainPattern("stage=(proposed|imposed|in-force|eased|evaded)");
    }
  }
}
