package dev.stemma.testkit;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.SourceKind;
import dev.stemma.testkit.WireStory.Channel;
import dev.stemma.testkit.WireStory.Origin;
import dev.stemma.testkit.WireWorld.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Invents stories and who tells them. No proposition is that of two stories at one time. */
final class WireStories {
  private static final List<ClaimType> TYPES =
      List.of(
          ClaimType.TRANSFER,
          ClaimType.TRANSFER,
          ClaimType.TRANSFER,
          ClaimType.TRANSFER,
          ClaimType.TRANSFER,
          ClaimType.TRANSFER,
          ClaimType.TRAINING,
          ClaimType.SANCTION,
          ClaimType.PRODUCTION,
          ClaimType.USE,
          ClaimType.SHORTAGE,
          ClaimType.LOSS);
  private static final List<Category> GOODS =
      List.of(
          Category.ARTILLERY_AMMUNITION,
          Category.MISSILES,
          Category.DRONES,
          Category.AIR_DEFENCE,
          Category.AIRCRAFT,
          Category.HELICOPTERS,
          Category.TANKS,
          Category.ARMOURED_VEHICLES,
          Category.ARTILLERY,
          Category.SMALL_ARMS,
          Category.SHIPS,
          Category.RADARS,
          Category.ENGINES,
          Category.MINES);
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 2200;

  private final WireWorld world;
  private final Random random;
  private final Set<String> propositions = new HashSet<>();
  private int number;

  WireStories(WireWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  /** A new story. */
  WireStory next(int days) {
    while (true) {
      ClaimType type = TYPES.get(random.nextInt(TYPES.size()));
      Name first = state();
      Name second = state();
      Category category = GOODS.get(random.nextInt(GOODS.size()));
      boolean pair =
          type == ClaimType.TRANSFER || type == ClaimType.TRAINING || type == ClaimType.SANCTION;
      String proposition = type + first.id() + (pair ? second.id() : "") + category;
      // a sanction names no goods: one story a pair of states
      String key = type == ClaimType.SANCTION ? type + first.id() + second.id() : proposition;
      if (!first.equals(second) && propositions.add(key)) {
        return new WireStory(
            number++,
            type,
            first,
            second,
            category,
            10 + random.nextInt(900),
            FIRST.plusDays(random.nextInt(DAYS)),
            days,
            origins(first));
      }
    }
  }

  /** The same proposition at another time. */
  WireStory again(WireStory story, LocalDate start) {
    return new WireStory(
        number++,
        story.type(),
        story.first(),
        story.second(),
        story.category(),
        10 + random.nextInt(900),
        start,
        story.days(),
        origins(story.first()));
  }

  /** Some states are in the news more than others. */
  private Name state() {
    double u = random.nextDouble();
    return world.states().get((int) (world.states().size() * u * Math.sqrt(u)));
  }

  private List<Origin> origins(Name party) {
    int count = 1 + (int) (4 * Math.pow(random.nextDouble(), 2));
    List<Origin> origins = new ArrayList<>();
    Set<String> truths = new HashSet<>();
    while (origins.size() < count) {
      Origin origin = origin();
      if (!origin.truth().equals(party.id()) && truths.add(origin.truth())) {
        origins.add(origin);
      }
    }
    if (random.nextInt(4) == 0) {
      origins.add(of(SourceKind.OFFICIAL, party, party.name() + "'s foreign ministry", true));
    }
    return origins;
  }

  private Origin origin() {
    Name state = state();
    int of100 = random.nextInt(100);
    if (of100 < 35) {
      return of(SourceKind.GOVERNMENT, state, state.name() + "'s government", false);
    }
    if (of100 < 45) {
      return of(SourceKind.INTELLIGENCE, state, state.name() + "'s intelligence", false);
    }
    if (of100 < 70) {
      String name = Vocabulary.name(random) + " " + Vocabulary.name(random);
      return of(SourceKind.OFFICIAL, state, state.name() + "'s minister " + name, false);
    }
    if (of100 < 88) {
      Name body = world.organisations().get(random.nextInt(world.organisations().size()));
      return of(SourceKind.ORGANISATION, body, body.name(), false);
    }
    if (of100 < 92) {
      String name = Vocabulary.name(random) + " " + Vocabulary.name(random);
      String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
      return new Origin(
          SourceKind.PERSON,
          Optional.empty(),
          name,
          false,
          false,
          slug,
          channels(Optional.empty()));
    }
    return new Origin(
        SourceKind.OFFICIAL,
        Optional.empty(),
        "officials",
        false,
        false,
        "unnamed-official",
        channels(Optional.empty()));
  }

  private Origin of(SourceKind kind, Name body, String words, boolean denies) {
    boolean named = words.contains("'s minister ");
    Optional<String> state =
        kind == SourceKind.ORGANISATION ? Optional.empty() : Optional.of(body.id());
    return new Origin(
        kind, Optional.of(body.id()), words, named, denies, body.id(), channels(state));
  }

  /** One to three outlets; state media get only what their own state says. */
  private List<Channel> channels(Optional<String> state) {
    List<Name> voices = state.map(s -> world.voices().getOrDefault(s, List.of())).orElse(List.of());
    Set<Channel> channels = new java.util.LinkedHashSet<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      int of100 = random.nextInt(100);
      if (of100 < 20 && !voices.isEmpty()) {
        channels.add(new Channel(pick(voices), SourceKind.STATE_MEDIA));
      } else {
        channels.add(
            new Channel(pick(of100 < 75 ? world.agencies() : world.papers()), SourceKind.MEDIA));
      }
    }
    return List.copyOf(channels);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
