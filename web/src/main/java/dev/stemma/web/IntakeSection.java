package dev.stemma.web;

import dev.stemma.desk.Sources;
import dev.stemma.intake.Limits;
import dev.stemma.intake.Opml;
import dev.stemma.intake.Subscription;
import dev.stemma.ledger.Tables.FeedRow;
import dev.stemma.web.Route.Method;
import dev.stemma.web.Route.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes documents in and follows feeds. */
final class IntakeSection implements Section {
  private static final int TASKS = 10;
  private static final int ADDRESSES = 1000;
  private static final int LONGEST = 2000;
  private static final int FIRST_YEAR = 1400;
  private static final int LAST_YEAR = 2999;

  private static final List<Parameter> GIVEN =
      List.of(
          Parameter.file("files", "files, archives, mailboxes, web archives, JSON Lines"),
          Parameter.body("addresses", "array", false, "addresses of pages to fetch"),
          Parameter.body("language", "string", false, "language of all, in place of what they say"),
          Parameter.body("published", "string", false, "day of all, as 2022-09-06"),
          Parameter.body("contact", "string", false, "address that web servers see; kept"));

  private final Intaking intaking;
  private final Tasks tasks;

  IntakeSection(Intaking intaking, Tasks tasks) {
    this.intaking = intaking;
    this.tasks = tasks;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(pages());
    Parameter address = Parameter.body("address", "string", true, "the feed's address");
    routes.add(
        Route.does(
            Method.POST,
            "/documents",
            Role.REVIEWER,
            "Takes documents in, as files or as addresses; answers with the task that reads them.",
            GIVEN,
            request -> new Answer.Json(202, taken(request).brief())));
    routes.add(
        Route.data("/feeds", "Lists the feeds that are followed.", List.of(), r -> listed(200)));
    routes.add(
        Route.does(
            Method.POST,
            "/feeds",
            Role.REVIEWER,
            "Follows a feed.",
            List.of(address),
            request -> {
              intaking.feeds().follow(request.required("address"));
              return listed(201);
            }));
    routes.add(
        Route.does(
            Method.DELETE,
            "/feeds",
            Role.REVIEWER,
            "Follows a feed no longer.",
            List.of(new Parameter("query", "address", "string", true, "the feed's address")),
            request -> {
              intaking
                  .feeds()
                  .forget(
                      request
                          .first("address")
                          .orElseThrow(() -> Problem.wrong("address is missing")));
              return listed(200);
            }));
    routes.add(
        Route.does(
            Method.POST,
            "/feeds/look",
            Role.REVIEWER,
            "Looks at all feeds, or one, now; answers with the task.",
            List.of(Parameter.body("address", "string", false, "one feed only")),
            request -> new Answer.Json(202, looked(request).brief())));
    routes.add(
        Route.does(
            Method.POST,
            "/feeds/settings",
            Role.REVIEWER,
            "Sets how often feeds are looked at, and what web servers see.",
            List.of(
                Parameter.body("minutes", "integer", false, "between two looks; 0: never"),
                Parameter.body("contact", "string", false, "address that web servers see")),
            request -> {
              set(request);
              return listed(200);
            }));
    return routes;
  }

  private List<Route> pages() {
    return List.of(
        Route.page("/intake", "Takes documents in, and shows what is followed.", this::page),
        Route.upload(
            "/intake",
            Role.REVIEWER,
            "Takes files and addresses in.",
            GIVEN,
            request -> Answer.See.other("/tasks/" + taken(request).number())),
        Route.upload(
            "/intake/feeds",
            Role.REVIEWER,
            "Follows feeds.",
            List.of(Parameter.file("opml", "a list of feeds")),
            this::followed),
        Route.action(
            "/intake/feeds/forget",
            Role.REVIEWER,
            "Follows a feed no longer.",
            request -> {
              intaking.feeds().forget(request.required("address"));
              return Answer.See.other("/intake#feeds");
            }),
        Route.action(
            "/intake/feeds/look",
            Role.REVIEWER,
            "Looks at feeds now.",
            request -> Answer.See.other("/tasks/" + looked(request).number())),
        Route.action(
            "/intake/settings",
            Role.REVIEWER,
            "Sets the contact, and how often feeds are looked at.",
            request -> {
              set(request);
              return Answer.See.other("/intake#feeds");
            }));
  }

  private Answer page(Request request) {
    Feeds feeds = intaking.feeds();
    Words words = request.words();
    IntakePage page =
        new IntakePage(
            feeds.contact(),
            feeds.all().stream().map(row -> line(row, words)).toList(),
            feeds.minutes(),
            tasks.all().stream()
                .filter(t -> !t.kind().equals("verify"))
                .limit(TASKS)
                .map(t -> TaskView.of(t, words))
                .toList(),
            intaking.settings().mostFile() >> 20,
            intaking.settings().most() >> 20);
    return new Answer.Page("intake", "intake", words.of("intake.title"), page);
  }

