package dev.stemma.dossiers;

import dev.stemma.evidence.SourceKind;
import java.util.Optional;

/**
 * One link of a line of transmission.
 *
 * @param kind what sort of body or document it is
 * @param id a state's code or a slug; empty where nothing is known
 * @param words the source's noun phrase
 * @param cue the words that attribute; empty where there are none
 */
public record Link(SourceKind kind, Optional<String> id, String words, String cue) {
  /** An outlet that the tables have not is called as publishers are, by its name. */
  public Link {
    if (kind == SourceKind.MEDIA && id.isEmpty()) {
      id = Bodies.named(words);
    }
  }

  /** What it is known by: its id, else its name as a slug. */
  public String slug() {
    return id.or(() -> Bodies.named(words)).orElseGet(() -> World.slug(words));
  }

  /** Whether it hands on what others say. */
  boolean isOutlet() {
    return kind == SourceKind.MEDIA || kind == SourceKind.STATE_MEDIA;
  }

  /** Whether it is a thing that somebody issued, not somebody. */
  boolean isThing() {
    return kind == SourceKind.DOCUMENT || kind == SourceKind.UNSPECIFIED;
  }
}
