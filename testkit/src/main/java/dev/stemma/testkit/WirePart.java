package dev.stemma.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A stretch of text: words, or a sentence that tells a story. */
record WirePart(String words, Optional<WireSentence> sentence, List<String> names) {
  static WirePart of(WireSentence sentence) {
    return new WirePart("", Optional.of(sentence), List.of());
  }

  static WirePart of(String words) {
    return new WirePart(words, Optional.empty(), List.of());
  }

  /** Words, among them names and figures. */
  static WirePart filler(List<String> names, Random random) {
    String words = Vocabulary.sentence(random, 4);
    StringBuilder all = new StringBuilder(words.substring(0, words.length() - 2));
    for (String name : names) {
      all.append(' ').append(Vocabulary.word(random)).append(' ').append(name);
    }
    all.append(' ').append(Vocabulary.sentence(random, 6 + random.nextInt(7)));
    return new WirePart(all.toString(), Optional.empty(), names);
  }

  String text() {
    return sentence.map(WireSentence::words).orElse(words);
  }
}
