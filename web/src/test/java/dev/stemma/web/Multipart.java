package dev.stemma.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as browsers send it. */
final class Multipart {
  private static final String BOUNDARY = "----stemma-test-boundary";
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Multipart part(String head, byte[] content) {
    try {
      bytes.write(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      bytes.write(content);
      bytes.write("\r\n".getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Multipart field(String name, String value) {
    return part(
        "Content-Disposition: form-data; name=\"" + name + "\"",
        value.getBytes(StandardCharsets.UTF_8));
  }

  Multipart file(String field, String name, byte[] content) {
    String escaped = name.replace("\\", "\\\\").replace("\"", "%22");
    return part(
        "Content-Disposition: form-data; name=\""
            + field
            + "\"; filename=\""
            + escaped
            + "\"\r\nContent-Type: application/octet-stream",
        content);
  }

  Multipart file(String name, String content) {
    return file("files", name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The request that posts it. */
  HttpRequest.Builder to(String address) {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[bytes.size() + end.length];
    System.arraycopy(bytes.toByteArray(), 0, all, 0, bytes.size());
    System.arraycopy(end, 0, all, bytes.size(), end.length);
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(all));
  }
}
