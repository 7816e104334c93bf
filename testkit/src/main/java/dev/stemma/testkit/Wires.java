package dev.stemma.testkit;

import dev.stemma.testkit.WireReport.Kind;
import dev.stemma.testkit.WireStory.Dispatch;
import dev.stemma.testkit.WireStory.Origin;
import dev.stemma.testkit.WireStory.Plan;
import dev.stemma.testkit.WireWorld.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model of outlets that copy wires: stories, told by one to four origins through agencies, papers
 * and state media, whose dispatches other outlets copy, rewrite, translate, cite, or tell without
 * saying from whom. Who knows, and whose text each report is, is known. Most stories are small, a
 * few have thousands of reports over years, or come again after some time. The same seed gives the
 * same reports; each is made when it is asked for, so that hundreds of thousands fit in memory.
 */
public final class Wires {
  /** The largest story has this part of all reports, the next half as many, and so on. */
  private static final double LARGEST = 0.06;

  private static final int MOST_COPIES = 60;

  /** Originals that nobody took into the case, in a hundred. */
  private static final int MISSING = 5;

  private static final int WEEK = 7;

  private final WireWorld world;
  private final Random random;
  private final WireStories stories;
  private final List<Plan> plans = new ArrayList<>();
  private final Map<Long, List<Dispatch>> weeks = new HashMap<>();
  private int dispatches;

  /** So many reports. */
  public Wires(WireWorld world, long seed, int reports) {
    this.world = world;
    this.random = new Random(seed);
    this.stories = new WireStories(world, random);
    for (int rank = 1; plans.size() < reports; rank++) {
      int size = Math.max(1 + random.nextInt(3), (int) (LARGEST * reports / rank));
      tell(Math.min(size, reports - plans.size()));
    }
  }

  /** How many reports there are. */
  public int size() {
    return plans.size();
  }

  /** The number of the story that a report is mainly about. */
  public int story(int number) {
    return plans.get(number).dispatch().story().number();
  }

  /** A report, by its number from 0. */
  public WireReport report(int number) {
    Plan plan = plans.get(number);
    return new WireText(world, plan, beside(plan.dispatch())).report(number);
  }

  /** All reports. */
  public Stream<WireReport> reports() {
    return IntStream.range(0, size()).mapToObj(this::report);
  }

  /** Large stories come again after some time. */
  private void tell(int size) {
    int episodes = size < 300 ? 1 : 1 + random.nextInt(3);
    WireStory story = stories.next(days(size / episodes));
    for (int episode = 0; episode < episodes; episode++) {
      told(story, size / episodes);
      LocalDate end = story.start().plusDays(story.days());
      story = stories.again(story, end.plusDays(400 + random.nextInt(400)));
    }
  }

  private int days(int size) {
    return size < 5 ? 8 : size < 50 ? 40 : Math.min(700, 60 + size / 4);
  }

  private void told(WireStory story, int size) {
    int end = plans.size() + size;
    for (int turn = 0; plans.size() < end; turn++) {
      List<Origin> origins = story.origins();
      Origin origin = origins.get(turn < origins.size() ? turn : random.nextInt(origins.size()));
      LocalDate day = story.start().plusDays(turn == 0 ? 0 : random.nextInt(story.days()));
      dispatched(
          new Dispatch(
              dispatches++, story, origin, pick(origin.channels()), day, random.nextLong()),
          end);
    }
  }

  private void dispatched(Dispatch dispatch, int end) {
    weeks.computeIfAbsent(week(dispatch.day()), w -> new ArrayList<>()).add(dispatch);
    if (random.nextInt(100) >= MISSING) {
      plan(dispatch, dispatch.channel().name(), dispatch.day(), Kind.ORIGINAL);
    }
    int copies = (int) Math.pow(MOST_COPIES, random.nextDouble());
    for (int i = 0; i < copies && plans.size() < end; i++) {
      Kind kind = kind();
      int late = kind.isCopy() ? random.nextInt(kind == Kind.REWRITTEN ? 3 : 2) : late();
      plan(dispatch, other(), dispatch.day().plusDays(late), kind);
    }
  }

  private void plan(Dispatch dispatch, Name outlet, LocalDate day, Kind kind) {
    plans.add(new Plan(dispatch, outlet, day, kind, random.nextLong()));
  }

  private Kind kind() {
    int of100 = random.nextInt(100);
    return of100 < 22
        ? Kind.VERBATIM
        : of100 < 47
            ? Kind.NEAR
            : of100 < 62
                ? Kind.REWRITTEN
                : of100 < 70 ? Kind.TRANSLATED : of100 < 92 ? Kind.CITING : Kind.UNSOURCED;
  }

  private int late() {
    double u = random.nextDouble();
    return (int) (9 * u * u);
  }

  /** An outlet by Zipf's law; one in twelve speaks for a state. */
  private Name other() {
    if (random.nextInt(12) == 0) {
      return pick(pick(List.copyOf(world.voices().values())));
    }
    int rank = (int) Math.pow(world.others().size(), random.nextDouble());
    return world.others().get(rank - 1);
  }

  /** Other dispatches of about the same days. */
  private List<Dispatch> beside(Dispatch dispatch) {
    return weeks.getOrDefault(week(dispatch.day()), List.of());
  }

  private static long week(LocalDate day) {
    return Math.floorDiv(day.toEpochDay(), WEEK);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
