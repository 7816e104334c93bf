package dev.stemma.intake.fetch;

import dev.stemma.evidence.Content;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The record of one exchange as WARC/1.1 (ISO 28500:2017): {@code warcinfo}; {@code response}, head
 * and body byte for byte as they came in, with the transfer and content codings; {@code request} as
 * it was sent; {@code metadata} with the redirects, the grounds in robots.txt and the digest of the
 * payload once unpacked; under TLS {@code metadata} with the certificates as PEM (RFC 8555, 9.1).
 * Uncompressed. Ids are made from the content, so that the same exchange gives the same bytes.
 */
record WarcRecords(String software, Answer answer, List<Hop> hops, String robots) {
  private static final String FIELDS = "application/warc-fields";

  Content written() {
    WarcWriter out = new WarcWriter(answer.taken());
    String uri = answer.target().uri().toString();
    String ip = answer.address().getHostAddress();
    out.info(FIELDS, info());
    String response =
        out.record("response", "application/http;msgtype=response", answer.response())
            .with("WARC-Target-URI", uri)
            .with("WARC-IP-Address", ip)
            .with("WARC-Payload-Digest", "sha256:" + answer.body().sha256())
            .write();
    out.record("request", "application/http;msgtype=request", answer.request())
        .with("WARC-Target-URI", uri)
        .with("WARC-IP-Address", ip)
        .with("WARC-Concurrent-To", response)
        .write();
    out.record("metadata", FIELDS, metadata())
        .with("WARC-Target-URI", uri)
        .with("WARC-Concurrent-To", response)
        .write();
    answer.secured().ifPresent(secured -> certificates(out, secured, uri, response));
    return out.content();
  }

  private static void certificates(
      WarcWriter out, Answer.Secured secured, String uri, String response) {
    out.record("metadata", "application/pem-certificate-chain", pem(secured.chain()))
        .with("WARC-Target-URI", uri)
        .with("WARC-Concurrent-To", response)
        .write();
  }

  private Content info() {
    return fields(
        List.of(
            "software: " + software,
            "format: WARC File Format 1.1",
            "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "robots: RFC 9309"));
  }

  private Content metadata() {
    List<String> lines = new ArrayList<>();
    if (!hops.isEmpty()) {
      lines.add("via: " + hops.get(hops.size() - 1).from().uri());
    }
    hops.forEach(hop -> lines.add("redirect: " + hop.words()));
    lines.add("robots: " + robots);
    lines.add("unpackedPayloadDigest: sha256:" + answer.payload().sha256());
    answer.secured().ifPresent(secured -> lines.add("tls: " + secured.protocol()));
    return fields(lines);
  }

  private static Content fields(List<String> lines) {
    return Content.of((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Content pem(List<Certificate> chain) {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    StringBuilder pem = new StringBuilder();
    for (Certificate certificate : chain) {
      try {
        pem.append("-----BEGIN CERTIFICATE-----\n")
            .append(encoder.encodeToString(certificate.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("a certificate that was read but cannot be written", e);
      }
    }
    return Content.of(pem.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
