package dev.stemma.dossiers;

import dev.stemma.evidence.SourceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who stands behind the links of a chain: spokesmen and services are their state, documents are
 * their issuer, state media speak for their state.
 */
final class Bodies {
  private static final String UNNAMED = "unnamed-";
  private static final int LONGEST_PARTICLE = 3;
  private static final String SEEN_BY = "document-";

  private final World world;
  private final List<String> actors;
  private final Optional<String> seizer;

  /** Bodies behind the lines of a group, such as {@code transfer PRK>RUS}. */
  Bodies(World world, String group) {
    this.world = world;
    this.actors = List.of(group.substring(group.indexOf(' ') + 1).split("[>+]", -1));
    this.seizer =
        Optional.of(actors.get(0))
            .filter(actor -> group.startsWith("seizure ") && World.isState(actor));
  }

  /**
   * The state for which an outlet speaks on this matter: one that takes part in it. Of what others
   * do a state's agency has it from elsewhere.
   */
  Optional<String> stateVoice(String outlet) {
    return world.voiceOf(outlet).filter(actors::contains);
  }

  /** The state that seized the goods of the matter. */
  Optional<String> seizer() {
    return seizer;
  }

  static boolean isUnnamed(String body) {
    return body.startsWith(UNNAMED);
  }

  /** The kind of a body that is not named. */
  static String kind(String unnamed) {
    return unnamed.substring(UNNAMED.length());
  }

  /** The origin that is a document which an outlet saw. */
  static String seenBy(String outlet) {
    return SEEN_BY + outlet;
  }

  /** The outlet that saw the document which is the origin. */
  static Optional<String> witnessOf(String body) {
    return body.startsWith(SEEN_BY)
        ? Optional.of(body.substring(SEEN_BY.length()))
        : Optional.empty();
  }

  /**
   * The body at the end of a chain.
   *
   * @param id its id; empty where the chain says nothing or ends with an outlet
   * @param at the place of its link in the chain; -1 where the chain is empty
   * @param firm whether the chain names the body, so that nothing else needs to be asked
   * @param person whether it is somebody who speaks for no body
   */
  record End(Optional<String> id, int at, boolean firm, boolean person) {}

  /** The end of a line's chain. */
  End end(Line line) {
    List<Link> chain = line.chain();
    int last = chain.size() - 1;
    for (int i = last; i >= 0; i--) {
      Link link = chain.get(i);
      Optional<String> body = body(chain, i);
      if (body.isPresent()) {
        boolean person = link.kind() == SourceKind.PERSON || link.kind() == SourceKind.OFFICIAL;
        boolean placed =
            link.id().isPresent() ? !isScholar(link) : !body.equals(named(link.words()));
        return new End(body, i, true, person && !placed);
      }
      if (link.isOutlet()) {
        return new End(witness(chain, i), i, false, false);
      }
    }
    return last < 0
        ? new End(Optional.empty(), -1, false, false)
        : new End(Optional.of(UNNAMED + chain.get(last).kind().label()), last, false, false);
  }

  /** Somebody of an institute who is quoted as an expert. */
  private boolean isScholar(Link link) {
    return link.kind() == SourceKind.PERSON
        && link.id().flatMap(world::organisation).filter("think-tank"::equals).isPresent();
  }

  /** What lies behind an outlet: a document that it saw, or somebody whom it does not name. */
  private static Optional<String> witness(List<Link> chain, int outlet) {
    List<Link> behind = chain.subList(outlet + 1, chain.size());
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    return behind.stream().anyMatch(link -> link.kind() == SourceKind.DOCUMENT)
        ? Optional.of(seenBy(chain.get(outlet).slug()))
        : Optional.of(UNNAMED + behind.get(behind.size() - 1).kind().label());
  }

  /** The body of a link; empty where it names none. */
  private Optional<String> body(List<Link> chain, int at) {
    Link link = chain.get(at);
    Optional<String> id = link.id().map(world::speaker);
    return switch (link.kind()) {
      case GOVERNMENT, INTELLIGENCE -> id.or(() -> voice(chain, at)).or(() -> seizer);
      case OFFICIAL -> id.or(() -> voice(chain, at)).or(() -> seizer).or(() -> named(link.words()));
      case STATE_MEDIA, MEDIA -> link.id().flatMap(this::stateVoice);
      case ORGANISATION, PERSON -> id.or(() -> named(link.words()));
      case DOCUMENT, UNSPECIFIED -> id;
    };
  }

  /** The state whose media quote an official whom they do not place: it is their own. */
  private Optional<String> voice(List<Link> chain, int at) {
    return chain.subList(0, at).stream()
        .filter(Link::isOutlet)
        .reduce((a, b) -> b)
        .flatMap(Link::id)
        .flatMap(world::voiceOf);
  }

  /** A name of several words; of one word, which German writes large whatever it is, none. */
  static Optional<String> named(String words) {
    List<String> all = List.of(words.strip().split("\\s+", -1));
    long large = all.stream().filter(Bodies::isLarge).count();
    boolean name = large > 1 && all.stream().noneMatch(Bodies::isWord);
    return name
        ? Optional.of(
            World.slug(
                all.stream().dropWhile(word -> !isLarge(word)).collect(Collectors.joining(" "))))
        : Optional.empty();
  }

  private static boolean isLarge(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether a word is none of a name, as "al-Hadi" and particles of three letters at most are. */
  private static boolean isWord(String word) {
    return word.length() > LONGEST_PARTICLE && word.chars().noneMatch(Character::isUpperCase);
  }
}
