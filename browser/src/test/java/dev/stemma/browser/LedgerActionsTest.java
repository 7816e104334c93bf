package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with the log of a case. */
class LedgerActionsTest {
  @RegisterExtension static final Site SITE = Site.of(Served::samples);
  @TempDir private static Path folder;

  @ParameterizedTest
  @EnumSource
  void entriesAreNarrowedByKindAndReadOneByOne(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/ledger")) {
      visitor.choose("#kind", "document");
      visitor.follow(".filters button");
      assertThat(visitor.path()).contains("kind=document");
      assertThat(visitor.count(".log tbody tr")).isEqualTo(visitor.count(".log .tag.k-document"));
      visitor.follow(".log td.count a >> nth=0");
      String entry = visitor.path();
      assertThat(visitor.text("pre.body")).contains("sha256");
      visitor.follow(".neighbours a[href='/ledger/" + (number(entry) - 1) + "']");
      visitor.follow(".neighbours a[href='" + entry + "']");
      visitor.follow(".entry-text a");
      assertThat(visitor.path()).startsWith("/documents/");
      visitor.go("/ledger");
      visitor.write("#by", "nobody of this name");
      visitor.follow(".filters button");
      assertThat(visitor.count(".log")).isZero();
      visitor.follow(".filters a");
      visitor.sees(".log tbody tr");
    }
  }

  private static long number(String path) {
    return Long.parseLong(path.replaceAll("\\D", ""));
  }

  @ParameterizedTest
  @EnumSource
  void theCaseIsVerifiedWhileItsProgressIsShown(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/ledger")) {
      visitor.follow("form[action='/ledger/verify'] button");
      assertThat(visitor.path()).startsWith("/tasks/");
      visitor.sees(".progress-panel[data-done=true] .sound");
      visitor.follow(".crumb a");
      visitor.sees("section:has(#verify) .sound");
      assertThat(visitor.api("/verify").path("verified").path("sound").asBoolean()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReceiptIsKeptAndComparedLater(Way way) throws IOException {
    try (Visitor visitor = SITE.visitor(way, "/ledger")) {
      Path receipt = folder.resolve(way + ".json");
      Files.writeString(receipt, visitor.download("a[href='/ledger/receipt']"));
      visitor.hand().give(visitor.the("#earlier"), receipt);
      visitor.follow("form[action^='/ledger/check'] button");
      visitor.landsAt("#check");
      visitor.sees("section:has(#check) .sound");
      Path other = folder.resolve("other.json");
      Files.writeString(
          other, Files.readString(receipt).replaceAll("(\"root\": ?\")....", "$10000"));
      visitor.hand().give(visitor.the("#earlier"), other);
      visitor.follow("form[action^='/ledger/check'] button");
      visitor.sees("section:has(#check) .fault");
    }
  }
}
