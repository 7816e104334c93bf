package dev.stemma.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
  private static Robots read(String... lines) {
    return RobotsReader.read(
        String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "Stemma", "a test");
  }

  private static boolean allows(Robots robots, String path) {
    return robots.objection(path).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/fish,/fish,true",
    "/fish,/fish.html,true",
    "/fish,/fishheads/yummy.html,true",
    "/fish,/Fish.asp,false",
    "/fish,/catfish,false",
    "/fish*,/fish/salmon,true",
    "/fish/,/fish,false",
    "/fish/,/fish/?id=1,true",
    "/*.php,/folder/filename.php?x,true",
    "/*.php,/windows.PHP,false",
    "/*.php$,/filename.php,true",
    "/*.php$,/filename.php?x,false",
    "/*.php$,/filename.php/x.php,true",
    "/a$,/a,true",
    "/a$,/a/a,false",
    "/a*a$,/a,false",
    "/a*a$,/aa,true",
    "/fish*.php,/fishheads/catfish.php?x,true",
    "/*/b/*/c,/x/b/y/c,true",
    "/*/b/*/c,/x/b/c,false",
    "*,/x,true",
    "/%7ejoe,/~joe/index,true",
    "/~joe,/%7Ejoe,true",
    "/a%3cd,/a%3Cd.html,true",
    "/a%2fb,/a/b,false",
    "/foo/ツ,/foo/%E3%83%84,true",
    "/$,/,true",
    "/$,/x,false"
  })
  void patternsMatchAsTheRfcAndItsAuthorsSay(String pattern, String path, boolean matches) {
    assertThat(allows(read("User-agent: *", "Disallow: " + pattern), path)).isEqualTo(!matches);
  }

  @Test
  void theLongestRuleWinsAndAllowWinsOfTwoAsLong() {
    Robots robots =
        read("User-agent: *", "Allow: /p", "Disallow: /", "Disallow: /page", "Allow: /pag*");

    assertThat(allows(robots, "/page")).isTrue();
    assertThat(allows(robots, "/x")).isFalse();
    assertThat(allows(robots, "/press")).isTrue();
    assertThat(allows(robots, "/robots.txt")).isTrue();
  }

  @Test
  void groupsOfTheToolAreTakenTogetherAndTheGeneralOneIsNotAdded() {
    Robots robots =
        read(
            "User-agent: *",
            "Disallow: /all",
            "",
            "User-agent: other",
            "User-agent: sTEMMA/9.9 (comment)",
            "Disallow: /one # not this",
            "Sitemap: https://a.example/map",
            "Disallow: /two",
            "User-agent: stemmata",
            "Disallow: /not",
            "User-Agent : Stemma",
            "crawl-delay: 1.5",
            "Disallow: /three");

    assertThat(allows(robots, "/all")).isTrue();
    assertThat(allows(robots, "/not")).isTrue();
    assertThat(allows(robots, "/one")).isFalse();
    assertThat(allows(robots, "/two")).isFalse();
    assertThat(allows(robots, "/three")).isFalse();
    assertThat(robots.delay()).contains(Duration.ofMillis(1500));
  }

  @Test
  void anEmptyDisallowForbidsNothingAndRulesBeforeAnyGroupDoNotCount() {
    assertThat(allows(read("Disallow: /", "User-agent: *", "Disallow:"), "/x")).isTrue();
  }

  @Test
  void aGroupOfTheToolWithoutRulesAllowsAll() {
    assertThat(allows(read("User-agent: *", "Disallow: /", "User-agent: Stemma"), "/x")).isTrue();
  }

  @Test
  void nonsenseIsNoRule() {
    assertThatCode(
            () ->
                read(
                    "\ufeffUser-agent: *",
                    "<html>",
                    ": :",
                    "Disallow",
                    "Disallow: x",
                    "crawl-delay: never",
                    "\u0000\u2028#\u2028"))
        .doesNotThrowAnyException();
  }

  @Test
  void hostilePatternsTakeLittleTime() {
    Robots robots = read("User-agent: *", "Disallow: /" + "*a".repeat(1000) + "b$");

    assertThat(allows(robots, "/" + "a".repeat(8000))).isTrue();
  }
}
