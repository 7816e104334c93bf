package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a document has mentioned so far, for pronouns and later short mentions. One per
 * document, filled in text order; not thread-safe.
 */
final class Memory {
  private static final int REACH = 40;

  /** Reports change between these words for the same goods. */
  private static final Set<Category> LAUNCHED =
      EnumSet.of(Category.MISSILES, Category.ROCKETS, Category.DRONES);

  /** How many sentences back a transfer is still the one spoken of. */
  private static final int NEAR = 4;

  private record Spoken(Claim claim, int sentence) {}

  private final Deque<Actor> actors = new ArrayDeque<>();
  private final Map<String, Actor> bySurname = new HashMap<>();
  private Optional<Actor> subject = Optional.empty();
  private Optional<Actor> earlier = Optional.empty();
  private Optional<Actor> speaker = Optional.empty();
  private final Deque<Spoken> transfers = new ArrayDeque<>();
  private List<Filler> seizers = List.of();
  private List<Filler> measures = List.of();
  private List<Filler> targets = List.of();
  private final Map<Category, List<Filler>> holders = new EnumMap<>(Category.class);
  private final Map<String, Integer> firms = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final Roll roll = new Roll();
  private final Wares wares = new Wares();
  private final Tales tales = new Tales();

  void mention(Actor actor) {
    actors.addFirst(actor);
    if (actor.isState() && !actor.isPress()) {
      named.merge(actor.id().orElseThrow(), 1, Integer::sum);
    }
    if (actors.size() > REACH) {
      actors.removeLast();
    }
    if (actor.named() && actor.known()) {
      bySurname.put(surname(actor.words().text()), actor);
      other(actor.words().text()).ifPresent(name -> bySurname.putIfAbsent(name, actor));
    }
  }

  /** The states and armed groups named so far. */
  Roll roll() {
    return roll;
  }

  void subject(Actor actor) {
    subject = Optional.of(actor);
  }

  /** A new sentence begins. */
  void turn() {
    earlier = subject;
  }

  void speaker(Actor actor) {
    speaker = Optional.of(actor);
  }

  /** Notes who has the goods of a claim: who got, used or held them. */
  void holders(Claim claim) {
    if (claim.polarity() == Polarity.DENIED) {
      return;
    }
    for (Filler filler : claim.fillers(Role.ITEMS)) {
      for (Role role : List.of(Role.HOLDER, Role.USER, Role.RECIPIENT)) {
        if (filler instanceof Filler.Item item && !claim.fillers(role).isEmpty()) {
          holders.put(item.category(), claim.fillers(role));
          break;
        }
      }
    }
  }

