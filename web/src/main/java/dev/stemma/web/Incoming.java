package dev.stemma.web;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request bears: fields, files, JSON. Refuses what is too large or of a sort that the route
 * does not take, before it is read where that can be told. Thread-safe.
 */
final class Incoming {
  /** Most bytes of one file. */
  static final long FILE = 2L << 30;

  /** Most bytes of one upload. */
  static final long ALL = 4L << 30;

  private static final int FIELD = 1 << 20;
  private static final int IN_MEMORY = 64 << 10;
  private static final long SPARE = 256L << 20;
  private static final int UPLOADS = 4;
  private static final long DISCARDED = 64L << 20;
  private static final Duration LINGER = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final String CONFIG = "org.eclipse.jetty.multipartConfig";

  private final Semaphore places = new Semaphore(UPLOADS);
  private final long most;
  private final long mostFile;

  /** Takes so many bytes of a file and of an upload at most. */
  Incoming(long mostFile, long most) {
    this.mostFile = mostFile;
    this.most = most;
  }

  /** What came. */
  record Received(
      Map<String, List<String>> fields, List<Request.Upload> files, Optional<JsonNode> json) {}

  /** Work with what came; files are gone when it ends. */
  @FunctionalInterface
  interface Work {
    void with(Received received) throws Exception;
  }

  /**
   * Reads what a request bears.
   *
   * @param parts the folder where parts of uploads are kept until they are taken
   */
  void read(Context context, Route route, Path parts, Work work) throws Exception {
    if (context.isMultipartFormData()) {
      multipart(context, route, parts, work);
    } else if (context.isFormUrlencoded()) {
      work.with(new Received(context.formParamMap(), List.of(), Optional.empty()));
    } else if (context.isJson()) {
      work.with(new Received(Map.of(), List.of(), Optional.of(json(context))));
    } else if (hasBody(context)) {
      throw Problem.of(415, Trouble.NO_FORM);
    } else {
      work.with(new Received(Map.of(), List.of(), Optional.empty()));
    }
  }

  private static boolean hasBody(Context context) {
    String length = context.header("Content-Length");
    return length != null && !length.equals("0") || context.header("Transfer-Encoding") != null;
  }

  private static JsonNode json(Context context) {
    try {
      return JsonMapper.shared().readTree(context.bodyAsBytes());
    } catch (JacksonException e) {
      throw Problem.wrong(Trouble.NO_JSON, e.getOriginalMessage());
    }
  }

  private void multipart(Context context, Route route, Path parts, Work work) throws Exception {
    if (!route.takesFiles()) {
      throw Problem.of(415, Trouble.NO_FILES);
    }
    long length = context.req().getContentLengthLong();
    if (length > most) {
      discard(context);
      throw tooLarge();
    }
    if (Files.getFileStore(parts).getUsableSpace() < Math.max(0, length) + SPARE) {
      throw Problem.of(507, Trouble.DISK_FULL);
    }
    if (!places.tryAcquire()) {
      throw Problem.busy(Trouble.OTHERS_SEND, 10);
    }
    try {
      work.with(received(context, parts));
    } finally {
      places.release();
    }
  }

  private Problem tooLarge() {
    return Problem.of(413, Trouble.UPLOAD_SIZE, mostFile >> 20, most >> 20);
  }

  private Received received(Context context, Path parts) throws IOException {
    context
        .req()
        .setAttribute(
            // a file that is too large is refused when all has come: the container would cut the
            // connection, and the answer with it
            CONFIG, new MultipartConfigElement(parts.toString(), most, most, IN_MEMORY));
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<Request.Upload> files = new ArrayList<>();
    try {
      for (Part part : context.req().getParts()) {
        if (part.getSize() > mostFile) {
          throw tooLarge();
        }
        String name = part.getSubmittedFileName();
        if (name == null) {
          fields.computeIfAbsent(part.getName(), key -> new ArrayList<>()).add(text(part));
        } else if (!name.isEmpty() || part.getSize() > 0) {
          files.add(new Request.Upload(name, part.getSize(), file -> save(part, file)));
        }
      }
    } catch (Problem e) {
      throw e;
    } catch (ServletException | RuntimeException e) {
      throw refused(e);
    } catch (IOException e) {
      if (isTooLarge(e)) {
        throw tooLarge();
      }
      throw e;
    }
    return new Received(fields, files, Optional.empty());
  }

  /**
   * Takes what is still being sent, within bounds, and as long as something comes: a connection
   * that is closed before loses the answer that says why.
   */
  static void discard(Context context) {
    byte[] buffer = new byte[1 << 16];
    long end = System.nanoTime() + LINGER.toNanos();
    long idle = System.nanoTime();
    try (ServletInputStream rest = context.req().getInputStream()) {
      long left = DISCARDED;
      while (!rest.isFinished()
          && left > 0
          && System.nanoTime() < end
          && System.nanoTime() - idle < IDLE.toNanos()) {
        if (rest.available() == 0) {
          Thread.sleep(PAUSE.toMillis());
          continue;
        }
        int n = rest.read(buffer);
        if (n < 0) {
          return;
        }
        left -= n;
        idle = System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      // the sender is gone, or nothing can be read any more: there is nobody to tell
    }
  }

  private RuntimeException refused(Exception e) {
    return isTooLarge(e)
        ? tooLarge()
        : Problem.wrong(Trouble.BROKEN_UPLOAD, String.valueOf(e.getMessage()));
  }

  /** The container says so in words only. */
  private static boolean isTooLarge(Exception e) {
    for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).matches("(?is).*(max length|exceed|too large|413).*")) {
        return true;
      }
    }
    return false;
  }

  private static void save(Part part, Path file) throws IOException {
    try (InputStream in = part.getInputStream()) {
      Files.copy(in, file);
    }
    part.delete();
  }

  private static String text(Part part) throws IOException {
    if (part.getSize() > FIELD) {
      throw Problem.of(413, Trouble.LONG_FIELD);
    }
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
