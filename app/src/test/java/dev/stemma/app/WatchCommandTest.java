package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from the web: feeds, and addresses that are added. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WatchCommandTest {
  private static final String DRONES = "Iran sent 200 drones to Russia, officials told Reuters.";
  private static final String SHELLS = "North Korea shipped shells to Russia, a US official said.";

  @TempDir private Path folder = Path.of(".");
  private Shell shell = Shell.in(folder);
  private List<Site> sites = new ArrayList<>();

  @BeforeEach
  void begin() {
    shell = Shell.in(folder);
  }

  @AfterEach
  void end() {
    sites.forEach(Site::close);
  }

  private Site site() throws IOException {
    Site site = new Site();
    sites.add(site);
    site.report("/drones", DRONES);
    site.report("/shells", SHELLS);
    return site;
  }

  private Shell.Result once(String... arguments) {
    return local("watch", "--once", arguments);
  }

  private Shell.Result local(String command, String option, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, option));
    all.addAll(List.of("--allow-private-network", "--contact", "test@example.org"));
    all.addAll(List.of(arguments));
    return shell.run(all.toArray(String[]::new));
  }

  @Test
  void aFeedIsTakenInOnceAndThenOnlyItsNews() throws IOException {
    Site site = site();
    site.feed("/feed.xml", "/drones", "/shells");
    Shell.Result first = once(site.at("/feed.xml"));
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("document 1, 1 claims: " + site.at("/drones"), "document 2");
    assertThat(site.agents()).allMatch(agent -> agent.contains("test@example.org"));
    assertThat(site.asked()).containsExactly("/feed.xml 200", "/drones 200", "/shells 200");

    Shell.Result second = once();
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(site.asked()).containsExactly("/feed.xml 304");

    site.report("/tanks", "Poland delivered 40 tanks to Ukraine, the ministry said.");
    site.feed("/feed.xml", "/tanks", "/drones", "/shells");
    assertThat(once(site.at("/feed.xml")).out()).startsWith("document 3, 1 claims");
    assertThat(site.asked()).containsExactly("/feed.xml 200", "/tanks 200");

    assertThat(shell.run("search", "tanks").out()).contains("Poland");
    assertThat(shell.run("show", site.at("/drones")).out()).contains("feed " + site.at("/drones"));
    assertThat(shell.run("watch", "--list").out())
        .startsWith(site.at("/feed.xml") + "  Site news  looked at 20");
    assertThat(shell.run("watch", "--forget", site.at("/feed.xml")).out()).isEmpty();
    assertThat(shell.run("watch", "--list").out()).isEmpty();
    assertThat(shell.run("verify").code()).isZero();
  }

  @Test
  void aPageThatChangedMeanwhileDoesNotStopAFeed() throws IOException {
    Site site = site();
    local("add", "--format=text", site.at("/drones"));
    site.report("/drones", DRONES + " It was in August.");
    local("add", "--format=text", site.at("/drones"));
    site.feed("/feed.xml", "/drones");
    Shell.Result result = once(site.at("/feed.xml"));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void aFeedWhosePageCouldNotBeReachedIsReadAgain() throws IOException {
    Site away = site();
    away.close();
    Site site = site();
    site.feed("/feed.xml", "/drones", away.at("/shells"));
    assertThat(once(site.at("/feed.xml")).code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(site.asked()).containsExactly("/feed.xml 200", "/drones 200");
    once();
    assertThat(site.asked()).containsExactly("/feed.xml 200");
  }

  @Test
  void theFeedsOfAnOpmlFileAreFollowed() throws IOException {
    Site site = site();
    site.feed("/a.xml", "/drones");
    String opml =
        shell.file(
            "feeds.opml",
            "<opml version='2.0'><body><outline text='A' xmlUrl='"
                + site.at("/a.xml")
                + "'/><outline text='B' xmlUrl='"
                + site.at("/none.xml")
                + "'/><outline text='C' xmlUrl='http://no host/'/>"
                + "<outline text='D' xmlUrl='file:///etc/passwd'/></body></opml>");
    Shell.Result result = once(opml);
    assertThat(result.code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(result.out()).startsWith("document 1");
    assertThat(result.err())
        .contains("skipped " + site.at("/none.xml"), "skipped http://no host/", "file:///etc")
        .doesNotContain("\tat ");
    assertThat(shell.run("watch", "--list").out()).contains("/a.xml  Site news", "/none.xml  B");
  }

  @Test
  void watchingWithoutAContactIsWrongUse() throws IOException {
    assertThat(once().err()).contains("no case at");
    Shell.Result result = shell.run("watch", "http://127.0.0.1:1/feed.xml", "--once");
    assertThat(result.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(result.err()).contains("--contact");
    assertThat(shell.caseFile()).doesNotExist();
    assertThat(shell.run("add", "http://127.0.0.1:1/").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(once().err()).contains("no feed is followed yet; name one");
    assertThat(once("http://x.example/", "--minutes", "0").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(shell.run("watch", "--once", "x", "--contact", "two words").code()).isNotZero();
  }

  @Test
  void aPrivateAddressIsRefusedWithTheReason() throws IOException {
    Site site = site();
    for (String command : new String[] {"add", "watch"}) {
      List<String> arguments =
          new ArrayList<>(List.of(command, site.at("/drones"), "--contact", "test@example.org"));
      if (command.equals("watch")) {
        arguments.add("--once");
      }
      Shell.Result result = shell.run(arguments.toArray(String[]::new));
      assertThat(result.code()).isEqualTo(Exit.SOME_SKIPPED);
      assertThat(result.err()).contains("skipped " + site.at("/drones"));
      Shell.Result plain =
          shell.run(
              command,
              "http://127.0.0.1/",
              "--contact",
              "a@example.org",
              command.equals("watch") ? "--once" : "--format=text");
      assertThat(plain.err()).contains("127.0.0.1", "loopback");
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void pagesAreAddedByTheirAddress() throws IOException {
    Site site = site();
    Shell.Result result = local("add", "--format=text", site.at("/drones"), site.at("/missing"));
    assertThat(result.code()).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(result.out()).contains("1 documents added with 1 claims");
    assertThat(result.err()).contains("skipped " + site.at("/missing"), "404");
    assertThat(shell.run("show", site.at("/drones")).out()).contains("web " + site.at("/drones"));
    assertThat(local("add", "--format=text", site.at("/drones")).out()).contains("1 taken again");
    String warc = shell.at("drones.warc");
    assertThat(shell.run("show", "1", "--warc", warc).code()).isZero();
    assertThat(Files.readString(Path.of(warc)))
        .startsWith("WARC/1.1")
        .contains("WARC-Target-URI: " + site.at("/drones"), "HTTP/1.1 200 OK");
  }
}
