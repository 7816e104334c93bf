package dev.stemma.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small news site on this machine. Pages have a tag by which a client may ask for changes. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String page = pages.get(path);
      String tag = "\"" + (page == null ? 0 : page.hashCode()) + "\"";
      boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      int status = page == null ? 404 : same ? 304 : 200;
      asked.add(path + " " + status + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
      exchange.getResponseHeaders().add("ETag", tag);
      String type = path.endsWith(".xml") ? "application/rss+xml" : "text/html; charset=utf-8";
      exchange.getResponseHeaders().add("Content-Type", type);
      byte[] body = page == null || same ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Publishes a page with one sentence. */
  void report(String path, String sentence) {
    pages.put(
        path,
        "<html lang='en'><head><title>Report</title></head><body><article><p>"
            + sentence
            + "</p></article></body></html>");
  }

  /** Publishes a feed of pages, of this site or at whole addresses. */
  void feed(String path, String... entries) {
    StringBuilder items = new StringBuilder();
    for (String entry : entries) {
      items
          .append("<item><title>News</title><link>")
          .append(entry.startsWith("/") ? at(entry) : entry)
          .append("</link></item>");
    }
    pages.put(
        path,
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Site news</title><link>"
            + at("/")
            + "</link>"
            + items
            + "</channel></rss>");
  }

  /** What was asked for since the last call, as path and status; but for robots.txt. */
  List<String> asked() {
    List<String> all =
        asked.stream()
            .filter(a -> !a.startsWith("/robots.txt"))
            .map(a -> a.replaceAll("^(\\S+ \\d+) .*", "$1"))
            .toList();
    asked.clear();
    return all;
  }

  /** Who asked. */
  List<String> agents() {
    return asked.stream().map(a -> a.replaceAll("^\\S+ \\d+ ", "")).distinct().toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