  /** Who was last said to have goods of the category; empty where nobody was. */
  List<Filler> holders(Category category) {
    List<Filler> exact = holders.getOrDefault(category, List.of());
    if (!exact.isEmpty() || !LAUNCHED.contains(category)) {
      return exact;
    }
    return LAUNCHED.stream()
        .map(c -> holders.getOrDefault(c, List.of()))
        .filter(h -> !h.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Notes a transfer and a seizure, for later mentions that leave their parties out. */
  void deed(Claim claim, int sentence) {
    if (claim.type() == ClaimType.TRANSFER) {
      transfers.addFirst(new Spoken(claim, sentence));
      if (transfers.size() > REACH) {
        transfers.removeLast();
      }
    }
    if (claim.type() == ClaimType.SEIZURE && !Roles.ids(claim.roles(), Role.SEIZER).isEmpty()) {
      seizers = claim.fillers(Role.SEIZER);
    }
  }

  /** Who last seized something. */
  List<Filler> lastSeizers() {
    return seizers;
  }

  /**
   * The latest transfer of goods of a category that was spoken of within a few sentences; empty
   * where none was.
   */
  Optional<Claim> transferOf(Category category, int sentence) {
    return transfers.stream()
        .filter(t -> sentence - t.sentence() <= NEAR)
        .map(Spoken::claim)
        .filter(
            c ->
                c.fillers(Role.ITEMS).stream()
                    .anyMatch(f -> f instanceof Filler.Item i && i.category() == category))
        .findFirst();
  }

  /** The latest transfer with both its parties that was affirmed within a few sentences. */
  Optional<Claim> lastTransfer(int sentence) {
    return transfers.stream()
        .filter(t -> sentence - t.sentence() <= NEAR)
        .map(Spoken::claim)
        .filter(c -> c.polarity() != Polarity.DENIED)
        .filter(c -> !c.fillers(Role.SUPPLIER).isEmpty() && !c.fillers(Role.RECIPIENT).isEmpty())
        .findFirst();
  }

  /** Notes the measure and the target of a sanction. */
  void sanction(Claim claim) {
    if (!claim.fillers(Role.MEASURE).isEmpty() && !claim.fillers(Role.TARGET).isEmpty()) {
      measures = claim.fillers(Role.MEASURE);
      targets = claim.fillers(Role.TARGET);
    }
  }

  /** The measure last spoken of. */
  List<Filler> lastMeasures() {
    return measures;
  }

  /** Whom it hits. */
  List<Filler> lastTargets() {
    return targets;
  }

  /** The report last spoken of. */
  Tales tales() {
    return tales;
  }

  /** The goods last spoken of. */
  Wares wares() {
    return wares;
  }

  Optional<Actor> lastSubject() {
    return subject;
  }

  /** The last subject before this sentence. */
  Optional<Actor> earlierSubject() {
    return earlier;
  }

  Optional<Actor> lastSpeaker() {
    return speaker;
  }

  /** Whether "of them" may mean people: those who were the subject, or named behind the goods. */
  boolean isOfPeople() {
    Predicate<Actor> other =
        a ->
            a.isPerson()
                && a.plural()
                && speaker.filter(s -> s.words().equals(a.words())).isEmpty();
    return subject.filter(other).isPresent()
        || actors.stream()
            .filter(other)
            .anyMatch(a -> a.words().span().filter(s -> s.begin() > wares.end()).isPresent());
  }

  /** A person introduced before with a title or by the world's list. */
  Optional<Actor> named(String name) {
    @Nullable Actor found = bySurname.get(surname(name));
    return Optional.ofNullable(found);
  }

  /** The last person, by number. */
  Optional<Actor> lastPerson(boolean plural) {
    if (speaker.filter(s -> s.isPerson() && s.plural() == plural).isPresent()) {
      return speaker;
    }
    return actors.stream().filter(a -> a.isPerson() && a.plural() == plural).findFirst();
  }

  /** The last body that is no person, of those named before a place in the text. */
  Optional<Actor> lastBody(int place) {
    Predicate<Actor> body =
        a -> !a.isPerson() && a.words().span().filter(s -> s.begin() >= place).isEmpty();
    return subject
        .filter(body)
        .or(() -> actors.stream().filter(body).filter(a -> a.id().isPresent()).findFirst());
  }

  /** The state of which the document speaks: named more than twice as often as any other. */
  Optional<String> setting() {
    return named.entrySet().stream()
        .filter(e -> e.getValue() > 1)
        .filter(
            e ->
                named.entrySet().stream()
                    .allMatch(o -> o.equals(e) || o.getValue() * 2 < e.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The last mention by the same head word that has an id. */
  Optional<Actor> lastBy(String head) {
    return actors.stream().filter(a -> a.head().equals(head) && a.id().isPresent()).findFirst();
  }

  /** The last outlet or agency that was named. */
  Optional<Actor> lastOutlet() {
    return actors.stream().filter(a -> a.isPress() && a.id().isPresent()).findFirst();
  }

  /** Notes a firm that a sentence names. */
  void firm(String id, int sentence) {
    firms.put(id, sentence);
  }

  /** The one firm named within a few sentences; empty where none or several were. */
  Optional<String> onlyFirm(int sentence) {
    List<String> near =
        firms.entrySet().stream()
            .filter(e -> sentence - e.getValue() <= NEAR)
            .map(Map.Entry::getKey)
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** Whether a firm or club was named: an organisation that is no listed group. */
  boolean namesFirm(Predicate<String> group) {
    return actors.stream()
        .filter(a -> a.kind() == SourceKind.ORGANISATION)
        .flatMap(a -> a.id().stream())
        .anyMatch(group.negate());
  }

  /** The last state that is not among {@code except}. */
  Optional<Actor> lastState(Set<String> except) {
    return actors.stream()
        .filter(a -> a.isState() && !except.contains(a.id().orElse("")))
        .findFirst();
  }

  /** The last two different states, the later one first. */
  List<Actor> lastTwoStates() {
    Set<String> seen = new LinkedHashSet<>();
    return actors.stream()
        .filter(a -> a.isState() && seen.add(a.id().orElse("")))
        .limit(2)
        .toList();
  }

  /** The name before the last one, by which many peoples call a person: "Mao" of "Mao Ning". */
  private static Optional<String> other(String name) {
    String[] parts = name.strip().split("[\\s\\u00A0]+", -1);
    int at = parts.length - 2;
    boolean named =
        at >= 0
            && !parts[at].endsWith(",")
            && Character.isUpperCase(parts[at].charAt(0))
            && Character.isUpperCase(parts[at + 1].charAt(0));
    return named ? Optional.of(parts[at].toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static String surname(String name) {
    String[] parts = name.strip().split("[\\s\\u00A0]+", -1);
    return parts[parts.length - 1].toLowerCase(Locale.ROOT);
  }
}
