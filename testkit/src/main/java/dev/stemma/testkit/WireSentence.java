package dev.stemma.testkit;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import dev.stemma.evidence.Text;
import dev.stemma.testkit.WireStory.Dispatch;
import dev.stemma.testkit.WireStory.Origin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A sentence that tells a story, and the claim that is read in it.
 *
 * @param dispatch from whom it comes
 * @param voice whom it names
 * @param reworded whether it begins with whom it names
 * @param numbered whether it says how many
 */
record WireSentence(Dispatch dispatch, Voice voice, boolean reworded, boolean numbered) {
  /** Whom a sentence names. */
  enum Voice {
    FULL,
    ORIGIN,
    CHANNEL,
    NONE;

    boolean origin() {
      return this == FULL || this == ORIGIN;
    }

    boolean channel() {
      return this == FULL || this == CHANNEL;
    }
  }

  WireSentence with(Voice other, boolean otherwise) {
    return new WireSentence(dispatch, other, otherwise, numbered);
  }

  /** Each origin has its own number. */
  private int amount() {
    return 10
        + Math.floorMod(dispatch.origin().words().hashCode() + dispatch.story().amount(), 900);
  }

  /** What it says, with a full stop and a blank at the end. */
  String words() {
    String channel = dispatch.channel().name().name();
    String source = dispatch.origin().words();
    String core = core();
    if (reworded) {
      return switch (voice) {
            case FULL -> channel + " quoted " + source + " as saying that " + core;
            case ORIGIN -> "According to " + source + ", " + core;
            case CHANNEL -> "According to " + channel + ", " + core;
            case NONE -> core;
          }
          + ". ";
    }
    return core
        + switch (voice) {
          case FULL -> ", " + source + " told " + channel + ". ";
          case ORIGIN -> ", " + source + " said. ";
          case CHANNEL -> ", " + channel + " reported. ";
          case NONE -> ". ";
        };
  }

  private String core() {
    WireStory story = dispatch.story();
    String denied = dispatch.origin().denies() ? " never " : " ";
    String goods = (numbered ? amount() + " " : "") + goods();
    String second = story.second().name();
    return story.first().name()
        + denied
        + switch (story.type()) {
          case TRANSFER -> "supplied " + goods + " to " + second;
          case TRAINING -> "trained crews of " + goods + " for " + second;
          case SANCTION -> "imposed sanctions on " + second;
          case PRODUCTION -> "built " + goods;
          case USE -> "used " + goods;
          case SHORTAGE -> "ran out of its " + goods;
          default -> "lost " + goods;
        };
  }

  private String goods() {
    return dispatch.story().category().label().replace('-', ' ');
  }

  /** The claim that is read where the sentence stands. */
  Claim claim(Text text, Span evidence) {
    WireStory story = dispatch.story();
    Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
    Reading reading = new Reading(text, text.utf16(evidence.begin()), evidence);
    Filler first = new Filler.Party(reading.quote(story.first().name()), id(story.first()));
    Filler second = new Filler.Party(reading.last(story.second().name()), id(story.second()));
    switch (story.type()) {
      case TRANSFER -> both(roles, Role.SUPPLIER, first, Role.RECIPIENT, second);
      case TRAINING -> both(roles, Role.TRAINER, first, Role.TRAINEE, second);
      case SANCTION -> both(roles, Role.ISSUER, first, Role.TARGET, second);
      case PRODUCTION -> roles.put(Role.PRODUCER, List.of(first));
      case USE -> roles.put(Role.USER, List.of(first));
      default -> roles.put(Role.HOLDER, List.of(first));
    }
    if (story.type() != ClaimType.SANCTION) {
      roles.put(Role.ITEMS, List.of(item(reading)));
    }
    return new Claim(
        story.type(),
        evidence,
        roles,
        stage(),
        sources(reading),
        Certainty.STATED,
        Optional.empty(),
        Optional.empty(),
        dispatch.origin().denies() ? Polarity.DENIED : Polarity.AFFIRMED,
        Optional.empty(),
        List.of());
  }

  private static Optional<String> id(WireWorld.Name name) {
    return Optional.of(name.id());
  }

  private static void both(Map<Role, List<Filler>> roles, Role a, Filler x, Role b, Filler y) {
    roles.put(a, List.of(x));
    roles.put(b, List.of(y));
  }

  private Filler item(Reading reading) {
    return new Filler.Item(
        reading.quote(goods()),
        dispatch.story().category(),
        Optional.empty(),
        numbered ? Optional.of(quantity(reading)) : Optional.empty());
  }

  private Quantity quantity(Reading reading) {
    OptionalLong amount = OptionalLong.of(amount());
    return new Quantity(
        reading.quote(Integer.toString(amount())), amount, amount, Optional.empty());
  }

  private Optional<Stage> stage() {
    return switch (dispatch.story().type()) {
      case TRANSFER -> Optional.of(Stage.DELIVERED);
      case SANCTION -> Optional.of(Stage.IMPOSED);
      default -> Optional.empty();
    };
  }

  private List<Source> sources(Reading reading) {
    List<Source> sources = new ArrayList<>();
    Origin origin = dispatch.origin();
    if (voice.channel()) {
      sources.add(
          new Source(
              reading.quote(dispatch.channel().name().name()),
              dispatch.channel().kind(),
              id(dispatch.channel().name()),
              voice.origin() ? Optional.empty() : Optional.of(cue(reading)),
              Optional.empty()));
    }
    if (voice.origin()) {
      sources.add(
          new Source(
              reading.quote(origin.words()),
              origin.kind(),
              origin.id(),
              Optional.of(cue(reading)),
              origin.kind() == SourceKind.OFFICIAL
                  ? Optional.of(origin.named())
                  : Optional.empty()));
    }
    return sources;
  }

  private Quote cue(Reading reading) {
    String late = voice == Voice.FULL ? "told" : voice == Voice.ORIGIN ? "said" : "reported";
    String early = voice == Voice.FULL ? "quoted" : "According to";
    return reading.quote(reworded ? early : late);
  }

  /** Words of a sentence that stands in a text. */
  private record Reading(Text text, int begin, Span evidence) {
    Quote quote(String words) {
      return at(words, text.value().indexOf(words, begin));
    }

    Quote last(String words) {
      return at(words, text.value().lastIndexOf(words, text.utf16(evidence.end())));
    }

    private Quote at(String words, int at) {
      int end = at + words.length();
      boolean inside = at >= begin && end <= text.utf16(evidence.end());
      return inside ? Quote.of(text, text.span(at, end)) : new Quote(words, Optional.empty());
    }
  }
}
