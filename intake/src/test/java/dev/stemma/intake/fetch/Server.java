package dev.stemma.intake.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that may misbehave in any way, as it writes its answers byte by byte. */
final class Server implements AutoCloseable {
  /** Writes an answer. */
  @FunctionalInterface
  interface Handler {
    void answer(Request request, Socket socket) throws Exception;
  }

  record Request(String path, List<String> lines) {
    String header(String name) {
      return lines.stream()
          .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(l -> l.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final ServerSocket socket;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  final List<Request> requests = new CopyOnWriteArrayList<>();

  Server(ServerSocket socket) {
    this.socket = socket;
    Thread thread = new Thread(this::accept);
    thread.setDaemon(true);
    thread.start();
  }

  static Server plain() throws IOException {
    return new Server(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  int port() {
    return socket.getLocalPort();
  }

  /** An address of this server under a name that the rig's resolver knows. */
  String at(String path) {
    return "http://news.test:" + port() + path;
  }

  Server on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Answers with head lines and a body. */
  Server page(String path, String head, String body) {
    return on(path, (request, to) -> to.getOutputStream().write(response(head, body)));
  }

  static byte[] response(String head, String body) {
    return (head.strip().replace("\n", "\r\n") + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  Server redirect(String path, String location) {
    return page(path, "HTTP/1.1 301 Moved\nLocation: " + location + "\nContent-Length: 0", "");
  }

  List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        Thread thread = new Thread(() -> serve(client));
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Request request = read(client);
      requests.add(request);
      Handler handler = handlers.get(request.path());
      OutputStream out = client.getOutputStream();
      if (handler == null) {
        out.write(response("HTTP/1.1 404 Not Found\nContent-Length: 0", ""));
      } else {
        handler.answer(request, client);
      }
      out.flush();
    } catch (Exception e) {
      // the client went away, as it should from some of these
    }
  }

  private static Request read(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    if (first == null) {
      throw new IOException("nothing asked");
    }
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      lines.add(line);
    }
    return new Request(first.split(" ", -1)[1], List.copyOf(lines));
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket client : open) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
