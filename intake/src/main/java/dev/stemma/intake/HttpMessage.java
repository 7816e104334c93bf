package dev.stemma.intake;

import dev.stemma.evidence.Capture.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;

/**
 * An HTTP response (RFC 9112) as a web archive holds it. Transfer and content encodings are undone
 * where the body has them; crawlers often undo them and leave the header that says so.
 */
final class HttpMessage {
  private final byte[] block;
  private final int status;
  private final List<Header> headers;
  private final int bodyAt;

  private HttpMessage(byte[] block, int status, List<Header> headers, int bodyAt) {
    this.block = block;
    this.status = status;
    this.headers = List.copyOf(headers);
    this.bodyAt = bodyAt;
  }

  /** Reads a response; empty where there is no status line. */
  static Optional<HttpMessage> of(byte[] block) {
    int end = bodyAt(block);
    String[] lines = Charsets.decode(Arrays.copyOf(block, end)).split("\r?\n", -1);
    String[] status = lines[0].split(" ", 3);
    if (!lines[0].startsWith("HTTP/") || status.length < 2 || !status[1].matches("\\d{3}")) {
      return Optional.empty();
    }
    List<Header> headers = new ArrayList<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.add(
            new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return Optional.of(new HttpMessage(block, Integer.parseInt(status[1]), headers, end));
  }

  private static int bodyAt(byte[] block) {
    for (int i = 0, empty = 0; i < block.length; i++) {
      empty = block[i] == '\n' ? empty + 1 : block[i] == '\r' ? empty : 0;
      if (empty == 2) {
        return i + 1;
      }
    }
    return block.length;
  }

  int status() {
    return status;
  }

  /** The header lines in their order. */
  List<Header> headers() {
    return headers;
  }

  /** The value of the first header of a name, in lower case; empty where there is none. */
  String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(header -> header.value().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  /** The body as it was sent. */
  byte[] raw() {
    return Arrays.copyOfRange(block, bodyAt, block.length);
  }

  /** The body without chunks. */
  byte[] whole() {
    if (!header("transfer-encoding").contains("chunked")) {
      return raw();
    }
    try {
      return HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)))
          .body()
          .stream()
          .readAllBytes();
    } catch (IOException | RuntimeException e) {
      return raw();
    }
  }

  /** The page itself, up to the limit and a byte. */
  static byte[] decoded(byte[] body, String encoding, Limits limits) throws IOException {
    boolean gzip = body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    if (encoding.contains("gzip") && gzip) {
      InputStream in = new ByteArrayInputStream(body);
      return Unpacked.of(in, limits).readNBytes(limits.bytes() + 1);
    }
    if (!encoding.contains("deflate")) {
      return body;
    }
    return inflated(body, false, limits).or(() -> inflated(body, true, limits)).orElse(body);
  }

  /** "deflate" means zlib's form (RFC 1950); some servers send the bare one (RFC 1951). */
  private static Optional<byte[]> inflated(byte[] body, boolean bare, Limits limits) {
    Inflater inflater = new Inflater(bare);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
      return Optional.of(in.readNBytes(limits.bytes() + 1));
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
