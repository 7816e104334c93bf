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

  private final World world;

  Bodies(World world) {
    this.world = world;
  }

  static boolean isUnnamed(String body) {
    return body.startsWith(UNNAMED);
  }

  /**
   * The body at the end of a chain.
   *
   * @param id its id; empty where the chain ends with an outlet or says nothing
   * @param at the place of its link in the chain
   */
  record End(Optional<String> id, int at) {}

  /** The end of a line's chain. */
  End end(Line line) {
    List<Link> chain = line.chain();
    boolean document = false;
    for (int i = chain.size() - 1; i >= 0; i--) {
      Link link = chain.get(i);
      Optional<String> body = body(link, line);
      if (body.isPresent() && !(isUnnamed(body.get()) && link.isThing())) {
        return new End(body, i);
      }
      document |= link.kind() == SourceKind.DOCUMENT;
      if (link.isOutlet()) {
        return document
            ? new End(link.id().map(id -> "document-" + id), i)
            : new End(Optional.empty(), i);
      }
    }
    return chain.isEmpty()
        ? new End(Optional.empty(), -1)
        : new End(body(chain.get(chain.size() - 1), line), chain.size() - 1);
  }

  private Optional<String> body(Link link, Line line) {
    return switch (link.kind()) {
      case GOVERNMENT, OFFICIAL, INTELLIGENCE ->
          link.id().or(() -> voice(line)).or(() -> Optional.of(unnamed(link)));
      case STATE_MEDIA -> link.id().flatMap(world::voiceOf).or(() -> voice(line)).or(link::id);
      case MEDIA -> link.id().flatMap(world::voiceOf);
      case ORGANISATION, PERSON ->
          link.id().or(() -> named(link.words())).or(() -> Optional.of(unnamed(link)));
      case DOCUMENT, UNSPECIFIED -> link.id().or(() -> Optional.of(unnamed(link)));
    };
  }

  /** The state whose media hand the line on: an official whom they do not place is its own. */
  private Optional<String> voice(Line line) {
    return line.chain().stream()
        .filter(Link::isOutlet)
        .flatMap(link -> link.id().flatMap(world::voiceOf).stream())
        .findFirst()
        .or(() -> line.report().outlet().flatMap(world::voiceOf));
  }

  private static Optional<String> named(String words) {
    int last = words.lastIndexOf(' ') + 1;
    return last < words.length() && Character.isUpperCase(words.charAt(last))
        ? Optional.of(World.slug(words))
        : Optional.empty();
  }

  private static String unnamed(Link link) {
    return UNNAMED + link.kind().label();
  }
}
