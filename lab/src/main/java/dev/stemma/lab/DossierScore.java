package dev.stemma.lab;

import dev.stemma.dossiers.Copy;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Traced;
import dev.stemma.ledger.Ledger;
import dev.stemma.testkit.WireReport;
import dev.stemma.testkit.WireReport.Kind;
import dev.stemma.testkit.WireReport.Said;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much of the truth of generated reports the dossiers of a case tell. */
final class DossierScore {
  /** What is true of a report, without its text. */
  private record Truth(int dispatch, Kind kind, List<Said> said) {}

  private final Map<String, Truth> truths = new HashMap<>();
  private final Map<Integer, Set<String>> origins = new HashMap<>();

  // a story's lines by the matter that they are in
  private final Map<Integer, Map<String, Integer>> matters = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, int[]> byKind = new TreeMap<>();
  private final Map<String, Integer> errors = new TreeMap<>();

  DossierScore(Stream<WireReport> reports) {
    reports.forEach(
        report -> {
          truths.put(
              report.document().sha256(),
              new Truth(report.dispatch(), report.kind(), report.said()));
          for (Said said : report.said()) {
            Set<String> known = origins.computeIfAbsent(said.story(), s -> new HashSet<>());
            if (said.counted() && !said.denied()) {
              known.add(said.origin());
            }
          }
        });
  }

  void print(Dossiers dossiers, Ledger ledger, PrintStream out) {
    dossiers.forEach(this::dossier);
    int[] all = new int[2];
    byKind.forEach(
        (kind, right) -> {
          all[0] += right[0];
          all[1] += right[1];
          out.printf("origin right      %-12s %.3f of %,d lines%n", kind, share(right), right[1]);
        });
    out.printf("origin right      %-12s %.3f of %,d lines%n", "all", share(all), all[1]);
    out.println("errors            " + errors);
    int said = truths.values().stream().mapToInt(t -> t.said().size()).sum();
    out.printf("claims            %,d of which %,d are in no matter%n", said, said - all[1]);
    grouping(out);
    copies(dossiers.copies(), shas(ledger), out);
  }

  private Truth truth(String sha256) {
    return Objects.requireNonNull(truths.get(sha256), "a report that was not generated");
  }

  private static double share(int[] right) {
    return right[0] / (double) Math.max(1, right[1]);
  }

  private void dossier(Dossier dossier) {
    counts.put(dossier.matter().key(), dossier.independentOrigins());
    for (Traced traced : dossier.lines()) {
      Truth truth = truth(traced.line().report().sha256());
      Said said =
          truth.said().stream()
              .filter(s -> s.evidence().equals(traced.line().evidence()))
              .findFirst()
              .orElseThrow();
      matters
          .computeIfAbsent(said.story(), s -> new HashMap<>())
          .merge(dossier.matter().key(), 1, Integer::sum);
      int[] right = byKind.computeIfAbsent(truth.kind().toString(), k -> new int[2]);
      right[1]++;
      if (said.origin().equals(traced.origin())) {
        right[0]++;
      } else {
        errors.merge(error(said.origin(), traced.origin()), 1, Integer::sum);
      }
    }
  }

  private static String error(String truth, String found) {
    return sort(truth) + " taken for " + (sort(found).equals("known") ? "another" : sort(found));
  }

  private static String sort(String origin) {
    return origin.equals(WireReport.UNKNOWN)
        ? "unknown"
        : origin.startsWith("unnamed-") ? "unnamed" : "known";
  }

  private void grouping(PrintStream out) {
    int[] together = new int[2];
    int[] exact = new int[2];
    Map<String, Integer> sizes = new HashMap<>();
    Map<String, Integer> largest = new HashMap<>();
    matters.forEach(
        (story, lines) -> {
          Map.Entry<String, Integer> main =
              lines.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
          together[0] += main.getValue();
          lines.forEach(
              (matter, count) -> {
                together[1] += count;
                sizes.merge(matter, count, Integer::sum);
                largest.merge(matter, count, Math::max);
              });
          int truth = origins.getOrDefault(story, Set.of()).size();
          exact[0] += counts.getOrDefault(main.getKey(), 0) == truth ? 1 : 0;
          exact[1]++;
        });
    int[] pure = {
      largest.values().stream().mapToInt(i -> i).sum(),
      sizes.values().stream().mapToInt(i -> i).sum()
    };
    out.printf(
        "matters           %,d for %,d stories; lines of a story in one matter %.3f, lines of a"
            + " matter of one story %.3f; largest %,d lines%n",
        sizes.size(),
        matters.size(),
        share(together),
        share(pure),
        sizes.values().stream().mapToInt(i -> i).max().orElse(0));
    out.printf("origins counted   %.3f of %,d stories exact%n", share(exact), exact[1]);
  }

