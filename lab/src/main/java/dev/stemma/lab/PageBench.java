package dev.stemma.lab;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.sqlite.SqliteStore;
import dev.stemma.testkit.WireWorld;
import dev.stemma.testkit.Wires;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Serves a case as users do, in a process of its own, and lets many of them look at its pages at
 * once: how long each kind of page takes, and how much memory the server has. Beside them as many
 * clients ask for pages and never read the answers.
 *
 * <p>{@code PageBench fill REPORTS FILE} makes a case of generated reports that copy wires (about
 * 4.7 claims each). {@code PageBench FILE [SECONDS [USERS]]}: 60 seconds, 20 users without pause
 * between pages; load and server share the machine. What is warmed up first (each kind of page once
 * a user) is not counted.
 */
public final class PageBench {
  private static final int BATCH = 100;
  private static final int SECONDS = 60;
  private static final int USERS = 20;
  private static final int SAMPLED = 500;
  private static final List<String> WORDS =
      List.of("drones", "shells", "missiles", "officials", "ministry", "delivered", "ammunition");
  private static final List<String> STATES =
      List.of("IRN", "RUS", "PRK", "TUR", "USA", "UKR", "CHN", "DEU");

  private final PrintStream out;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, ConcurrentLinkedQueue<Double>> times =
      Collections.synchronizedMap(new TreeMap<>());
  private final Map<String, Integer> faults = Collections.synchronizedMap(new TreeMap<>());
  private List<String> matters = List.of();
  private List<String> sources = List.of();
  private long documents = 1;

  private PageBench(PrintStream out) {
    this.out = out;
  }

  /** Runs from the command line. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PageBench bench = new PageBench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    if (args.length == 3 && args[0].equals("fill")) {
      bench.fill(Integer.parseInt(args[1]), Path.of(args[2]));
    } else if (args.length > 0) {
      int seconds = args.length > 1 ? Integer.parseInt(args[1]) : SECONDS;
      int users = args.length > 2 ? Integer.parseInt(args[2]) : USERS;
      bench.run(Path.of(args[0]), seconds, users);
    } else {
      bench.out.println("usage: PageBench fill REPORTS FILE | PageBench FILE [SECONDS [USERS]]");
    }
  }

  private void fill(int reports, Path file) throws IOException {
    Path languages = Path.of(System.getProperty("stemma.home", ".")).resolve("languages");
    Wires wires = new Wires(WireWorld.load(languages), 1, reports);
    List<Integer> order = new ArrayList<>(IntStream.range(0, wires.size()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), Clock.systemUTC())) {
      for (int at = 0; at < order.size(); at += BATCH) {
        ledger.add(
            order.subList(at, Math.min(order.size(), at + BATCH)).parallelStream()
                .map(i -> DossierBench.finding(wires.report(i)))
                .toList());
      }
      new Dossiers(ledger, World.load(languages)).follow((phase, done, all) -> {}, () -> false);
      out.println(ledger.counts());
    }
  }

  private void run(Path file, int seconds, int users) throws IOException, InterruptedException {
    Process server = start(file);
    try {
      String address = address(server);
      learn(address);
      users(address, users, 0);
      times.clear();
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < users; i++) {
        slow.add(stalled(address));
      }
      long start = System.nanoTime();
      users(address, users, seconds);
      double lasted = (System.nanoTime() - start) / 1e9;
      for (Socket socket : slow) {
        socket.close();
      }
      report(users, lasted);
      out.printf("memory            %,d MB resident at most%n", resident(server.pid()));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static Process start(Path file) throws IOException {
    Path home = Path.of(System.getProperty("stemma.home", ".")).toAbsolutePath();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1200m",
            "-XX:+UseSerialGC",
            "-Dstemma.home=" + home,
            "-cp",
            home.resolve("app/target/app.jar") + ":" + home.resolve("app/target/lib") + "/*",
            "dev.stemma.app.Main",
            "start",
            "--case",
            file.toAbsolutePath().toString(),
            "--port",
            "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String address(Process server) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    Pattern address = Pattern.compile("http://[^\\s]+");
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher found = address.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    throw new IOException("the server did not start");
  }

  /** What pages there are. */
  private void learn(String address) throws IOException, InterruptedException {
    matters = all(get(address, "/matters").body(), "href=\"(/matters/[^\"?#]+)\"");
    sources = all(get(address, "/sources").body(), "href=\"(/sources/[^\"?#]+)\"");
    String counted = get(address, "/").body();
    List<String> numbers = all(counted, "<dd>([0-9,]+)</dd>");
    documents = numbers.isEmpty() ? 1 : Long.parseLong(numbers.get(0).replace(",", ""));
    out.printf(
        "case              %,d documents, pages of %d matters and %d sources%n",
        documents, matters.size(), sources.size());
  }

