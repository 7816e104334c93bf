package dev.stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.dossiers.Summary;
import dev.stemma.dossiers.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatterRowsTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home", ".."));
  private static final String[] STATES = {"USA", "RUS", "PRK", "IRN", "TUR", "MLI", "UKR", "CHN"};
  private static final String[] GOODS = {"drones", "missiles", "tanks", "aircraft", "ships"};

  static List<Summary> matters(int count) {
    Random random = new Random(1);
    List<Summary> matters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String actors =
          STATES[random.nextInt(STATES.length)] + ">body-number-" + random.nextInt(1 + count / 4);
      matters.add(
          new Summary(
              actors + ":" + GOODS[i % GOODS.length] + "@part-" + i,
              "transfer " + actors,
              1 + random.nextInt(50),
              random.nextInt(4),
              random.nextInt(10) == 0 ? 1 : 0,
              Optional.of(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000))),
              Optional.of(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1000))),
              Optional.of("outlet-" + random.nextInt(100)),
              Integer.toString(1 + random.nextInt(6)),
              Optional.empty()));
    }
    return matters;
  }

  private static MatterFilter words(String words) {
    return new MatterFilter(
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.of("tanks"),
        false,
        false,
        MatterFilter.Order.REPORTS);
  }

  @Test
  void aPlaceStaysWhereItIsWhateverIsAdded() {
    List<Summary> matters = matters(500);
    MatterRows some = MatterRows.of(matters.subList(0, 250)::forEach);
    MatterRows all = MatterRows.of(matters::forEach);
    Summary tenth = some.at(9);
    MatterIndex.Place place = MatterIndex.Place.of(tenth, MatterFilter.Order.LATEST);
    assertThat(some.behind(place)).isEqualTo(10);
    assertThat(all.at(all.behind(place) - 1).key()).isEqualTo(tenth.key());
    assertThat(MatterIndex.Place.of(place.text())).isEqualTo(place);
  }

  @Test
  void wordsAndClassesNarrowAndTheOrderHolds() throws IOException {
    World world = World.load(HOME.resolve("languages"));
    MatterRows all = MatterRows.of(matters(2000)::forEach);
    MatterFilter filter = words("turquie chars");
    MatterRows found = all.filtered(filter, new MatterWords(filter, new Names(HOME), world));
    assertThat(found.size()).isBetween(10, 100);
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.at(i).key()).startsWith("TUR>").contains(":tanks");
      assertThat(found.at(i).reports()).isLessThanOrEqualTo(found.at(i - 1).reports());
    }
  }

  @Test
  void mattersThatChangeTakeTheirPlaces() {
    List<Summary> before = matters(400);
    List<Summary> all = matters(600);
    Set<String> groups = new HashSet<>();
    all.subList(350, 600).forEach(matter -> groups.add(matter.group()));
    MatterRows changed =
        MatterRows.of(before::forEach)
            .with(groups, all.stream().filter(m -> groups.contains(m.group())).toList());
    List<Summary> now = new ArrayList<>(before);
    now.removeIf(matter -> groups.contains(matter.group()));
    all.stream().filter(m -> groups.contains(m.group())).forEach(now::add);
    assertThat(now).hasSizeGreaterThan(before.size()).doesNotContainSequence(before);
    for (MatterFilter.Order order : MatterFilter.Order.values()) {
      assertThat(listed(changed, order)).isEqualTo(listed(MatterRows.of(now::forEach), order));
    }
  }

  private static List<Summary> listed(MatterRows rows, MatterFilter.Order order) {
    MatterFilter all =
        new MatterFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), false, true, order);
    try {
      World world = World.load(HOME.resolve("languages"));
      return rows.filtered(all, new MatterWords(all, new Names(HOME), world)).summaries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
