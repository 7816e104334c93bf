package dev.stemma.ledger;

import dev.stemma.evidence.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept elsewhere to prove later that nothing in a case was changed: the head of its log
 * (the root of the Merkle tree of RFC 6962 over all entries).
 *
 * @param caseId the case
 * @param size how many entries
 * @param root the root, 64 hexadecimal digits
 * @param time when it was written, by this machine's clock
 */
public record Receipt(String caseId, long size, String root, String time) {
  /** As one line of JSON. */
  public String json() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("case", caseId);
    map.put("size", size);
    map.put("root", root);
    map.put("time", time);
    return Json.line(map);
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException where it is no receipt
   */
  public static Receipt of(String json) {
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      JsonNode size = node.path("size");
      if (!size.isIntegralNumber() || size.longValue() < 0) {
        throw Refusal.of(Fault.RECEIPT_NO_SIZE);
      }
      String root = ClaimParser.text(node, "root");
      if (!root.matches("[0-9a-f]{64}")) {
        throw Refusal.of(Fault.RECEIPT_NO_ROOT);
      }
      return new Receipt(
          ClaimParser.text(node, "case"), size.longValue(), root, ClaimParser.text(node, "time"));
    } catch (JacksonException e) {
      throw Refusal.of(Fault.RECEIPT_NO_JSON);
    }
  }
}
