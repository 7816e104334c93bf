package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Capture.Header;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Original.Datum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcIntakeTest {
  private static final Instant DAY = Instant.parse("2022-09-06T10:00:00Z");
  private static final String PAGE = "<html><body><p>The crates left the port.</p></body></html>";
  private static final String TEXT = "The crates left the port.";

  private static String record(String fields, byte[] block) {
    return "WARC/1.1\r\n"
        + fields
        + "WARC-Record-ID: <urn:uuid:0a1b2c3d-0000-4000-8000-000000000001>\r\n"
        + "WARC-Date: "
        + DAY
        + "\r\nContent-Length: "
        + block.length
        + "\r\n\r\n"
        + new String(block, StandardCharsets.ISO_8859_1)
        + "\r\n\r\n";
  }

  private static byte[] response(String address, String http) {
    String fields =
        fields(
            "WARC-Type: response",
            "WARC-Target-URI: " + address,
            "Content-Type: application/http; msgtype=response");
    return latin(record(fields, latin(http)));
  }

  private static String fields(String... fields) {
    return String.join("\r\n", fields) + "\r\n";
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] page(String address) {
    return response(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE);
  }

  private static List<String> lines(byte[]... records) {
    return Read.lines(Read.all(Archives.joined(records)));
  }

  private static byte[] written(WarcCompression compression) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      writer.write(new Warcinfo.Builder().fields(Map.of("software", List.of("test"))).build());
      HttpResponse http =
          new HttpResponse.Builder(200, "OK")
              .addHeader("X-First", "1")
              .body(MediaType.HTML_UTF8, Read.utf8(PAGE))
              .build();
      writer.write(
          new WarcResponse.Builder("https://news.example/a")
              .date(DAY)
              .body(http)
              .payloadDigest(new WarcDigest("sha256", Content.of(Read.utf8(PAGE)).sha256()))
              .build());
      writer.write(
          new WarcResource.Builder(java.net.URI.create("https://news.example/b.txt"))
              .date(DAY)
              .body(MediaType.PLAIN_TEXT, Read.utf8("A resource."))
              .build());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  @Test
  void responsesAndResourcesAreDocumentsWithTheirCapture() {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      List<Intake> found = Read.all(written(compression));
      assertThat(Read.lines(found))
          .containsExactly(
              "https://news.example/a: " + TEXT, "https://news.example/b.txt: A resource.");
      Capture capture = Read.taken(found, 0).original().capture();
      assertThat(capture.method()).isEqualTo(Capture.Method.WEB_ARCHIVE);
      assertThat(capture.taken()).contains(DAY);
      assertThat(capture.headers()).contains(new Header("X-First", "1"));
      assertThat(Read.taken(found, 0).original().data()).isEmpty();
    }
  }

  @Test
  void aWaczIsReadThroughItsWarcFilesAlone() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("pages/pages.jsonl", Read.utf8("{\"id\":\"1\",\"text\":\"No.\"}"));
    entries.put("archive/data.warc.gz", written(WarcCompression.GZIP));
    entries.put("datapackage.json", Read.utf8("{}"));
    assertThat(lines(Archives.zip(entries))).hasSize(2).first().asString().contains(TEXT);
  }

  @Test
  void whatIsNoPageIsPassedOverAndAnArchiveWithoutPagesSaysSo() {
    assertThat(
            lines(
                response(
                    "https://a.example/s.js",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\n\r\nlet a;"),
                response(
                    "https://a.example/x",
                    "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n" + PAGE),
                response(
                    "https://a.example/robots.txt",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nx")))
        .containsExactly("-: SKIPPED a web archive without pages");
  }

  @Test
  void aRevisitIsNamed() {
    String fields =
        fields(
            "WARC-Type: revisit",
            "WARC-Target-URI: https://a.example/1",
            "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest");
    assertThat(lines(latin(record(fields, new byte[0]))).get(0))
        .isEqualTo(
            "https://a.example/1: SKIPPED a revisit of https://a.example/1; its page is not in"
                + " here");
  }

  @Test
  void transferAndContentEncodingsAreUndone() {
    String start = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    String chunks = "5\r\n" + PAGE.substring(0, 5) + "\r\n";
    chunks += Integer.toHexString(PAGE.length() - 5) + "\r\n" + PAGE.substring(5) + "\r\n0\r\n\r\n";
    String gzip = new String(Read.gzip(Read.utf8(PAGE)), StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
      out.write(Read.utf8(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String deflated = zlib.toString(StandardCharsets.ISO_8859_1);
    assertThat(
            lines(
                response("u:1", start + "Transfer-Encoding: chunked\r\n\r\n" + chunks),
                response("u:2", start + "Transfer-Encoding: chunked\r\n\r\n" + PAGE),
                response("u:3", start + "Content-Encoding: gzip\r\n\r\n" + gzip),
                response("u:4", start + "Content-Encoding: gzip\r\n\r\n" + PAGE),
                response("u:5", start + "Content-Encoding: deflate\r\n\r\n" + deflated),
                response("u:6", start + "Content-Length: 9999\r\n\r\n" + PAGE)))
        .containsExactly(
            "u:1: " + TEXT,
            "u:2: " + TEXT,
            "u:3: " + TEXT,
            "u:4: " + TEXT,
            "u:5: " + TEXT,
            "u:6: " + TEXT);
  }

  @Test
  void aPayloadWhoseDigestDiffersIsTakenAndSaysSo() {
    String fields =
        fields(
            "WARC-Type: resource",
            "WARC-Target-URI: https://a.example/1",
            "Content-Type: text/html",
            "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    List<Intake> found = Read.all(latin(record(fields, Read.utf8(PAGE))));
    assertThat(Read.taken(found, 0).original().data())
        .extracting(Datum::name, Datum::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("digest", "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
  }

  @Test
  void aDamagedRecordIsNamedAndTheNextIsRead() {
    assertThat(
            lines(
                page("u:1"),
                latin(
                    "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nrubbish\r\n\r\n"),
                latin("more rubbish WARC/x \r\n"),
                page("u:2")))
        .containsExactly(
            "u:1: " + TEXT,
            "-: SKIPPED damaged behind record 1: a record without a length",
            "u:2: " + TEXT);
  }

  @Test
  void aDamagedGzipMemberIsNamedAndTheNextIsRead() {
    byte[] damaged = Read.gzip(page("u:2"));
    damaged[damaged.length / 2] ^= 0x55;
    assertThat(lines(Read.gzip(page("u:1")), damaged, Read.gzip(page("u:3"))))
        .contains("u:1: " + TEXT, "u:3: " + TEXT)
        .anyMatch(line -> line.contains("damaged"));
  }

  @Test
  void anArchiveThatIsCutOffGivesWhatItHas() {
    byte[] second = Read.gzip(page("u:2"));
    List<String> found = lines(Read.gzip(page("u:1")), Arrays.copyOf(second, second.length - 20));
    assertThat(found.get(0)).isEqualTo("u:1: " + TEXT);
    assertThat(found).last().asString().contains("cut off");
  }

  @Test
  void everyBrokenByteGivesReasonsAndNoCrash() {
    byte[] archive = Archives.joined(page("u:1"), page("u:2"));
    byte[] packed = Archives.joined(Read.gzip(page("u:1")), Read.gzip(page("u:2")));
    for (int i = 5; i < archive.length; i++) {
      byte[] broken = archive.clone();
      broken[i] ^= 0x15;
      assertThat(Read.all(broken)).isNotEmpty();
    }
    for (int i = 3; i < packed.length; i++) {
      byte[] broken = packed.clone();
      broken[i] ^= 0x15;
      assertThat(Read.all(broken)).isNotEmpty();
    }
  }

  @Test
  void aRecordOfOneGigabyteIsSkippedWithoutBeingHeld() {
    long length = 1L << 30;
    String head =
        fields(
            "WARC/1.1",
            "WARC-Type: resource",
            "WARC-Target-URI: u:big",
            "Content-Type: text/html",
            "WARC-Date: 2022-09-06T10:00:00Z",
            "WARC-Record-ID: <urn:uuid:0a1b2c3d-0000-4000-8000-000000000001>",
            "Content-Length: " + length,
            "");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(latin(head)));
    for (int i = 0; i < 1024; i++) {
      parts.add(new ByteArrayInputStream(block));
    }
    parts.add(new ByteArrayInputStream(latin("\r\n\r\n")));
    parts.add(new ByteArrayInputStream(page("u:2")));
    List<Intake> found = new ArrayList<>();
    try (Intakes intakes =
        Intakes.of(List.of("-"), new SequenceInputStream(Collections.enumeration(parts)))) {
      intakes.forEachRemaining(found::add);
    }
    assertThat(Read.lines(found))
        .containsExactly("u:big: SKIPPED larger than 64 MB", "u:2: " + TEXT);
  }

  @Test
  void aBombIsStopped() {
    byte[] bomb = Read.gzip(response("u:1", "HTTP/1.1 200 OK\r\n\r\n" + " ".repeat(20_000_000)));
    List<Intake> found =
        Read.paths(new Limits(100_000, 50_000, 100, 50, 20), Archives.joined(bomb, bomb), "-");
    assertThat(Read.lines(found)).last().asString().contains("more than 20 times");
  }
}