  private static IntakePage.FeedLine line(FeedRow row, Words words) {
    String looked =
        row.checked()
            .map(t -> words.of("intake.feeds.looked", words.moment(Instant.parse(t))))
            .orElse(words.of("intake.feeds.never"));
    return new IntakePage.FeedLine(row.address(), row.title(), looked);
  }

  private Task taken(Request request) throws IOException {
    List<String> addresses = addresses(request);
    if (addresses.isEmpty() && request.uploads().isEmpty()) {
      throw Problem.wrong("nothing was given: choose files, or paste addresses");
    }
    Batch given =
        new Batch(
            Path.of(""),
            List.of(),
            addresses,
            request.field("language").map(IntakeSection::language),
            request.field("published").map(IntakeSection::day),
            request.visitor().name());
    request.field("contact").ifPresent(intaking.feeds()::contact);
    if (!addresses.isEmpty() && intaking.feeds().contact().isEmpty()) {
      throw Problem.wrong("pages are fetched with a contact that web servers see; give yours");
    }
    return intaking.take(request.uploads(), given);
  }

  private static List<String> addresses(Request request) {
    List<String> all = new ArrayList<>();
    JsonNode list = request.body().map(b -> b.path("addresses")).orElse(null);
    if (list != null) {
      list.values().forEach(node -> all.add(node.asString("").strip()));
    }
    request.form().getOrDefault("addresses", List.of()).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(all::add);
    if (all.size() > ADDRESSES) {
      throw Problem.wrong("more than " + ADDRESSES + " addresses at once");
    }
    for (String address : all) {
      if (!Sources.isAddress(address) || address.length() > LONGEST) {
        throw Problem.wrong("'" + address + "' is no address of a page; it begins with https://");
      }
    }
    return all;
  }

  private static String language(String code) {
    if (!code.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*")) {
      throw Problem.wrong("'" + code + "' is no code of a language; write it as en or fr");
    }
    return code.toLowerCase(java.util.Locale.ROOT).replaceFirst("[-_].*", "");
  }

  private static LocalDate day(String day) {
    try {
      LocalDate parsed = LocalDate.parse(day);
      if (parsed.getYear() >= FIRST_YEAR && parsed.getYear() <= LAST_YEAR) {
        return parsed;
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    throw Problem.wrong("'" + day + "' is no day of a report; write it as 2022-09-06");
  }

  private Answer followed(Request request) throws IOException {
    request.field("contact").ifPresent(intaking.feeds()::contact);
    List<String> addresses = new ArrayList<>(request.field("address").stream().toList());
    for (Request.Upload upload : request.uploads()) {
      addresses.addAll(listed(upload));
    }
    if (addresses.isEmpty()) {
      throw Problem.wrong("no feed was named");
    }
    addresses.forEach(intaking.feeds()::follow);
    return Answer.See.other("/intake#feeds");
  }

  private List<String> listed(Request.Upload upload) throws IOException {
    Path file = Files.createTempFile(intaking.spool().parts(), "opml", ".xml");
    Files.delete(file);
    upload.content().saveTo(file);
    try (InputStream in = Files.newInputStream(file)) {
      return Opml.read(in, Limits.USUAL).stream().map(Subscription::address).toList();
    } catch (IOException e) {
      throw Problem.wrong(Spool.label(upload.name()) + " is no list of feeds (OPML)");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Task looked(Request request) {
    Optional<String> one = request.field("address");
    List<FeedRow> feeds =
        intaking.feeds().all().stream()
            .filter(f -> one.filter(a -> !a.equals(f.address())).isEmpty())
            .toList();
    if (feeds.isEmpty()) {
      throw Problem.wrong(one.isPresent() ? "that feed is not followed" : "no feed is followed");
    }
    if (intaking.feeds().contact().isEmpty()) {
      throw Problem.wrong("pages are fetched with a contact that web servers see; give yours");
    }
    return intaking.look(feeds, request.visitor().name());
  }

  private void set(Request request) {
    request.field("contact").ifPresent(intaking.feeds()::contact);
    Optional<String> minutes =
        request
            .field("minutes")
            .or(
                () ->
                    request
                        .body()
                        .map(b -> b.path("minutes"))
                        .filter(JsonNode::isIntegralNumber)
                        .map(JsonNode::asString));
    minutes.ifPresent(
        value -> {
          if (!value.matches("\\d{1,5}")) {
            throw Problem.wrong("minutes takes a number");
          }
          intaking.feeds().minutes(Long.parseLong(value));
        });
  }

  private Answer listed(int status) {
    Feeds feeds = intaking.feeds();
    Map<String, @Nullable Object> json =
        OpenApi.map(
            "feeds",
            feeds.all().stream().map(IntakeSection::json).toList(),
            "minutes",
            feeds.minutes(),
            "contact",
            feeds.contact().orElse(null));
    return new Answer.Json(status, json);
  }

  private static Map<String, @Nullable Object> json(FeedRow row) {
    return OpenApi.map(
        "address", row.address(), "title", row.title(), "looked", row.checked().orElse(null));
  }
}
