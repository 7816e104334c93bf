package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Original.Datum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedIntakeTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>Example Wire</title><link>https://wire.example/</link><language>en-gb</language>
          <item>
            <title>Crates &amp; ships</title><link>https://wire.example/1</link>
            <guid isPermaLink="false">one</guid>
            <pubDate>Tue, 06 Sep 2022 10:00:00 GMT</pubDate><dc:creator>A. Author</dc:creator>
            <description>A summary.</description>
            <content:encoded><![CDATA[<p>The crates left the port on Monday.</p>]]></content:encoded>
          </item>
          <item><title>Nothing more</title><link>https://wire.example/2</link></item>
          <item><description>&lt;p&gt;The ship arrived on Friday&amp;nbsp;night.&lt;/p&gt;</description></item>
        </channel>
      </rss>
      """;

  @Test
  void itemsOfRssAreDocumentsAtTheirLinks() {
    List<Intake> found = Read.all(Read.utf8(RSS));
    assertThat(Read.lines(found))
        .containsExactly(
            "https://wire.example/1: The crates left the port on Monday.",
            "https://wire.example/2: SKIPPED an entry without text; read the page that it links to",
            "-!/3: The ship arrived on Friday night.");
    Intake.Taken first = Read.taken(found, 0);
    assertThat(first.document().title()).contains("Crates & ships");
    assertThat(first.document().published()).contains(LocalDate.of(2022, 9, 6));
    assertThat(first.document().publisher()).contains("Example Wire");
    assertThat(first.document().language()).contains("en");
    assertThat(first.original().capture().method()).isEqualTo(Capture.Method.FEED);
    assertThat(first.original().data())
        .contains(new Datum("author", "A. Author", "feed entry author"));
  }

  @Test
  void atomIsReadWhateverItsPrefixAndKindOfContent() {
    String atom =
        """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Example</a:title>
          <a:entry><a:title type="html">The &lt;b&gt;title&lt;/b&gt;</a:title>
            <a:link rel="self" href="https://a.example/self"/><a:link href="https://a.example/1"/>
            <a:id>urn:1</a:id><a:updated>2022-09-07T00:00:00Z</a:updated>
            <a:published>2022-09-06T00:00:00Z</a:published>
            <a:author><a:name>B. Author</a:name></a:author>
            <a:content type="text">A text with &lt; in it.</a:content></a:entry>
          <a:entry><a:id>urn:2</a:id><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
            <p>Marked up already.</p></div></a:content></a:entry>
        </a:feed>
        """;
    List<Intake> found = Read.all(Read.utf8(atom));
    assertThat(Read.lines(found))
        .containsExactly(
            "https://a.example/1: A text with < in it.", "-!/urn:2: Marked up already.");
    assertThat(Read.taken(found, 0).document().title()).contains("The title");
    assertThat(Read.taken(found, 0).original().data())
        .contains(new Datum("modified", "2022-09-07", "feed entry update"));
  }

  @Test
  void rssOfRdfIsRead() {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel><title>Example</title></channel>
          <item rdf:about="https://a.example/1"><title>T</title><link>https://a.example/1</link>
            <dc:date>2022-09-06</dc:date><description>The description.</description></item>
        </rdf:RDF>
        """;
    List<Intake> found = Read.all(Read.utf8(rdf));
    assertThat(Read.lines(found)).containsExactly("https://a.example/1: The description.");
    assertThat(Read.taken(found, 0).document().published()).contains(LocalDate.of(2022, 9, 6));
  }

  @Test
  void jsonFeedIsRead() {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Example", "junk": {"items": [1]},
         "items": [
          {"id": "1", "url": "https://a.example/1", "title": "T", "date_published": "2022-09-06T10:00:00Z",
           "authors": [{"name": "C. Author", "x": [1, {"y": 2}]}], "content_html": "<p>The text.</p>"},
          {"id": 2, "content_text": "Plain <text>."}]}
        """;
    List<Intake> found = Read.all(Read.utf8(json));
    assertThat(Read.lines(found))
        .containsExactly("https://a.example/1: The text.", "-!/2: Plain <text>.");
    assertThat(Read.taken(found, 0).original().data())
        .contains(new Datum("author", "C. Author", "feed entry author"));
    List<String> broken = Read.lines(Read.all(Read.utf8(json.substring(0, json.length() - 30))));
    assertThat(broken).hasSizeBetween(2, 3).first().asString().contains("The text.");
  }

  @Test
  void aFeedCanBeHadAsAWhole() throws IOException {
    Feed feed = FeedReader.read(new ByteArrayInputStream(Read.utf8(RSS)), Limits.USUAL);
    assertThat(feed.title()).contains("Example Wire");
    assertThat(feed.link()).contains("https://wire.example/");
    assertThat(feed.entries()).hasSize(3);
    assertThat(feed.entries().get(0).id()).contains("one");
  }

  @Test
  void whatIsNotWellFormedIsReadAsFarAsItMakesSense() {
    String rss =
        "<rss><channel><item><title>A & B</title><description>One &nbsp; & two.</description></item>"
            + "<item><description>Three</item><item><description>Four.</description>";
    assertThat(Read.lines(Read.all(Read.utf8(rss)))).last().asString().contains("Four.");
    assertThat(Read.lines(Read.all(Read.utf8("<rss><channel></channel></rss>"))))
        .containsExactly("-: SKIPPED a feed without entries");
  }

  @Test
  void entitiesAndFilesOfTheMachineAreNeverRead() {
    String start =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">"
            + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    String rss =
        start
            + "<rss><channel><item><description>Here: &x; and &b;.</description></item></channel></rss>";
    assertThat(Read.lines(Read.all(Read.utf8(rss)))).containsExactly("-!/1: Here: &x; and &b;.");
  }

  @Test
  @Timeout(60)
  void nestingCostsNoStack() {
    String deep = "<a>".repeat(100_000);
    assertThat(Read.all(Read.utf8("<rss><channel><item>" + deep))).isNotEmpty();
    assertThat(Read.all(Read.utf8("<rss>" + deep + "<item/>"))).isNotEmpty();
    assertThat(Read.all(Read.utf8("<opml>" + "<outline>".repeat(100_000)))).hasSize(1);
  }

  @Test
  @Timeout(120)
  void aHundredThousandEntriesAreReadOneAfterTheOther() {
    InputStream feed =
        feed(100_000, "<item><description>Entry of some words.</description></item>\n");
    int count = 0;
    try (Intakes intakes = Intakes.of(List.of("-"), feed)) {
      for (; intakes.hasNext(); count++) {
        assertThat(intakes.next()).isInstanceOf(Intake.Taken.class);
      }
    }
    assertThat(count).isEqualTo(100_000);
  }

  @Test
  @Timeout(60)
  void anEntryWithoutEndEndsTheReading() {
    InputStream feed = feed(10_000_000, "<x>some words ");
    try (Intakes intakes = Intakes.of(List.of("-"), feed)) {
      assertThat(((Intake.Skipped) intakes.next()).reason().english())
          .contains("an entry of more than");
      assertThat(intakes.hasNext()).isFalse();
    }
  }

  /** A feed of so many of the same, made as it is read. */
  private static InputStream feed(int count, String entry) {
    return new Repeated(Read.utf8("<rss><channel><title>T</title>"), Read.utf8(entry), count);
  }

  @Test
  void aListOfFeedsIsNoDocument() throws IOException {
    String opml =
        """
        <?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>
        <outline text="Folder"><outline text="One" xmlUrl="https://a.example/rss" type="rss"/></outline>
        <outline title="Two" text="2" xmlurl="https://b.example/atom"/></body></opml>
        """;
    assertThat(Read.reason(Read.utf8(opml)))
        .isEqualTo("a list of 2 feeds; follow it with `stemma watch`");
    assertThat(Opml.read(new ByteArrayInputStream(Read.utf8(opml)), Limits.USUAL))
        .containsExactly(
            new Subscription("One", "https://a.example/rss"),
            new Subscription("Two", "https://b.example/atom"));
  }
}
