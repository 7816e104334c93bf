package dev.stemma.testkit;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import dev.stemma.testkit.WireReport.Kind;
import dev.stemma.testkit.WireReport.Said;
import dev.stemma.testkit.WireSentence.Voice;
import dev.stemma.testkit.WireStory.Dispatch;
import dev.stemma.testkit.WireStory.Plan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Writes the text of one report. */
final class WireText {
  private static final List<String> LANGUAGES = List.of("en", "en", "en", "fr", "de");

  private final WireWorld world;
  private final Plan plan;
  private final List<Dispatch> beside;
  private final Random random;

  WireText(WireWorld world, Plan plan, List<Dispatch> beside) {
    this.world = world;
    this.plan = plan;
    this.beside = beside;
    this.random = new Random(plan.seed());
  }

  WireReport report(int number) {
    List<WirePart> parts =
        switch (plan.kind()) {
          case ORIGINAL, VERBATIM -> dispatch();
          case NEAR -> near(dispatch());
          case REWRITTEN -> rewritten(dispatch(), 0.42);
          case TRANSLATED -> rewritten(dispatch(), 0);
          case CITING -> own(random.nextBoolean() ? Voice.CHANNEL : Voice.FULL, random);
          case UNSOURCED -> own(Voice.NONE, random);
        };
    return assembled(number, parts);
  }

  // what a channel writes

  /** The dispatch's own text: the same for all that take it over. */
  private List<WirePart> dispatch() {
    Random writer = new Random(plan.dispatch().seed());
    List<WirePart> parts = new ArrayList<>();
    if (world.agencies().contains(plan.dispatch().channel().name()) && writer.nextBoolean()) {
      String name = plan.dispatch().channel().name().name();
      parts.add(WirePart.of(Vocabulary.name(writer) + " (" + name + ") - "));
    }
    WireSentence main =
        new WireSentence(
            plan.dispatch(), writer.nextBoolean() ? Voice.FULL : Voice.ORIGIN, false, true);
    parts.add(WirePart.of(main));
    fill(parts, 2 + writer.nextInt(2), writer);
    if (writer.nextBoolean()) {
      parts.add(quotation());
    }
    parts.add(WirePart.of(main.with(writer.nextBoolean() ? Voice.NONE : Voice.ORIGIN, false)));
    fill(parts, 3, writer);
    background(parts, 1 + writer.nextInt(3), writer);
    parts.add(WirePart.of(main.with(writer.nextBoolean() ? Voice.NONE : Voice.ORIGIN, true)));
    fill(parts, 2, writer);
    return parts;
  }

  /** What the origin said: all who have it from there may quote it. */
  private WirePart quotation() {
    Random speaker =
        new Random(
            plan.dispatch().origin().words().hashCode() * 31L + plan.dispatch().story().number());
    return WirePart.of("\"" + Vocabulary.sentence(speaker, 22).strip() + "\" ");
  }

  private void fill(List<WirePart> parts, int sentences, Random writer) {
    for (int i = 0; i < sentences; i++) {
      parts.add(WirePart.filler(names(writer), writer));
    }
  }

  /** A name or a figure in most sentences, as in news. */
  private List<String> names(Random writer) {
    List<String> names = new ArrayList<>();
    for (int left = writer.nextInt(3); left > 0; left--) {
      names.add(
          writer.nextBoolean()
              ? world.states().get(writer.nextInt(world.states().size())).name()
              : Integer.toString(10 + writer.nextInt(990)));
    }
    return names;
  }

  /** What else is told in these days. */
  private void background(List<WirePart> parts, int most, Random writer) {
    Set<Integer> told = new HashSet<>(Set.of(plan.dispatch().story().number()));
    for (int i = 0; i < most; i++) {
      Dispatch other = beside.get(writer.nextInt(beside.size()));
      if (told.add(other.story().number())) {
        Voice[] voices = {Voice.FULL, Voice.FULL, Voice.CHANNEL, Voice.NONE};
        Voice voice = voices[writer.nextInt(voices.length)];
        boolean own = other.channel().equals(plan.dispatch().channel());
        parts.add(
            WirePart.of(
                new WireSentence(
                    other,
                    own && voice != Voice.NONE ? Voice.ORIGIN : voice,
                    false,
                    voice != Voice.NONE)));
        fill(parts, 1, writer);
      }
    }
  }

  // what others make of it

  private List<WirePart> near(List<WirePart> parts) {
    List<WirePart> near = new ArrayList<>();
    if (random.nextBoolean()) {
      fill(near, 1 + random.nextInt(2), random);
    }
    int kept = (int) Math.ceil(parts.size() * (0.55 + 0.45 * random.nextDouble()));
    double changed = 0.08 * random.nextDouble();
    boolean dropped = random.nextInt(12) == 0;
    for (WirePart part : parts.subList(0, kept)) {
      near.add(
          part.sentence().isEmpty()
              ? WirePart.of(changed(part.words(), changed))
              : dropped && isMain(part.sentence().get())
                  ? WirePart.of(part.sentence().get().with(Voice.NONE, false))
                  : part);
    }
    return near;
  }