  private static List<String> all(String html, String pattern) {
    return Pattern.compile(pattern)
        .matcher(html)
        .results()
        .map(m -> m.group(1).replace("&amp;", "&"))
        .distinct()
        .limit(SAMPLED)
        .toList();
  }

  private HttpResponse<String> get(String address, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Lets users look at pages; for no seconds: each kind of page once. */
  private void users(String address, int users, int seconds) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      Random random = new Random(i);
      Thread thread = new Thread(() -> look(address, random, seconds));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void look(String address, Random random, int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    int turn = random.nextInt(KINDS.size());
    for (int i = 0; i < KINDS.size() || System.nanoTime() < end; i++) {
      String kind = KINDS.get((turn + i) % KINDS.size());
      look(address, kind, path(kind, random));
    }
  }

  private void look(String address, String kind, String path) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> response = get(address, path);
      if (response.statusCode() != 200) {
        faults.merge(kind + " " + response.statusCode(), 1, Integer::sum);
      }
    } catch (IOException e) {
      faults.merge(kind + " " + e, 1, Integer::sum);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    times
        .computeIfAbsent(kind, k -> new ConcurrentLinkedQueue<>())
        .add((System.nanoTime() - start) / 1e6);
  }

  private static final List<String> KINDS =
      List.of(
          "overview",
          "matters",
          "dossier",
          "reader",
          "search",
          "facets",
          "actor",
          "item",
          "sources",
          "source",
          "ledger",
          "intake",
          "api claims",
          "api matters");

  private String path(String kind, Random random) {
    String word = pick(WORDS, random);
    return switch (kind) {
      case "overview" -> "/";
      case "dossier" -> matters.isEmpty() ? "/matters" : pick(matters, random);
      case "reader" -> "/documents/" + (1 + (long) (random.nextDouble() * documents));
      case "search" -> "/search?q=" + word;
      case "facets" ->
          "/search?q=" + word + "&type=transfer&supplier=" + pick(STATES, random) + "&stage=agreed";
      case "actor" -> "/actors/" + pick(STATES, random);
      case "item" -> "/items/drones";
      case "source" -> sources.isEmpty() ? "/sources" : pick(sources, random);
      case "api claims" -> "/api/v1/claims?q=" + word;
      case "api matters" -> "/api/v1/matters";
      default -> "/" + kind;
    };
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A client that asks for a large page and never reads. */
  private static Socket stalled(String address) throws IOException {
    URI uri = URI.create(address);
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setReceiveBufferSize(1024);
    socket
        .getOutputStream()
        .write(
            ("GET /search?q=drones HTTP/1.1\r\nHost: localhost:" + uri.getPort() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private void report(int users, double seconds) {
    List<Double> all = new ArrayList<>();
    times.values().forEach(all::addAll);
    out.printf(
        "pages             %,d in %.0f s by %d users: %.0f a second%n",
        all.size(), seconds, users, all.size() / seconds);
    row("all", all);
    times.forEach((kind, list) -> row(kind, new ArrayList<>(list)));
    faults.forEach((fault, count) -> out.printf("FAULT             %s: %d%n", fault, count));
  }

  private void row(String name, List<Double> list) {
    Collections.sort(list);
    out.printf(
        "%-17s %,6d  p50 %,6.0f  p95 %,6.0f  p99 %,6.0f  max %,6.0f ms%n",
        name,
        list.size(),
        list.get(list.size() / 2),
        list.get(list.size() * 95 / 100),
        list.get(list.size() * 99 / 100),
        list.get(list.size() - 1));
  }

  /** The most memory that a process had, in megabytes; 0 where the system does not tell. */
  private static long resident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
