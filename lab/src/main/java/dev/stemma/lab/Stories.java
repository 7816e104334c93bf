package dev.stemma.lab;

import dev.stemma.app.Main;
import dev.stemma.dossiers.Matter;
import dev.stemma.dossiers.World;
import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import dev.stemma.evidence.Text;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Run;
import dev.stemma.ledger.sqlite.SqliteStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes dossiers of a story: from its raw passages, end to end; and, to judge the dossiers alone,
 * from the gold's lines of transmission (key, chain, polarity, stage, quote; never origin, copies
 * or counts).
 *
 * <p>{@code Stories DIR [OUT]}: measures every story of a directory both ways, and writes what was
 * made of them into OUT. The gold's chains are slugs. A slug is an outlet that the tables know;
 * else it stands for the state that the tables find in its words ({@code us-official-unnamed}),
 * else for the body that Stemma itself read behind these words in the same passages ({@code
 * pat-ryder}); else for a person. Who published one of the passages is an outlet, who is a party to
 * what is claimed is a body; records and images are documents.
 */
public final class Stories {
  private static final Run RUN = new Run("gold", "0".repeat(64), "1".repeat(64), "usual");
  private static final List<String> THINGS =
      List.of("intelligence", "update", "report", "reports", "documents", "document");
  private static final List<String> PAPERS =
      List.of(
          "letter", "records", "documents", "data", "images", "imagery", "photographs", "video");
  private static final List<String> PRESS =
      List.of("press", "media", "newspaper", "newspapers", "news agency", "website", "broadcaster");

  private final World world;
  private final Path home;
  private final Map<String, Source> read = new LinkedHashMap<>();
  private final Set<String> publishers = new HashSet<>();
  private final Set<String> parties = new HashSet<>();

  Stories(Path home) throws IOException {
    this.home = home;
    this.world = World.load(home.resolve("languages"));
  }

  /** Runs from the command line. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path home = Path.of(System.getProperty("stemma.home", "."));
    for (Path gold : golds(Path.of(args[0]))) {
      Path story = story(gold);
      JsonNode wanted = JsonMapper.shared().readTree(Files.readString(gold));
      out.println(wanted.path("story").asString());
      Stories stories = new Stories(home);
      JsonNode text = stories.read(story);
      JsonNode lines = stories.lines(story, gold);
      out.println("  from text  " + StoryScore.of(wanted, text));
      out.println("  from lines " + StoryScore.of(wanted, lines));
      if (args.length > 1) {
        String name = String.valueOf(story.getFileName()).replace(".jsonl", "");
        Path folder = Files.createDirectories(Path.of(args[1]));
        Files.writeString(folder.resolve(name + ".text.json"), text.toString());
        Files.writeString(folder.resolve(name + ".lines.json"), lines.toString());
      }
    }
  }

  static List<Path> golds(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList();
    }
  }

  static Path story(Path gold) {
    return gold.resolveSibling(String.valueOf(gold.getFileName()).replace(".gold.json", ".jsonl"));
  }

  /** The dossiers of a story's raw passages. */
  JsonNode read(Path story) throws IOException {
    return inFolder(
        folder -> {
          Path file = folder.resolve("own.case");
          add(story, file);
          return dossiers(file);
        });
  }

  /** The dossiers of the gold's lines. */
  JsonNode lines(Path story, Path gold) throws IOException {
    return inFolder(
        folder -> {
          own(story, folder);
          Path file = folder.resolve("gold.case");
          try (Ledger ledger = Ledger.open(SqliteStore.open(file), Clock.systemUTC())) {
            ledger.add(findings(story, JsonMapper.shared().readTree(Files.readString(gold))));
          }
          return dossiers(file);
        });
  }

  private interface Work {
    JsonNode in(Path folder) throws IOException;
  }

