package dev.stemma.dossiers;

import dev.stemma.dossiers.Standing.Found;
import dev.stemma.dossiers.Standing.Kind;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.SourceKind;
import dev.stemma.ledger.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For whom a report's sources speak that bear no body's name: by what they are called and by what
 * the report calls them where it names them ("the army's spokesman, Colonel N."). The state of a
 * minister or an army is the one named beside it; else the one whose paper it is; else the one that
 * the report names first, which is where it happens.
 */
final class Placements {
  /** So many words before a name, and after it, say who bears it. */
  private static final int BEFORE = 8;

  private static final int AFTER = 9;

  /** A state that is named so near to an office is its state. */
  private static final int BESIDE = 5;

  private static final String WITNESS = "witness-";
  private static final String PRESUMED = "presumed-";
  private static final String COMPANY = "company-unnamed";

  private final World world;
  private final Document document;
  private final Optional<String> outlet;
  private final String text;
  private final List<Folded.Word> words;
  private final List<String> tokens;

  Placements(World world, Document document, Optional<String> outlet) {
    this.world = world;
    this.document = document;
    this.outlet = outlet;
    this.text = document.text().value();
    this.words = Folded.words(text);
    this.tokens = words.stream().map(Folded.Word::token).toList();
  }

  /** Whether a body is somebody who saw it. */
  static boolean isWitness(String body) {
    return body.startsWith(WITNESS);
  }

  /** The state of an office beside which none is named. */
  static Optional<String> presumed(String body) {
    return body.startsWith(PRESUMED)
        ? Optional.of(body.substring(PRESUMED.length()))
        : Optional.empty();
  }

  /** Whether a body is a company that its manager does not name. */
  static boolean isCompany(String body) {
    return body.equals(COMPANY);
  }

  /** A chain, each of its links with what can be said of it. */
  List<Link> placed(List<Link> chain) {
    List<Link> placed = new ArrayList<>();
    for (Link link : chain) {
      placed.add(placed(link, placed));
    }
    return placed;
  }

  private Link placed(Link link, List<Link> before) {
    List<String> own = Folded.tokens(link.words());
    if (link.kind() == SourceKind.DOCUMENT) {
      return data(link, own, before);
    }
    boolean open =
        link.id().isEmpty() && !link.isOutlet() && link.kind() != SourceKind.INTELLIGENCE;
    if (!open) {
      return link;
    }
    List<List<String>> phrases = new ArrayList<>(List.of(own));
    named(link).forEach(at -> phrases.addAll(List.of(before(at), after(at))));
    Optional<Found> found = Optional.empty();
    for (int i = 0; i < phrases.size() && found.isEmpty(); i++) {
      List<String> phrase = phrases.get(i);
      boolean after = i > 0 && i % 2 == 0;
      found = after ? world.standing().first(phrase) : world.standing().last(phrase);
      if (world.standing().has(Kind.NONE, phrase)) {
        return link;
      }
      if (found.isPresent()) {
        return as(found.get(), link, phrases.subList(i, phrases.size()), before);
      }
    }
    return link;
  }

  private Link as(Found found, Link link, List<List<String>> phrases, List<Link> before) {
    return switch (found.kind()) {
      case STATE -> link(SourceKind.OFFICIAL, state(phrases, before), link);
      case COMPANY -> link(SourceKind.PERSON, Optional.of(COMPANY), link);
      case GROUP -> link(SourceKind.OFFICIAL, Optional.of(found.id()), link);
      case WITNESS ->
          link(
              SourceKind.PERSON,
              Optional.of(WITNESS + Bodies.named(link.words()).orElse(found.id())),
              link);
      case REPORTER ->
          reporter(link, before)
              .map(o -> link(SourceKind.PERSON, Optional.of(WITNESS + "reporter-" + o), link))
              .orElse(link);
      case DATA, NONE -> link;
    };
  }

  private static Link link(SourceKind kind, Optional<String> id, Link of) {
    return new Link(kind, id, of.words(), of.cue());
  }

