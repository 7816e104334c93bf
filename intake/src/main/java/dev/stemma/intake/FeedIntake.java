package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Original.Datum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed that is a file, each a document at the address that it links to. Its bytes
 * are those of the text that the feed gives, in UTF-8. An entry without text is named.
 */
final class FeedIntake extends Entries {
  private final FeedReader feed;
  private int count;

  private FeedIntake(Input input, FeedReader feed) {
    super(input, Hindrance.FEED_WITHOUT_ENTRIES);
    this.feed = feed;
  }

  static Iterator<Intake> read(Input input) throws IOException {
    return new FeedIntake(input, FeedReader.of(input.in(), input.limits()));
  }

  @Override
  @Nullable Iterator<Intake> entry() throws IOException {
    FeedEntry entry = feed.next();
    if (entry == null) {
      return null;
    }
    count++;
    return Intakes.one(document(entry));
  }

  private Intake document(FeedEntry entry) {
    Input held = input().entry(capture(entry), InputStream.nullInputStream());
    String text = entry.content();
    if (text.isBlank()) {
      return held.skip(Hindrance.ENTRY_WITHOUT_TEXT);
    }
    Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
    Traced source = Charsets.traced(content.bytes());
    Optional<Page> page =
        entry.html() ? Html.read(source, input().limits()) : Optional.of(PlainText.read(source));
    if (page.isEmpty()) {
      return held.skip(input().limits().longer());
    }
    String type = entry.html() ? "text/html" : "text/plain";
    Intake taken = new Held(held, content, false).taken(type, page.get());
    return facts(entry).on(taken);
  }

  private Capture capture(FeedEntry entry) {
    String location =
        entry
            .link()
            .filter(link -> link.startsWith("http://") || link.startsWith("https://"))
            .orElseGet(() -> input().location(entry.id().orElse(Integer.toString(count))));
    return new Capture(
        Clean.squeezed(Clean.text(location)),
        Capture.Method.FEED,
        input().capture().taken(),
        List.of(),
        Optional.empty());
  }

  private ContainerFacts facts(FeedEntry entry) {
    List<Datum> data = new ArrayList<>();
    entry.title().ifPresent(title -> data.add(new Datum("title", title, "feed entry title")));
    Optional<LocalDate> published = entry.published().flatMap(Days::of);
    published.ifPresent(day -> data.add(new Datum("published", day.toString(), "feed entry date")));
    entry
        .updated()
        .flatMap(Days::of)
        .ifPresent(day -> data.add(new Datum("modified", day.toString(), "feed entry update")));
    entry.authors().forEach(author -> data.add(new Datum("author", author, "feed entry author")));
    feed.title().ifPresent(title -> data.add(new Datum("publisher", title, "feed title")));
    return new ContainerFacts(
        entry.title(), feed.title(), published, feed.language().flatMap(Languages::code), data);
  }
}
