package dev.stemma.intake;

import dev.stemma.evidence.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Takes a message apart (MIME, RFC 2045 to 2049), a part at a time and without recursion. Messages
 * in it are attachments. Refuses what is nested more than fifty deep.
 */
final class MailReader {
  private static final int DEEPEST = 50;
  private static final MimeConfig LENIENT =
      new MimeConfig.Builder()
          .setStrictParsing(false)
          .setMaxLineLen(-1)
          .setMaxHeaderCount(10_000)
          .setMaxHeaderLen(1 << 20)
          .build();

  private final Limits limits;
  private final List<String> plain = new ArrayList<>();
  private final List<String> html = new ArrayList<>();
  private final List<Mail.Attachment> attachments = new ArrayList<>();
  private MailHeader top = new MailHeader();
  private MailHeader part = top;
  private boolean begun;
  private int depth;

  private MailReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads one message.
   *
   * @throws IOException if it is none
   */
  static Mail read(byte[] message, Limits limits) throws IOException {
    MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    MailReader reader = new MailReader(limits);
    try {
      tokens.parse(new ByteArrayInputStream(message));
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        reader.token(state, tokens);
      }
    } catch (MimeException | RuntimeException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
    return new Mail(reader.top, reader.plain, reader.html, reader.attachments);
  }

  private void token(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_HEADER -> {
        part = begun ? new MailHeader() : top;
        begun = true;
      }
      case T_FIELD -> part.add(tokens.getField().getName(), tokens.getField().getBody());
      case T_START_MULTIPART -> deeper();
      case T_END_MULTIPART -> depth--;
      case T_BODY -> body(tokens);
      default -> {
        // what stands between the parts is for nobody
      }
    }
  }

  private void deeper() throws IOException {
    if (++depth > DEEPEST) {
      throw new IOException("parts nested more than " + DEEPEST + " deep");
    }
  }

  private void body(MimeTokenStream tokens) throws IOException {
    BodyDescriptor about = tokens.getBodyDescriptor();
    String type = String.valueOf(about.getMimeType()).toLowerCase(Locale.ROOT);
    boolean attached =
        part.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (attached || !text && isFile(type)) {
      byte[] bytes = tokens.getDecodedInputStream().readNBytes(limits.bytes() + 1);
      attachments.add(new Mail.Attachment(name(type), Content.of(bytes)));
    } else if (text) {
      byte[] bytes = tokens.getDecodedInputStream().readNBytes(limits.bytes());
      String words = decoded(bytes, about.getCharset());
      (type.equals("text/plain") ? plain : html)
          .add(type.equals("text/plain") ? unfolded(words) : words);
    }
  }

  /** Whether a part that is not called an attachment is one: no image, no signature. */
  private boolean isFile(String type) {
    return type.equals("message/rfc822")
        || part.fileName().isPresent() && !type.startsWith("image/") && !type.contains("signature");
  }

  private String name(String type) {
    String number = Integer.toString(attachments.size() + 1);
    return part.fileName().orElse(type.equals("message/rfc822") ? number + ".eml" : number);
  }

  private static String decoded(byte[] bytes, String charset) {
    try {
      Charset declared = Charset.forName(String.valueOf(charset));
      String name = declared.name();
      if (!name.startsWith("UTF-8") && !name.equals("US-ASCII")) {
        return new String(bytes, declared);
      }
    } catch (IllegalArgumentException e) {
      // a charset that nobody knows is found by the bytes
    }
    return Charsets.decode(bytes);
  }

  /** Lines that were only parted for the way are joined, where the part says so (RFC 3676). */
  private String unfolded(String words) {
    String text = Clean.text(words);
    return part.raw("content-type").toLowerCase(Locale.ROOT).contains("format=flowed")
        ? text.replaceAll("(?m)(?<!^--) $\\n(?!>)", " ")
        : text;
  }
}
