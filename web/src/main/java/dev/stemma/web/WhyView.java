package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.ReadAnew;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Reason;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells why a document was read as it was, as a page and as data. Thread-safe. */
final class WhyView {
  private static final int SENTENCES = 100;

  private final Desk desk;
  private final ReadAnew anew;

  WhyView(Desk desk) {
    this.desk = desk;
    this.anew = new ReadAnew(desk);
  }

  WhyPage page(HeldDocument held, Words words) {
    ReadAnew.Outcome outcome = read(held);
    if (outcome instanceof ReadAnew.Outcome.Told told) {
      return page(
          held,
          Optional.empty(),
          "",
          held.claims().stream().map(c -> explained(c, held, told, words)).toList(),
          silences(held.document(), told.silent(), words));
    }
    if (outcome instanceof ReadAnew.Outcome.TooLong tooLong) {
      return page(held, Optional.of("long"), words.number(tooLong.length()), List.of(), List.of());
    }
    return outcome instanceof ReadAnew.Outcome.Untold untold
        ? page(held, Optional.of("unread"), words.of(untold.reason()), List.of(), List.of())
        : page(held, Optional.of("busy"), "", List.of(), List.of());
  }

  private ReadAnew.Outcome read(HeldDocument held) {
    if (held.redacted().isPresent()) {
      return new ReadAnew.Outcome.Untold(Message.of(Trouble.REDACTED));
    }
    try {
      return anew.of(held);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ReadAnew.Outcome.Busy();
    }
  }

  private static WhyPage page(
      HeldDocument held,
      Optional<String> trouble,
      String detail,
      List<WhyPage.Explained> claims,
      List<WhyPage.Silence> silences) {
    Document document = held.document();
    return new WhyPage(
        held.number(),
        document.title().orElse(document.source()),
        document.language(),
        trouble,
        detail,
        claims,
        silences);
  }

  private WhyPage.Explained explained(
      HeldClaim claim, HeldDocument held, ReadAnew.Outcome.Told told, Words words) {
    return new WhyPage.Explained(
        ClaimCard.of(claim, held, List.of(), desk.world(), words),
        claim.addition().isPresent(),
        told.reasons().getOrDefault(claim.number(), List.of()).stream()
            .map(r -> why(r, words))
            .toList());
  }

  private static WhyPage.Why why(Reason reason, Words words) {
    return new WhyPage.Why(
        reason.field(), words.of(reason.rule()), reason.fact(), plain(reason.words().text()));
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static List<WhyPage.Silence> silences(
      Document document, List<ReadAnew.Silent> silent, Words words) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (ReadAnew.Silent each : silent) {
      byReason
          .computeIfAbsent(words.of(each.why()), why -> new ArrayList<>())
          .add(plain(document.text().slice(each.sentence())));
    }
    List<WhyPage.Silence> silences = new ArrayList<>();
    byReason.forEach(
        (why, all) ->
            silences.add(
                new WhyPage.Silence(
                    why,
                    all.stream().limit(SENTENCES).toList(),
                    Math.max(0, all.size() - SENTENCES))));
    return silences;
  }

  Map<String, @Nullable Object> json(HeldDocument held) {
    ReadAnew.Outcome outcome = read(held);
    if (outcome instanceof ReadAnew.Outcome.TooLong tooLong) {
      throw Problem.of(413, Trouble.LONG_TEXT, tooLong.length(), ReadAnew.LONGEST);
    }
    if (outcome instanceof ReadAnew.Outcome.Untold untold) {
      throw Problem.of(409, Trouble.UNREAD, untold.reason());
    }
    if (!(outcome instanceof ReadAnew.Outcome.Told told)) {
      throw Problem.busy(Trouble.READER_BUSY, 5);
    }
    List<Object> claims = new ArrayList<>();
    for (HeldClaim claim : held.claims()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("number", claim.number());
      json.put(
          "reasons",
          told.reasons().getOrDefault(claim.number(), List.of()).stream()
              .map(WhyView::reason)
              .toList());
      claims.add(json);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("number", held.number());
    json.put("claims", claims);
    json.put("silent", told.silent().stream().map(WhyView::silent).toList());
    return json;
  }

  private static Map<String, @Nullable Object> reason(Reason reason) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("field", reason.field());
    json.put("code", reason.rule().phrase().key());
    json.put("rule", reason.rule().english());
    json.put("fact", reason.fact());
    json.put("words", reason.words().text());
    return json;
  }

  private static Map<String, @Nullable Object> silent(ReadAnew.Silent silent) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("begin", silent.sentence().begin());
    json.put("end", silent.sentence().end());
    json.put("code", silent.why().phrase().key());
    json.put("why", silent.why().english());
    return json;
  }
}
