package dev.stemma.ledger;

import dev.stemma.evidence.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be made of a finding before a case is locked for it, side by side with others: its
 * contents, packed, by their hashes.
 *
 * @param contents the document's bytes, text and alignment
 * @param record the capture's WARC records
 */
record Prepared(Map<String, byte[]> contents, Map<String, byte[]> record) {
  static Prepared of(Finding finding) {
    return new Prepared(
        packed(Bodies.contents(finding.document(), finding.original())),
        packed(finding.original().capture().record().stream().toList()));
  }

  private static Map<String, byte[]> packed(List<Content> contents) {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (Content content : contents) {
      packed.computeIfAbsent(content.sha256(), hash -> Packed.content(content.bytes()));
    }
    return packed;
  }
}
