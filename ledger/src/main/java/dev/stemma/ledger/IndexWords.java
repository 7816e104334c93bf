package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** By which words of the index a claim and a document are found. */
final class IndexWords {
  private IndexWords() {}

  /**
   * Those of a claim: the words of its evidence, parties, goods and sources, and its attributes.
   *
   * @param document its document, with the language and day it was read with
   */
  static List<String> of(Claim claim, Document document, long number, String standing) {
    List<String> tokens = new ArrayList<>(Folded.tokens(document.text().slice(claim.evidence())));
    Set<String> known = new LinkedHashSet<>(tokens);
    for (Map.Entry<Role, List<Filler>> role : claim.roles().entrySet()) {
      role.getValue().forEach(filler -> addNew(filler.words().text(), tokens, known));
    }
    claim.sources().forEach(source -> addNew(source.words().text(), tokens, known));
    tokens.add(Facet.TYPE.token(claim.type().label()));
    claim.stage().ifPresent(s -> tokens.add(Facet.STAGE.token(s.label())));
    tokens.add(Facet.CERTAINTY.token(claim.certainty().label()));
    tokens.add(Facet.POLARITY.token(claim.polarity().label()));
    tokens.add(Facet.STANDING.token(standing));
    tokens.add(Facet.DOCUMENT.token(Long.toString(number)));
    about(document, tokens);
    claim.roles().forEach((role, fillers) -> fillers.forEach(f -> filler(role, f, tokens)));
    claim.sources().forEach(source -> source(source, tokens));
    return tokens;
  }

  /** Those of a document: the words of its title and text, and its attributes. */
  static List<String> of(Document document) {
    List<String> tokens = new ArrayList<>();
    document.title().ifPresent(title -> tokens.addAll(Folded.tokens(title)));
    tokens.addAll(Folded.tokens(document.text().value()));
    about(document, tokens);
    return tokens;
  }

  private static void about(Document document, List<String> tokens) {
    tokens.add(Facet.EVERYTHING);
    document.language().ifPresent(l -> tokens.add(Facet.LANGUAGE.token(l)));
    document.publisher().ifPresent(p -> value(Facet.OUTLET, p, tokens));
    document.published().ifPresent(day -> tokens.addAll(days(day)));
  }

  private static List<String> days(LocalDate day) {
    return List.of(year(day.getYear()), month(day.getYear(), day.getMonthValue()), day(day));
  }

  static String year(int year) {
    return Facet.DAY.token(String.format(Locale.ROOT, "%04d", year));
  }

  static String month(int year, int month) {
    return Facet.DAY.token(String.format(Locale.ROOT, "%04d%02d", year, month));
  }

  static String day(LocalDate day) {
    return Facet.DAY.token(day.toString());
  }

  private static void addNew(String words, List<String> tokens, Set<String> known) {
    for (String token : Folded.tokens(words)) {
      if (known.add(token)) {
        tokens.add(token);
      }
    }
  }

  private static void filler(Role role, Filler filler, List<String> tokens) {
    if (filler instanceof Filler.Item item) {
      tokens.add(Facet.ITEM.token(item.category().label()));
      item.designation().ifPresent(d -> value(Facet.ITEM, d, tokens));
      value(Facet.ITEM, item.words().text(), tokens);
    } else if (filler instanceof Filler.Party party) {
      party(Facet.PARTY, party, tokens);
      if (role == Role.SUPPLIER) {
        party(Facet.SUPPLIER, party, tokens);
      } else if (role == Role.RECIPIENT) {
        party(Facet.RECIPIENT, party, tokens);
      }
    }
  }

  private static void party(Facet facet, Filler.Party party, List<String> tokens) {
    party.id().ifPresent(id -> tokens.add(facet.token(id)));
    value(facet, party.words().text(), tokens);
  }

  private static void source(Source source, List<String> tokens) {
    tokens.add(Facet.SOURCE.token(source.kind().label()));
    source.id().ifPresent(id -> tokens.add(Facet.SOURCE.token(id)));
    value(Facet.SOURCE, source.words().text(), tokens);
  }

  private static void value(Facet facet, String value, List<String> tokens) {
    tokens.add(facet.token(value));
    tokens.addAll(facet.tokens(value));
  }
}
