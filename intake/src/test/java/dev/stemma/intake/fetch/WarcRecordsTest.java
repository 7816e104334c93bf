package dev.stemma.intake.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;

/** The records are read again by jwarc, which did not write them. */
class WarcRecordsTest {
  private Server server;
  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    server = Server.plain();
    rig = new Rig();
  }

  @AfterEach
  void stop() {
    rig.close();
    server.close();
  }

  /** One record: its type, a header or two, its block, and what it carries. */
  private record Read(String type, WarcRecord record, Content content) {
    byte[] block() {
      return content.bytes();
    }
  }

  private static List<Read> read(Content content) throws IOException {
    List<Read> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(content.stream())) {
      for (WarcRecord record : reader) {
        records.add(
            new Read(record.type(), record, Content.of(record.body().stream().readAllBytes())));
      }
    }
    return records;
  }

  private static WarcResponse response(WarcReader reader) throws IOException {
    for (WarcRecord record : reader) {
      if (record instanceof WarcResponse response) {
        return response;
      }
    }
    throw new AssertionError("no response");
  }

  private Content record(String path) {
    return rig.page(server.at(path)).capture().record().orElseThrow();
  }

  @Test
  void recordsNameTypeTimeAddressAndDigests() throws IOException {
    server.page("/a", "HTTP/1.1 200  Fine \nX-A:  b\nContent-Length: 2", "hi");

    List<Read> records = read(record("/a"));

    assertThat(records)
        .extracting(Read::type)
        .containsExactly("warcinfo", "response", "request", "metadata");
    Read response = records.get(1);
    assertThat(response.block())
        .isEqualTo(Server.response("HTTP/1.1 200  Fine \nX-A:  b\nContent-Length: 2", "hi"));
    assertThat(response.record().date()).isEqualTo(Rig.START.plusSeconds(2));
    assertThat(response.record().headers().first("WARC-IP-Address")).contains("127.0.0.1");
    assertThat(response.record().headers().first("WARC-Target-URI")).contains(server.at("/a"));
    assertThat(response.record().headers().first("WARC-Payload-Digest"))
        .contains("sha256:" + Content.of("hi".getBytes(UTF_8)).sha256());
    assertThat(response.record().headers().first("WARC-Block-Digest"))
        .contains("sha256:" + Content.of(response.block()).sha256());
    assertThat(((WarcRequest) records.get(2).record()).target()).isEqualTo(server.at("/a"));
    assertThat(new String(records.get(2).block(), UTF_8)).startsWith("GET /a HTTP/1.1\r\n");
    assertThat(new String(records.get(3).block(), UTF_8))
        .contains("robots: " + server.at("/robots.txt") + ", HTTP 404");
  }

  @Test
  void aChunkedAndPackedBodyStaysAsItWasSentAndIsUndoneByOthers() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("hello".getBytes(UTF_8));
    }
    byte[] body = packed.toByteArray();
    String chunks =
        "4;x=y\r\n"
            + new String(body, 0, 4, ISO_8859_1)
            + "\r\n"
            + Integer.toHexString(body.length - 4)
            + "\r\n"
            + new String(body, 4, body.length - 4, ISO_8859_1)
            + "\r\n0\r\n\r\n";
    String head = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Encoding: gzip";
    server.page("/a", head, chunks);

    Fetched.Page page = rig.page(server.at("/a"));
    Content record = page.capture().record().orElseThrow();

    assertThat(page.payload().bytes()).isEqualTo("hello".getBytes(UTF_8));
    assertThat(read(record).get(1).block()).isEqualTo(Server.response(head, chunks));
    try (WarcReader reader = new WarcReader(record.stream())) {
      WarcResponse response = response(reader);
      assertThat(response.http().body().stream().readAllBytes()).isEqualTo(body);
      assertThat(response.headers().first("WARC-Payload-Digest"))
          .contains("sha256:" + Content.of(body).sha256());
    }
    assertThat(new String(read(record).get(3).block(), UTF_8))
        .contains("unpackedPayloadDigest: sha256:" + page.payload().sha256());
  }

  @Test
  void theSameExchangeAtTheSameTimeGivesTheSameBytes() throws IOException {
    server.page("/a", "HTTP/1.1 200 OK\nContent-Length: 2", "hi");

    Content first = record("/a");
    try (Rig again = new Rig()) {
      assertThat(again.page(server.at("/a")).capture().record()).contains(first);
    }
  }
}
