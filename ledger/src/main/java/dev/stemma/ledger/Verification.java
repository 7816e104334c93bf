package dev.stemma.ledger;

import dev.stemma.evidence.Content;
import dev.stemma.evidence.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import tools.jackson.databind.JsonNode;

/**
 * Whether a case is as it was written: every entry's hash recomputed, the tree over them compared
 * with the head, every content's hash recomputed, every content that an entry names looked for, and
 * every claim in the tables compared with the entry that it was read from.
 *
 * @param entries how many entries were checked
 * @param contents how many contents were checked
 * @param redacted how many entries and contents are gone by redaction
 * @param faults what is wrong, the first altered entry first; empty where all is well
 */
public record Verification(long entries, long contents, long redacted, List<Message> faults) {
  private static final HexFormat HEX = HexFormat.of();
  private static final int MOST_FAULTS = 20;

  /** Hears how far a long piece of work has come. */
  @FunctionalInterface
  public interface Progress {
    /** So many are done of so many (0 where that is not known). */
    void at(long done, long all);
  }

  public Verification {
    faults = List.copyOf(faults);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return faults.isEmpty();
  }

  static Verification of(Tables tables, Progress progress) {
    return new Check(tables, progress).all();
  }

  /** One check, with what it has seen. */
  private static final class Check {
    private final Tables tables;
    private final Progress progress;
    private final Tables.Head head;
    private final Merkle.Growing tree = new Merkle.Growing();
    private final List<Message> faults = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private long redacted;
    private long contents;

    Check(Tables tables, Progress progress) {
      this.tables = tables;
      this.progress = progress;
      this.head = tables.head();
    }

    Verification all() {
      tables.entries(0, Long.MAX_VALUE, this::entry);
      if (tree.size() != head.size()) {
        fault(Fault.LOG_SIZE, tree.size(), head.size());
      } else if (!Arrays.equals(tree.root(), Log.tree(head).root())) {
        fault(Fault.LOG_HEAD);
      }
      tables.contents(this::content);
      named.stream().sorted().forEach(hash -> fault(Fault.CONTENT_MISSING, hash));
      return new Verification(tree.size(), contents, redacted, faults);
    }

    private void fault(Fault what, Object... values) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(Message.of(what, values));
      }
    }

    private void entry(Tables.Row row) {
      progress.at(row.number(), head.size());
      while (tree.size() < row.number()) {
        fault(Fault.ENTRY_MISSING, tree.size());
        tree.add(new byte[Merkle.SIZE]);
      }
      tree.add(HEX.parseHex(row.leaf()));
      if (row.packed().isEmpty()) {
        redacted++;
        return;
      }
      try {
        byte[] bytes = Packed.unpacked(row.packed().get());
        if (!HEX.formatHex(Merkle.leaf(bytes)).equals(row.leaf())) {
          fault(Fault.ENTRY_ALTERED, row.number());
          return;
        }
        meaning(row.number(), Entry.of(bytes));
      } catch (DataFormatException | IllegalArgumentException e) {
        fault(Fault.ENTRY_BROKEN, row.number(), String.valueOf(e.getMessage()));
      } catch (LedgerException e) {
        fault(Fault.ENTRY_UNREAD, row.number(), e.why());
      }
    }

    private void meaning(long number, Entry entry) {
      named.addAll(Bodies.named(entry));
      if (entry.kind() == Entry.Kind.READING) {
        claims(number, entry.body());
      }
    }

    private void claims(long number, JsonNode body) {
      Set<String> ids = new HashSet<>();
      body.path("claims").values().forEach(c -> ids.add(ClaimParser.text(c, "id")));
      tables
          .document(ClaimParser.text(body, "document"))
          .filter(row -> row.reading().filter(r -> r == number).isPresent())
          .ifPresent(
              row -> {
                spoken(number, row, body);
                tables.claims(row.number()).stream()
                    .filter(Tables.ClaimRow::live)
                    .filter(c -> c.reading() != number || !ids.contains(c.id()))
                    .filter(c -> c.reading() != number || !isAdded(c))
                    .forEach(c -> fault(Fault.CLAIM_OTHERWISE, c.number(), number));
              });
    }

    private boolean isAdded(Tables.ClaimRow claim) {
      return new Holdings(tables)
          .reviews(claim.document()).stream()
              .anyMatch(r -> r.added().isPresent() && r.claim().equals(claim.id()));
    }

    private void spoken(long number, Tables.DocumentRow row, JsonNode body) {
      if (!row.language().equals(ClaimParser.string(body, "language"))
          || !row.published().map(Object::toString).equals(ClaimParser.string(body, "published"))) {
        fault(Fault.DOCUMENT_OTHERWISE, row.number(), number);
      }
    }

    private void content(Tables.Held held) {
      contents++;
      named.remove(held.sha256());
      if (held.packed().isEmpty()) {
        redacted++;
        return;
      }
      try {
        byte[] bytes = Packed.unpacked(held.packed().get());
        if (!Content.of(bytes).sha256().equals(held.sha256())) {
          fault(Fault.CONTENT_ALTERED, held.sha256());
        }
      } catch (DataFormatException e) {
        fault(Fault.CONTENT_BROKEN, held.sha256(), String.valueOf(e.getMessage()));
      }
    }
  }
}
