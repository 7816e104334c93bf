package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Capture.Method;
import dev.stemma.evidence.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive (WARC, ISO 28500:2017), a record at a time: responses of status 200
 * and resources that hold HTML, text, PDF or a word processor's document. Other records are passed
 * over; a revisit is named, since its page lies elsewhere. A payload whose digest differs is taken,
 * and says so in a datum {@code digest}. A damaged record is named, and the next one is read.
 */
final class WarcIntake extends Entries {
  private final WarcRecords records;
  private boolean damaged;
  private int count;

  private WarcIntake(Input input, InputStream unpacked) {
    super(input, Hindrance.WEB_ARCHIVE_WITHOUT_PAGES);
    this.records = new WarcRecords(new BufferedInputStream(unpacked, 1 << 16));
  }

  /** An archive that is not packed. */
  static Iterator<Intake> read(Input input) {
    return read(input, input.in());
  }

  /** An archive whose records are packed by gzip. */
  static Iterator<Intake> packed(Input input) {
    return read(input, input.budget().counted(new GzipMembers(input.in())));
  }

  private static Iterator<Intake> read(Input input, InputStream unpacked) {
    return input.isDeep()
        ? input.skipped(input.limits().tooDeep())
        : new WarcIntake(input, unpacked);
  }

  @Override
  @Nullable Iterator<Intake> entry() throws IOException {
    try {
      InputStream next = records.next();
      if (next == null) {
        return null;
      }
      count++;
      Iterator<Intake> documents = record(next);
      damaged = false;
      return documents;
    } catch (EOFException | ZipException e) {
      return damage(e);
    }
  }

  /** Names the first of damages that follow each other. */
  private Iterator<Intake> damage(IOException e) {
    boolean first = !damaged;
    damaged = true;
    return first
        ? input()
            .skipped(Message.of(Hindrance.DAMAGED_RECORD, count, String.valueOf(e.getMessage())))
        : Intakes.none();
  }

  private Iterator<Intake> record(InputStream bytes) throws IOException {
    try (WarcReader reader = new WarcReader(bytes)) {
      Optional<WarcRecord> record = reader.next();
      return record.isPresent() ? record(record.get()) : Intakes.none();
    } catch (RuntimeException | org.netpreserve.jwarc.ParsingException e) {
      throw new ZipException("a record that cannot be read (" + e.getMessage() + ")");
    }
  }

  private Iterator<Intake> record(WarcRecord record) throws IOException {
    if (record instanceof WarcRevisit revisit) {
      String target = target(revisit);
      return skipped(
          revisit,
          revisit
              .refersToDate()
              .map(day -> Message.of(Hindrance.REVISIT_OF_DAY, target, day.toString()))
              .orElse(Message.of(Hindrance.REVISIT, target)));
    }
    if (record instanceof WarcResponse response && isHttp(response)) {
      return response(response);
    }
    return record instanceof WarcResource resource ? resource(resource) : Intakes.none();
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().toString().equals("application/http");
  }

  private Iterator<Intake> response(WarcResponse response) throws IOException {
    byte[] block = block(response);
    Optional<HttpMessage> message = HttpMessage.of(block);
    if (message.isEmpty()) {
      return skipped(response, Message.of(Hindrance.NO_RESPONSE));
    }
    HttpMessage http = message.get();
    WebPayload payload = new WebPayload(target(response), http.header("content-type"));
    if (http.status() != 200 || !payload.isPage()) {
      return Intakes.none();
    }
    if (block.length > input().limits().bytes()) {
      return skipped(response, input().limits().larger());
    }
    byte[] whole = http.whole();
    boolean intact = Digests.agree(response, whole) || Digests.agree(response, http.raw());
    byte[] page = HttpMessage.decoded(whole, http.header("content-encoding"), input().limits());
    return documents(response, payload, page, http.headers(), intact);
  }

  private Iterator<Intake> resource(WarcResource resource) throws IOException {
    WebPayload payload = new WebPayload(target(resource), resource.contentType().toString());
    if (!payload.isPage()) {
      return Intakes.none();
    }
    byte[] block = block(resource);
    return block.length > input().limits().bytes()
        ? skipped(resource, input().limits().larger())
        : documents(resource, payload, block, List.of(), Digests.agree(resource, block));
  }

  private byte[] block(WarcRecord record) throws IOException {
    return record.body().stream().readNBytes(input().limits().bytes() + 1);
  }

  private Iterator<Intake> documents(
      WarcTargetRecord record,
      WebPayload payload,
      byte[] page,
      List<Capture.Header> headers,
      boolean intact)
      throws IOException {
    if (!payload.isPage(page)) {
      return Intakes.none();
    }
    Capture capture =
        new Capture(payload.address(), Method.WEB_ARCHIVE, date(record), headers, Optional.empty());
    Iterator<Intake> found = documents(input().entry(capture, new ByteArrayInputStream(page)));
    return intact ? found : ContainerFacts.of(Digests.mismatch(record)).on(found);
  }

  private Iterator<Intake> skipped(WarcTargetRecord record, Message reason) {
    return Intakes.one(new Intake.Skipped(target(record), reason));
  }

  private static String target(WarcTargetRecord record) {
    String target = record.target();
    return target == null ? "an unknown address" : Clean.squeezed(Clean.text(target));
  }

  private static Optional<Instant> date(WarcRecord record) {
    try {
      return Optional.of(record.date());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
