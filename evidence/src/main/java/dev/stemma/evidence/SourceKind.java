package dev.stemma.evidence;

import java.util.Locale;

/** What sort of body or document a source is. */
public enum SourceKind {
  MEDIA,
  STATE_MEDIA,
  GOVERNMENT,
  OFFICIAL,
  INTELLIGENCE,
  DOCUMENT,
  ORGANISATION,
  PERSON,
  UNSPECIFIED;

  private static final SourceKind[] ALL = values();

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static SourceKind of(String label) {
    for (SourceKind value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw Refusal.of(Flaw.NO_WORD, "SourceKind", label);
  }
}