  private static Map<Long, String> shas(Ledger ledger) {
    Map<Long, String> shas = new HashMap<>();
    int page = 1000;
    for (long from = 1; ; ) {
      var documents = ledger.documents(from, page);
      if (documents.isEmpty()) {
        return shas;
      }
      documents.forEach(d -> shas.put(d.number(), d.document().sha256()));
      from = documents.get(documents.size() - 1).number() + 1;
    }
  }

  // copies

  private void copies(List<Copy> copies, Map<Long, String> shas, PrintStream out) {
    Map<String, String> parents = new HashMap<>();
    Map<String, int[]> precision = new TreeMap<>();
    Map<String, Integer> taken = new TreeMap<>();
    for (Copy copy : copies) {
      String a = shas.getOrDefault(copy.parent(), "");
      String b = shas.getOrDefault(copy.copy(), "");
      parents.put(b, a);
      int[] right = precision.computeIfAbsent(copy.kind().toString(), k -> new int[2]);
      right[0] += same(truth(a), truth(b)) ? 1 : 0;
      right[1]++;
      taken.merge(truth(b).kind() + " as " + copy.kind(), 1, Integer::sum);
    }
    precision.forEach(
        (kind, right) ->
            out.printf("copies right      %-12s %.3f of %,d%n", kind, share(right), right[1]));
    out.println("copies            " + taken);
    Map<String, int[]> recall = new TreeMap<>();
    Map<Integer, Map<String, Integer>> clusters = new HashMap<>();
    Map<String, Integer> heads = new HashMap<>();
    Map<Integer, String> original = new HashMap<>();
    truths.forEach(
        (sha, truth) -> {
          if (truth.kind() == Kind.ORIGINAL) {
            original.put(truth.dispatch(), head(sha, parents));
          }
          if (truth.kind().isCopy() || truth.kind() == Kind.ORIGINAL) {
            clusters
                .computeIfAbsent(truth.dispatch(), d -> new HashMap<>())
                .merge(head(sha, parents), 1, Integer::sum);
          }
          heads.merge(head(sha, parents), 1, Integer::sum);
        });
    truths.forEach(
        (sha, truth) -> {
          String head = original.get(truth.dispatch());
          if (truth.kind().isCopy() && head != null) {
            int[] found = recall.computeIfAbsent(truth.kind().toString(), k -> new int[2]);
            found[0] += head.equals(head(sha, parents)) ? 1 : 0;
            found[1]++;
          }
        });
    recall.forEach(
        (kind, found) ->
            out.printf("copies found      %-12s %.3f of %,d%n", kind, share(found), found[1]));
    pairs(clusters, heads, out);
  }

  private static boolean same(Truth a, Truth b) {
    return a.dispatch() == b.dispatch() && b.kind().compareTo(Kind.CITING) < 0;
  }

  private static String head(String sha, Map<String, String> parents) {
    String now = sha;
    for (int step = 0; step < 100 && parents.containsKey(now); step++) {
      now = parents.getOrDefault(now, now);
    }
    return now;
  }

  private static void pairs(
      Map<Integer, Map<String, Integer>> clusters, Map<String, Integer> heads, PrintStream out) {
    long both = 0;
    long truth = 0;
    for (Map<String, Integer> parts : clusters.values()) {
      long size = parts.values().stream().mapToLong(i -> i).sum();
      truth += size * (size - 1) / 2;
      both += parts.values().stream().mapToLong(i -> (long) i * (i - 1) / 2).sum();
    }
    long found = heads.values().stream().mapToLong(i -> (long) i * (i - 1) / 2).sum();
    out.printf(
        "pairs of copies   precision %.3f, recall %.3f (%,d true pairs)%n",
        both / (double) Math.max(1, found), both / (double) Math.max(1, truth), truth);
  }
}