  /** The outlet whose reporter somebody is: the one named with him, before him, or this one. */
  private Optional<String> reporter(Link link, List<Link> before) {
    return world.outletsIn(link.words()).stream()
        .findFirst()
        .or(() -> before(before))
        .or(() -> outlet);
  }

  private static Optional<String> before(List<Link> before) {
    return before.stream().filter(Link::isOutlet).reduce((a, b) -> b).flatMap(Link::id);
  }

  /** Data that an outlet or institute reads itself is what these found. */
  private Link data(Link link, List<String> own, List<Link> before) {
    boolean others = before.stream().anyMatch(b -> !b.isOutlet());
    if (others || !world.standing().has(Kind.DATA, own)) {
      return link;
    }
    Optional<String> reader = before(before).or(() -> outlet);
    return reader
        .map(r -> world.organisation(r).isPresent() ? r : Bodies.seenBy(r))
        .map(id -> link(SourceKind.DOCUMENT, Optional.of(id), link))
        .orElse(link);
  }

  private Optional<String> state(List<List<String>> phrases, List<Link> before) {
    return phrases.stream()
        .flatMap(phrase -> beside(phrase).stream())
        .findFirst()
        .or(() -> before(before).flatMap(world::voiceOf))
        .or(() -> outlet.flatMap(world::voiceOf))
        .or(() -> world.firstState(document).map(state -> PRESUMED + state));
  }

  /** The state that is named with an office: "Chinese embassy in Washington". */
  private Optional<String> beside(List<String> phrase) {
    return world
        .standing()
        .last(phrase)
        .filter(office -> office.kind() == Kind.STATE)
        .flatMap(office -> beside(office, phrase));
  }

  private Optional<String> beside(Found office, List<String> phrase) {
    Optional<String> before = Optional.empty();
    Optional<String> after = Optional.empty();
    for (Gazetteer.Mention mention : world.gazetteer().mentions(phrase)) {
      if (!World.isState(mention.id())) {
        continue;
      }
      if (mention.begin() < office.end() && office.begin() - mention.end() <= BESIDE) {
        before = Optional.of(mention.id());
      } else if (mention.begin() >= office.end()
          && mention.begin() - office.end() <= BESIDE
          && after.isEmpty()) {
        after = Optional.of(mention.id());
      }
    }
    return before.isPresent() ? before : after;
  }

  /** Where a report names somebody: the places of the name's last word. */
  private List<Integer> named(Link link) {
    List<Integer> places = new ArrayList<>();
    List<String> name = name(link.words());
    for (int i = 0; !name.isEmpty() && i + name.size() <= tokens.size(); i++) {
      if (tokens.subList(i, i + name.size()).equals(name)) {
        places.add(i);
      }
    }
    return places;
  }

  /** The name in the words of a source: what they end with that is written large. */
  private static List<String> name(String words) {
    String[] all = words.strip().split("\\s+", -1);
    int begin = all.length;
    while (begin > 0 && !all[begin - 1].isEmpty() && isLarge(all[begin - 1])) {
      begin--;
    }
    return Folded.tokens(String.join(" ", List.of(all).subList(begin, all.length)));
  }

  private static boolean isLarge(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** The words before a name, in its sentence. */
  private List<String> before(int at) {
    int begin = at;
    while (begin > 0 && at - begin < BEFORE && !ends(begin - 1)) {
      begin--;
    }
    return tokens.subList(begin, at);
  }

  /** The words after a name, in its sentence. */
  private List<String> after(int at) {
    int end = at + 1;
    while (end < tokens.size() && end - at <= AFTER && !ends(end - 1)) {
      end++;
    }
    return tokens.subList(at + 1, Math.max(at + 1, end));
  }

  /** Whether a sentence or quotation ends after a word. */
  private boolean ends(int word) {
    int from = words.get(word).place().end();
    int to = word + 1 < words.size() ? words.get(word + 1).place().begin() : text.length();
    return text.substring(from, to).chars().anyMatch(c -> "!?\n\u00bb\u201d\"".indexOf(c) >= 0)
        || text.substring(from, to).startsWith(". ") && words.get(word).token().length() > 3;
  }
}
