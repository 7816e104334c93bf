package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do who log in. */
class TeamActionsTest {
  private static final String PASSWORD = "seven slow barges pass";
  private static final String OTHER = "nine tin kettles sing";

  @RegisterExtension static final Site SITE = Site.of(() -> Served.team("ada", PASSWORD));

  private static void logIn(Visitor visitor, String name, String password) {
    visitor.write("#name", name);
    visitor.write("#password", password);
    visitor.follow(".gate button.primary");
  }

  @ParameterizedTest
  @EnumSource
  void whoLogsInReachesThePageAskedForAndWhoLogsOutNoMore(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/search?q=drones")) {
      assertThat(visitor.path()).startsWith("/login");
      visitor.focusIn("#name");
      assertThat(visitor.count("nav")).isZero();
      logIn(visitor, "ada", OTHER);
      visitor.sees(".wrong[role=alert]");
      assertThat(visitor.the("#name").inputValue()).isEqualTo("ada");
      visitor.focusIn("#password");
      visitor.page().keyboard().type(PASSWORD);
      visitor.leads(() -> visitor.press("Enter"));
      assertThat(visitor.path()).isEqualTo("/search?q=drones");
      visitor.follow(".who form button");
      assertThat(visitor.path()).startsWith("/login");
      visitor.go("/search");
      assertThat(visitor.path()).startsWith("/login");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAdminAddsChangesAndRemovesAUser(Way way) {
    String bob = "bob-" + way.number();
    try (Visitor visitor = SITE.visitor(way, "/users")) {
      logIn(visitor, "ada", PASSWORD);
      assertThat(visitor.path()).isEqualTo("/users");
      visitor.write(".adding #name", bob);
      visitor.choose(".adding #role", "reader");
      visitor.write(".adding #password", PASSWORD);
      visitor.follow(".adding button");
      String row = "tr:has(form[action='/users/" + bob + "/role']) ";
      visitor.choose(row + "select", "reviewer");
      visitor.follow(row + "form[action$='/role'] button");
      assertThat(visitor.the(row + "select").inputValue()).isEqualTo("reviewer");
      visitor.use(row + "td:nth-child(3) summary");
      visitor.write(row + "input[type=password]", OTHER);
      visitor.follow(row + "form[action$='/password'] button");
      visitor.follow(".who form button");
      logIn(visitor, bob, OTHER);
      assertThat(visitor.count(".who a[href='/users']")).isZero();
      visitor.follow(".who a");
      visitor.write("#old", OTHER);
      visitor.write("#password", PASSWORD);
      visitor.write("#again", PASSWORD);
      visitor.follow(".gate button.primary");
      visitor.sees(".done");
      visitor.follow(".who form button");
      logIn(visitor, "ada", PASSWORD);
      visitor.go("/users");
      visitor.use(row + "td:nth-child(4) summary");
      visitor.follow(row + "button.danger");
      assertThat(visitor.count(row)).isZero();
      visitor.go("/ledger?kind=audit");
      assertThat(visitor.text(".log")).contains(bob);
    }
  }
}
