package dev.stemma.dossiers;

import dev.stemma.evidence.SourceKind;
import java.util.List;
import java.util.Optional;

/**
 * Who stands behind the links of a chain: spokesmen and services are their state, documents are
 * their issuer, state media speak for their state.
 */
final class Bodies {
  private static final String UNNAMED = "unnamed-";
  private static final String SEEN_BY = "document-";

  private final World world;

  Bodies(World world) {
    this.world = world;
  }

  static boolean isUnnamed(String body) {
    return body.startsWith(UNNAMED);
  }

  /** The kind of a body that is not named. */
  static String kind(String unnamed) {
    return unnamed.substring(UNNAMED.length());
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
        boolean placed = link.id().isPresent() || !body.equals(named(link.words()));
        boolean person = link.kind() == SourceKind.PERSON || link.kind() == SourceKind.OFFICIAL;
        return new End(body, i, true, link.kind() == SourceKind.PERSON || person && !placed);
      }
      if (link.isOutlet()) {
        return new End(witness(chain, i), i, false, false);
      }
    }
    return last < 0
        ? new End(Optional.empty(), -1, false, false)
        : new End(Optional.of(UNNAMED + chain.get(last).kind().label()), last, false, false);
  }

  /** What lies behind an outlet: a document that it saw, or somebody whom it does not name. */
  private static Optional<String> witness(List<Link> chain, int outlet) {
    List<Link> behind = chain.subList(outlet + 1, chain.size());
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    return behind.stream().anyMatch(link -> link.kind() == SourceKind.DOCUMENT)
        ? Optional.of(
            SEEN_BY + chain.get(outlet).id().orElseGet(() -> World.slug(chain.get(outlet).words())))
        : Optional.of(UNNAMED + behind.get(behind.size() - 1).kind().label());
  }

  /** The body of a link; empty where it names none. */
  private Optional<String> body(List<Link> chain, int at) {
    Link link = chain.get(at);
    return switch (link.kind()) {
      case GOVERNMENT, INTELLIGENCE -> link.id().or(() -> voice(chain, at));
      case OFFICIAL -> link.id().or(() -> voice(chain, at)).or(() -> named(link.words()));
      case STATE_MEDIA, MEDIA -> link.id().flatMap(world::voiceOf);
      case ORGANISATION, PERSON -> link.id().or(() -> named(link.words()));
      case DOCUMENT, UNSPECIFIED -> link.id();
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

  private static Optional<String> named(String words) {
    int last = words.lastIndexOf(' ') + 1;
    return last < words.length() && Character.isUpperCase(words.charAt(last))
        ? Optional.of(World.slug(words))
        : Optional.empty();
  }
}
