package dev.stemma.ledger;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case goes on from an earlier receipt: the consistency proof of RFC 6962, which can be
 * checked without the case ({@link Merkle#isConsistent}).
 *
 * @param holds whether the earlier log is a beginning of this one
 * @param earlier the receipt that was kept
 * @param now the case's receipt
 * @param proof hashes in hexadecimal, in the order of RFC 6962, section 2.1.2
 */
public record Continuation(boolean holds, Receipt earlier, Receipt now, List<String> proof) {
  private static final HexFormat HEX = HexFormat.of();

  public Continuation {
    proof = List.copyOf(proof);
  }

  static Continuation of(Tables tables, Receipt earlier, Receipt now) {
    boolean mayHold =
        earlier.caseId().equals(now.caseId())
            && earlier.size() >= 1
            && earlier.size() <= now.size();
    if (!mayHold) {
      return new Continuation(
          earlier.size() == 0 && earlier.caseId().equals(now.caseId()), earlier, now, List.of());
    }
    LongFunction<byte[]> leaves =
        number ->
            HEX.parseHex(
                tables
                    .entry(number)
                    .orElseThrow(() -> LedgerException.of(Fault.ENTRY_MISSING, number))
                    .leaf());
    List<byte[]> proof = Merkle.consistency(leaves, earlier.size(), now.size());
    boolean holds =
        Merkle.isConsistent(
            earlier.size(),
            HEX.parseHex(earlier.root()),
            now.size(),
            HEX.parseHex(now.root()),
            proof);
    return new Continuation(holds, earlier, now, proof.stream().map(HEX::formatHex).toList());
  }

  /** As one line of JSON. */
  public String json() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("holds", holds);
    map.put("first_size", earlier.size());
    map.put("first_root", earlier.root());
    map.put("second_size", now.size());
    map.put("second_root", now.root());
    map.put("proof", proof);
    return Json.line(map);
  }
}
