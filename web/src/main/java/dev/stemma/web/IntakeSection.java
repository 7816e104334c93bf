package dev.stemma.web;

import dev.stemma.desk.Sources;
import dev.stemma.ledger.Tables.FeedRow;
import dev.stemma.web.Route.Method;
import dev.stemma.web.Route.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Takes documents in. */
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
    return List.of(
        Route.page("/intake", "Takes documents in, and shows what is followed.", this::page),
        Route.upload(
            "/intake",
            Role.REVIEWER,
            "Takes files and addresses in.",
            GIVEN,
            request -> Answer.See.other("/tasks/" + taken(request).number())),
        Route.does(
            Method.POST,
            "/documents",
            Role.REVIEWER,
            "Takes documents in, as files or as addresses; answers with the task that reads them.",
            GIVEN,
            request -> new Answer.Json(202, TaskJson.brief(taken(request)))));
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
      throw Problem.wrong(Trouble.NOTHING_GIVEN);
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
      throw Problem.wrong(Trouble.CONTACT_FIRST);
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
      throw Problem.wrong(Trouble.MANY_ADDRESSES, ADDRESSES);
    }
    for (String address : all) {
      if (!Sources.isAddress(address) || address.length() > LONGEST) {
        throw Problem.wrong(Trouble.NO_PAGE_ADDRESS, address);
      }
    }
    return all;
  }

  private static String language(String code) {
    if (!code.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*")) {
      throw Problem.wrong(Trouble.NO_LANGUAGE, code);
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
    throw Problem.wrong(Trouble.NO_PUBLICATION_DAY, day);
  }
}
