package dev.stemma.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Asks a server for its first pages, so that the classes they need are known to the launcher. */
final class Rehearsal {
  private static final List<String> PAGES =
      List.of(
          "/", "/matters", "/search?q=drones", "/sources", "/intake", "/ledger", "/documents/1");

  private Rehearsal() {}

  static void of(String address) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (String page : PAGES) {
      client.send(
          HttpRequest.newBuilder(URI.create(address + page)).build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }
}
