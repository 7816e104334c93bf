package dev.stemma.web;

import dev.stemma.evidence.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a document's claims were read so, and why its other sentences gave none.
 *
 * @param number the document
 * @param trouble why it cannot be told: {@code long}, {@code busy}, {@code unread}
 * @param detail more of that
 */
public record WhyPage(
    long number,
    String title,
    Optional<String> language,
    Optional<String> trouble,
    String detail,
    List<Explained> claims,
    List<Silence> silences) {
  public WhyPage {
    claims = List.copyOf(claims);
    silences = List.copyOf(silences);
  }

  /** A claim; without reasons where this Stemma reads the sentence otherwise. */
  public record Explained(ClaimCard card, boolean added, List<Why> reasons) {
    public Explained {
      reasons = List.copyOf(reasons);
    }
  }

  /** Why a field was read so. */
  public record Why(String field, String rule, String fact, String words) {
    private static final List<String> ROLES = Stream.of(Role.values()).map(Role::label).toList();

    /** The vocabulary that has a word for the field. */
    public String kind() {
      return ROLES.contains(field) ? "role" : "why.field";
    }
  }

  /** Sentences that gave nothing for one reason; {@code more} are not shown. */
  public record Silence(String why, List<String> sentences, int more) {
    public Silence {
      sentences = List.copyOf(sentences);
    }
  }
}
