package dev.stemma.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://2130706433/ http://127.0.0.1/",
        "http://0x7f.1/ http://127.0.0.1/",
        "http://0X7F000001 http://127.0.0.1/",
        "http://017700000001/ http://127.0.0.1/",
        "http://127.1:8080/ http://127.0.0.1:8080/",
        "http://0177.0.0.01/ http://127.0.0.1/",
        "http://0/ http://0.0.0.0/",
        "http://127.0.0.1./ http://127.0.0.1/",
        "http://１２７。0.0.1/ http://127.0.0.1/",
        "http://[::1]:80/ http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/ http://127.0.0.1/",
        "http://134744072/ http://8.8.8.8/"
      })
  void oddFormsOfAnIpAddressAreBroughtIntoTheUsualOne(String odd, String usual) throws Failure {
    assertThat(Target.of(odd).uri()).hasToString(usual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://News.Example:80/A/../b/./c?x=y#top|http://news.example/b/c?x=y",
        "https://news.example.:443|https://news.example/",
        "http://müller.example/straße|http://xn--mller-kva.example/stra%C3%9Fe",
        "http://a.example/a b{c}|http://a.example/a%20b%7Bc%7D",
        "http://a.example/100%|http://a.example/100%25",
        "http://a.example/%e4%zz|http://a.example/%e4%25zz",
        "http://a.example/x/%2e%2E/y|http://a.example/y",
        "http://a.example/../../etc|http://a.example/etc",
        "http://a.example//x//y|http://a.example//x//y",
        "http://a.example\\evil.example/|",
        "http://a_b.example/[x]?q=[1]^|http://a_b.example/%5Bx%5D?q=%5B1%5D%5E",
        "http://a.example?q=é|http://a.example/?q=%C3%A9"
      })
  void addressesAsPeopleWriteThemAreBroughtIntoNormalForm(String written, String normal) {
    if (normal == null) {
      assertThatThrownBy(() -> Target.of(written)).isInstanceOf(Failure.class);
      return;
    }
    assertThat(normal(written)).isEqualTo(normal);
  }

  private static String normal(String written) {
    try {
      return Target.of(written).uri().toString();
    } catch (Failure e) {
      return e.reason().english();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "/path",
        "//host/path",
        "ftp://a.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http:",
        "http://",
        "http:///x",
        "http://user:pass@a.example/",
        "http://a.example@127.0.0.1/",
        "http://a.example:99999/",
        "http://a.example:8o/",
        "http://a.example:-1/",
        "http://a.example/\r\nHost: b",
        "http://a.example/\u0000",
        "http://a.example/\tb",
        "http://a b.example/",
        "http://a%00.example/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://[1]/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://08.1.1.1/",
        "http://1..2/",
        "http://99999999999/",
        "http://.../"
      })
  void refusesWhatIsNoAddressOfThatKind(String written) {
    assertThatThrownBy(() -> Target.of(written)).isInstanceOf(Failure.class);
  }

  @Test
  void refusesAddressesWithoutEnd() {
    assertThatThrownBy(() -> Target.of("http://a.example/" + "x".repeat(10_000)))
        .hasMessageContaining("8,192");
  }

  @ParameterizedTest
  @CsvSource({
    "?page=2,http://a.example/b/c?page=2",
    "d,http://a.example/b/d",
    "/d,http://a.example/d",
    "../d,http://a.example/d",
    "//b.example/d,http://b.example/d",
    "https://b.example,https://b.example/",
    "#top,http://a.example/b/c?q"
  })
  void redirectsAreResolvedAsTheRfcSays(String location, String address) throws Failure {
    assertThat(Target.of("http://a.example/b/c?q").resolve(location).uri()).hasToString(address);
  }
}