  private String changed(String words, double share) {
    StringBuilder out = new StringBuilder();
    for (String word : words.strip().split(" ", -1)) {
      out.append(random.nextDouble() < share ? Vocabulary.word(random) : word).append(' ');
    }
    return out.toString();
  }

  /** Keeps a share of what is no claim. */
  private List<WirePart> rewritten(List<WirePart> parts, double share) {
    boolean translated = share == 0;
    Voice voice = random.nextInt(10) < 3 ? Voice.CHANNEL : Voice.FULL;
    List<WirePart> written = new ArrayList<>();
    boolean lead = true;
    for (WirePart part : parts) {
      if (part.sentence().isPresent()) {
        WireSentence sentence = part.sentence().get();
        Voice now = !translated && lead && isMain(sentence) ? voice : sentence.voice();
        written.add(WirePart.of(sentence.with(now, !translated || sentence.reworded())));
        lead = false;
      } else {
        boolean kept = random.nextDouble() < share;
        List<String> names = translated ? part.names() : names(random);
        written.add(kept ? part : WirePart.filler(names, random));
      }
    }
    return written;
  }

  /** A text of the outlet's own; without a source, it has nothing that would show one. */
  private List<WirePart> own(Voice voice, Random writer) {
    List<WirePart> parts = new ArrayList<>();
    WireSentence main = new WireSentence(plan.dispatch(), voice, true, voice != Voice.NONE);
    fill(parts, writer.nextInt(3), writer);
    parts.add(WirePart.of(main));
    fill(parts, 3, writer);
    if (voice != Voice.NONE && writer.nextInt(5) == 0) {
      parts.add(quotation());
    }
    background(parts, 3, writer);
    parts.add(WirePart.of(main.with(Voice.NONE, false)));
    fill(parts, 4 + writer.nextInt(4), writer);
    return parts;
  }

  private boolean isMain(WireSentence sentence) {
    return sentence.dispatch().number() == plan.dispatch().number();
  }

  // the report

  private WireReport assembled(int number, List<WirePart> parts) {
    StringBuilder whole = new StringBuilder();
    parts.forEach(part -> whole.append(part.text()));
    Text text = new Text(whole.toString());
    List<Claim> claims = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    int at = 0;
    for (WirePart part : parts) {
      int begin = at;
      at += part.text().length();
      int end = at - 1;
      part.sentence()
          .ifPresent(
              sentence -> {
                Span evidence = text.span(begin, end);
                claims.add(sentence.claim(text, evidence));
                said.add(
                    new Said(
                        evidence,
                        sentence.dispatch().story().number(),
                        origin(sentence),
                        counts(sentence),
                        sentence.dispatch().origin().denies()));
              });
    }
    String head = plan.outlet().name() + ", " + plan.day() + ", " + number + "\n\n";
    Content content = Content.of((head + whole).getBytes(StandardCharsets.UTF_8));
    String location = "wires/" + number + ".txt";
    Document document =
        new Document(
            content.sha256(),
            content.sha256(),
            location,
            Optional.of(plan.outlet().name()),
            Optional.of(Vocabulary.sentence(random, 6).strip()),
            Optional.of(language()),
            Optional.of(plan.day()),
            text);
    return new WireReport(
        number,
        document,
        new Original(
            content, "text/plain", false, Capture.file(location), Alignment.NONE, List.of()),
        claims,
        plan.dispatch().number(),
        plan.kind(),
        said);
  }

  /** Whether whoever knows has a name and speaks for a body. */
  private boolean counts(WireSentence sentence) {
    WireStory.Origin origin = sentence.dispatch().origin();
    String truth = origin(sentence);
    return !truth.equals(WireReport.UNKNOWN)
        && !(truth.equals(origin.truth())
            && (origin.id().isEmpty() || origin.kind() == SourceKind.PERSON));
  }

  private String origin(WireSentence sentence) {
    if (sentence.voice() != Voice.NONE || (isMain(sentence) && plan.kind() != Kind.UNSOURCED)) {
      return sentence.dispatch().origin().truth();
    }
    Optional<String> taken =
        plan.kind().isCopy() ? voice(plan.dispatch().channel().name()) : Optional.empty();
    return taken.or(() -> voice(plan.outlet())).orElse(WireReport.UNKNOWN);
  }

  /** The state that an outlet speaks for. */
  private Optional<String> voice(WireWorld.Name outlet) {
    return world.voices().entrySet().stream()
        .filter(e -> e.getValue().contains(outlet))
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }

  private String language() {
    Random writer = new Random(plan.dispatch().seed() ^ 1);
    String first = LANGUAGES.get(writer.nextInt(LANGUAGES.size()));
    return switch (plan.kind()) {
      case CITING, UNSOURCED -> LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      case TRANSLATED -> first.equals("en") ? "fr" : "en";
      default -> first;
    };
  }
}
