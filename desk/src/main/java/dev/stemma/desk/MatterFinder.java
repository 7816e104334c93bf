package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Folded;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the matters that a user means by a key, a claim, or words of reports. */
public final class MatterFinder {
  /** So many claims that have the words are followed to their matters. */
  private static final int HITS = 40;

  private final Ledger ledger;
  private final Dossiers dossiers;

  /**
   * What was found.
   *
   * @param dossiers the matters that fit, the best first
   * @param claim the claim that was asked for, if it was one
   */
  public record Found(List<Dossier> dossiers, Optional<Hit> claim) {
    public Found {
      dossiers = List.copyOf(dossiers);
    }

    public Optional<Dossier> one() {
      return dossiers.size() == 1 ? Optional.of(dossiers.get(0)) : Optional.empty();
    }
  }

  public MatterFinder(Ledger ledger, Dossiers dossiers) {
    this.ledger = ledger;
    this.dossiers = dossiers;
  }

  /** The matters of a key, a claim's number or id, or words. */
  public Found find(String what) {
    List<Dossier> byKey = byKey(what);
    if (!byKey.isEmpty()) {
      return new Found(byKey, Optional.empty());
    }
    String claim = what.startsWith("#") ? what.substring(1) : what;
    Optional<Hit> hit = ledger.claim(claim);
    if (hit.isPresent()) {
      return new Found(complete(byClaim(hit.get())), hit);
    }
    return what.matches("#?[0-9]+") || isKey(what)
        ? new Found(List.of(), Optional.empty())
        : new Found(byWords(what), Optional.empty());
  }

  private static boolean isKey(String what) {
    return what.matches("\\S+[>:]\\S+");
  }

  /** The matter of a key; without {@code @…} also others that differ in nothing else. */
  public List<Dossier> byKey(String typed) {
    String key = key(typed);
    Optional<Dossier> exact = dossiers.dossier(key);
    return exact.isPresent()
        ? exact.stream().toList()
        : key.contains("@") ? List.of() : dossiers.dossiersOf(key);
  }

  /** A key with the case of letters that keys have. */
  private static String key(String typed) {
    int at = typed.indexOf('@');
    String base = at < 0 ? typed : typed.substring(0, at);
    StringBuilder key = new StringBuilder();
    for (String part : base.split("(?<=[:>+])", -1)) {
      boolean state = part.matches("[A-Za-z]{3}[:>+]?") && !part.equals("use:");
      key.append(state ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT));
    }
    return key + (at < 0 ? "" : typed.substring(at));
  }

  private List<Dossier> byClaim(Hit hit) {
    return dossiers.dossiersOf(hit.document().number(), hit.claim().number());
  }

  /** Those of which all actors are known, where there are some. */
  private static List<Dossier> complete(List<Dossier> all) {
    List<Dossier> complete = all.stream().filter(d -> !d.matter().actors().contains("?")).toList();
    return complete.isEmpty() ? all : complete;
  }

  /** The matters to which most claims with the words lead, first. */
  private List<Dossier> byWords(String words) {
    if (Folded.tokens(words).isEmpty()) {
      return List.of();
    }
    Map<String, Dossier> found = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Hit hit : ledger.search(Query.of(words, HITS)).hits()) {
      for (Dossier dossier : complete(byClaim(hit))) {
        found.putIfAbsent(dossier.matter().key(), dossier);
        counts.merge(dossier.matter().key(), 1, Integer::sum);
      }
    }
    List<Dossier> sorted = new ArrayList<>(found.values());
    sorted.sort(
        Comparator.comparing((Dossier d) -> -counts.getOrDefault(d.matter().key(), 0))
            .thenComparing(d -> -d.lines().size())
            .thenComparing(d -> d.matter().key()));
    return complete(sorted);
  }
}
