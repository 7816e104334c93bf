package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The payload digests of web archives ({@code WARC-Payload-Digest}, ISO 28500, 5.9). */
final class Digests {
  private Digests() {}

  /** Whether bytes have the digest that a record states, or it states none that can be checked. */
  static boolean agree(WarcTargetRecord record, byte[] payload) {
    try {
      Optional<WarcDigest> stated = record.payloadDigest();
      return stated.isEmpty()
          || MessageDigest.isEqual(
              stated.get().bytes(), stated.get().getDigester().digest(payload));
    } catch (NoSuchAlgorithmException | RuntimeException e) {
      return true;
    }
  }

  static Datum mismatch(WarcTargetRecord record) {
    String stated = record.payloadDigest().map(WarcDigest::toString).orElse("");
    return new Datum("digest", stated, "WARC-Payload-Digest, which the payload does not have");
  }
}