  private static JsonNode inFolder(Work work) throws IOException {
    Path folder = Files.createTempDirectory("stemma-story");
    try {
      return work.in(folder);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void add(Path story, Path file) throws IOException {
    run(OutputStream.nullOutputStream(), "add", story.toString(), "--case", file.toString());
  }

  private JsonNode dossiers(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(out, "dossiers", "--case", file.toString(), "--format", "json");
    return JsonMapper.shared().readTree(out.toByteArray());
  }

  private void run(OutputStream out, String... arguments) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(home, out, err, arguments);
    if (code > 1) {
      throw new IOException(err.toString(StandardCharsets.UTF_8));
    }
  }

  /** Reads the passages with Stemma, for the bodies behind names. */
  private void own(Path story, Path folder) throws IOException {
    Path file = folder.resolve("own.case");
    add(story, file);
    try (Ledger ledger = Ledger.open(SqliteStore.open(file), Clock.systemUTC())) {
      ledger.documents(1, 1000).stream()
          .flatMap(d -> d.claims().stream())
          .flatMap(c -> c.claim().sources().stream())
          .forEach(
              source -> read.putIfAbsent(source.words().text().toLowerCase(Locale.ROOT), source));
    }
  }

  private List<Finding> findings(Path story, JsonNode gold) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode claim : gold.path("claims").values()) {
      String actors = claim.path("key").asString();
      parties.addAll(List.of(actors.split("[:>@]", -1)));
    }
    for (String line : Files.readAllLines(story)) {
      JsonNode publisher = JsonMapper.shared().readTree(line).path("publisher");
      if (publisher.isString()) {
        publishers.add(world.outlet(publisher.asString()));
      }
    }
    for (String line : Files.readAllLines(story)) {
      JsonNode passage = JsonMapper.shared().readTree(line);
      String id = passage.path("id").asString();
      List<Claim> claims = new ArrayList<>();
      Text text = new Text(passage.path("text").asString());
      for (JsonNode claim : gold.path("claims").values()) {
        for (JsonNode entry : claim.path("documents").values()) {
          if (entry.path("id").asString().equals(id)) {
            claims.add(claim(claim.path("key").asString(), entry, text));
          }
        }
      }
      findings.add(finding(passage, text, line, claims));
    }
    return findings;
  }

  private static Finding finding(JsonNode passage, Text text, String line, List<Claim> claims) {
    Content content = Content.of(line.getBytes(StandardCharsets.UTF_8));
    String source = passage.path("source").asString();
    Document document =
        new Document(
            passage.path("id").asString(),
            content.sha256(),
            source,
            Optional.of(passage.path("publisher"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString),
            Optional.of(passage.path("title").asString()),
            Optional.of(passage.path("language").asString()),
            Optional.of(LocalDate.parse(passage.path("published").asString())),
            text);
    Original original =
        new Original(
            content, "application/json", false, Capture.file(source), Alignment.NONE, List.of());
    return new Finding(document, original, RUN, List.of(), claims);
  }

  private Claim claim(String key, JsonNode entry, Text text) {
    String plain = key.replaceAll("@.*", "");
    String[] parts = plain.split(":", -1);
    boolean transfer = parts[0].contains(">");
    ClaimType type = transfer ? ClaimType.TRANSFER : ClaimType.of(parts[0]);
    String[] actors = (transfer ? parts[0] : parts[1]).split(">", -1);
    Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
    List<Role> order = Matter.actorRoles(type);
    for (int i = 0; i < actors.length; i++) {
      roles.put(order.get(i), List.of(new Filler.Party(quote(actors[i]), Optional.of(actors[i]))));
    }
    goods(parts[parts.length - 1])
        .ifPresent(
            category ->
                roles.put(
                    Role.ITEMS,
                    List.of(
                        new Filler.Item(
                            quote(category.label()), category, part(key), Optional.empty()))));
    String words = entry.path("quote").asString();
    int at = Math.max(0, text.value().indexOf(words));
    Optional<Stage> stage =
        Optional.of(entry.path("stage"))
            .filter(JsonNode::isString)
            .map(s -> Stage.of(s.asString()));
    return new Claim(
        type,
        text.span(at, Math.min(text.value().length(), at + words.length())),
        roles,
        stage.or(() -> type == ClaimType.TRANSFER ? Optional.of(Stage.AGREED) : Optional.empty()),
        entry.path("chain").values().stream().map(s -> source(s.asString())).toList(),
        Certainty.STATED,
        Optional.empty(),
        Optional.empty(),
        Polarity.of(entry.path("polarity").asString()),
        Optional.empty(),
        List.of());
  }

  /** The word that keeps apart another thing under the same key. */
  private static Optional<String> part(String key) {
    return Optional.of(key.replaceAll("^[^@]*@?", "")).filter(word -> !word.isEmpty());
  }

  /** The class of goods that ends a key; a sanction's may end with a measure. */
  private static Optional<Category> goods(String label) {
    return Arrays.stream(Category.values()).filter(c -> c.label().equals(label)).findFirst();
  }

  private Source source(String slug) {
    String words = slug.replace('-', ' ');
    String plain = words.replaceAll(" unnamed$", "");
    Optional<World.Outlet> outlet = world.outletOf(world.outlet(words));
    if (outlet.isPresent()) {
      SourceKind kind = outlet.get().official() ? SourceKind.STATE_MEDIA : SourceKind.MEDIA;
      return source(words, kind, Optional.of(outlet.get().id()));
    }
    if (publishers.contains(slug)) {
      return source(words, SourceKind.MEDIA, Optional.of(slug));
    }
    if (PRESS.stream().anyMatch(plain::endsWith)) {
      return source(plain, SourceKind.MEDIA, Optional.empty());
    }
    Optional<String> body = world.bodyIn(words);
    if (PAPERS.stream().anyMatch(words::endsWith)) {
      return source(words, SourceKind.DOCUMENT, body);
    }
    return body.map(id -> body(words, id))
        .or(() -> known(words))
        .orElseGet(() -> other(slug, plain));
  }

  private static Source body(String words, String id) {
    boolean thing = THINGS.stream().anyMatch(words::endsWith);
    boolean alliance = !id.equals(id.toUpperCase(Locale.ROOT)) && !words.endsWith(" unnamed");
    SourceKind kind = alliance ? SourceKind.ORGANISATION : SourceKind.OFFICIAL;
    return source(words, thing ? SourceKind.INTELLIGENCE : kind, Optional.of(id));
  }

  /** An organisation of the tables, or what Stemma read behind these words. */
  private Optional<Source> known(String words) {
    Optional<String> organisation = world.organisationIn(words);
    if (organisation.isPresent()) {
      return Optional.of(source(title(words), SourceKind.ORGANISATION, organisation));
    }
    return read.entrySet().stream()
        .filter(known -> known.getKey().contains(words))
        .map(Map.Entry::getValue)
        .max(Comparator.comparing(known -> known.id().isPresent()))
        .map(known -> source(title(words), known.kind(), known.id()));
  }

  private Source other(String slug, String words) {
    if (parties.contains(slug)) {
      return source(title(words), SourceKind.ORGANISATION, Optional.of(slug));
    }
    return slug.endsWith("-unnamed")
        ? source(words, SourceKind.UNSPECIFIED, Optional.empty())
        : source(title(words), SourceKind.PERSON, Optional.empty());
  }

  /** A slug's words as a name is written. */
  private static String title(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static Source source(String words, SourceKind kind, Optional<String> id) {
    return new Source(quote(words), kind, id, Optional.empty(), Optional.empty());
  }

  private static Quote quote(String words) {
    return new Quote(words, Optional.empty());
  }
}
