package dev.stemma.web;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Feeds: which are followed, how often they are looked at, and looking at them now. */
final class FeedsSection implements Section {
  private static final Parameter OPML = Parameter.file("opml", "a list of feeds");

  private final Intaking intaking;

  FeedsSection(Intaking intaking) {
    this.intaking = intaking;
  }

  @Override
  public List<Route> routes() {
    return Stream.concat(pages().stream(), data().stream()).toList();
  }

  private List<Route> pages() {
    return List.of(
        Route.upload(
            "/intake/feeds",
            Role.REVIEWER,
            "Follows feeds.",
            List.of(OPML),
            request -> {
              follow(request);
              return back();
            }),
        Route.action(
            "/intake/feeds/forget",
            Role.REVIEWER,
            "Follows a feed no longer.",
            request -> {
              intaking.feeds().forget(request.required("address"));
              return back();
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
              return back();
            }));
  }

  private static Answer back() {
    return Answer.See.other("/intake#feeds");
  }

  private List<Route> data() {
    return List.of(
        Route.data("/feeds", "Lists the feeds that are followed.", List.of(), r -> listed(200)),
        Route.does(
            Method.POST,
            "/feeds",
            Role.REVIEWER,
            "Follows a feed, or those of a list.",
            List.of(Parameter.body("address", "string", false, "the feed's address"), OPML),
            request -> {
              follow(request);
              return listed(201);
            }),
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
                          .orElseThrow(() -> Problem.wrong(Trouble.MISSING, "address")));
              return listed(200);
            }),
        Route.does(
            Method.POST,
            "/feeds/look",
            Role.REVIEWER,
            "Looks at all feeds, or one, now; answers with the task.",
            List.of(Parameter.body("address", "string", false, "one feed only")),
            request -> new Answer.Json(202, TaskJson.brief(looked(request)))),
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
  }

  private void follow(Request request) throws IOException {
    request.field("contact").ifPresent(intaking.feeds()::contact);
    List<String> addresses = new ArrayList<>(request.field("address").stream().toList());
    for (Request.Upload upload : request.uploads()) {
      addresses.addAll(listed(upload));
    }
    if (addresses.isEmpty()) {
      throw Problem.wrong(Trouble.NO_FEED_NAMED);
    }
    addresses.forEach(intaking.feeds()::follow);
  }

  private List<String> listed(Request.Upload upload) throws IOException {
    Path file = Files.createTempFile(intaking.spool().parts(), "opml", ".xml");
    Files.delete(file);
    upload.content().saveTo(file);
    try (InputStream in = Files.newInputStream(file)) {
      return Opml.read(in, Limits.USUAL).stream().map(Subscription::address).toList();
    } catch (IOException e) {
      throw Problem.wrong(Trouble.NO_FEED_LIST, Spool.label(upload.name()));
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
      throw Problem.wrong(one.isPresent() ? Trouble.FEED_UNKNOWN : Trouble.NO_FEEDS);
    }
    if (intaking.feeds().contact().isEmpty()) {
      throw Problem.wrong(Trouble.CONTACT_FIRST);
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
            throw Problem.wrong(Trouble.NO_NUMBER, value);
          }
          intaking.feeds().minutes(Long.parseLong(value));
        });
  }

  private Answer listed(int status) {
    Feeds feeds = intaking.feeds();
    Map<String, @Nullable Object> json =
        OpenApi.map(
            "feeds",
            feeds.all().stream().map(FeedsSection::json).toList(),
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
