package dev.stemma.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a case does, in whatever it is kept. */
public abstract class LedgerContract {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
  private static final Verification.Progress QUIET = (done, all) -> {};

  private @Nullable Store opened;
  private @Nullable Ledger begun;

  /** Opens the test's case, again and again. */
  protected abstract Store open();

  @BeforeEach
  protected void begin() {
    reopen();
  }

  private void reopen() {
    opened = open();
    begun = Ledger.open(opened, CLOCK);
  }

  @AfterEach
  void end() {
    ledger().close();
  }

  /** The test's case. */
  protected Ledger ledger() {
    return java.util.Objects.requireNonNull(begun);
  }

  private Store store() {
    return java.util.Objects.requireNonNull(opened);
  }

  private static Query query(String words, Map<Facet, List<String>> filters) {
    return new Query(words, filters, Optional.empty(), Optional.empty(), Long.MAX_VALUE, 50);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void whatIsAddedIsReadBackAsItWas() {
    Finding finding = Load.findings(1, 1).get(0);
    assertThat(ledger().add(List.of(finding))).containsExactly(new Added(Added.Kind.NEW, 1, 3));
    HeldDocument held = ledger().document("1").orElseThrow();
    assertThat(held.document()).isEqualTo(finding.document());
    assertThat(held.claims()).extracting(HeldClaim::claim).isEqualTo(finding.claims());
    assertThat(held.statements()).isEqualTo(finding.statements());
    assertThat(held.run()).contains(Load.RUN);
    assertThat(ledger().original(held)).contains(finding.original().content());
    assertThat(ledger().alignment(held)).isEqualTo(finding.original().alignment());
    assertThat(held.captures())
        .extracting(t -> t.capture().location())
        .containsExactly(finding.document().source());
  }

  @Test
  void whatIsAddedTwiceChangesNothing() {
    List<Finding> findings = Load.findings(2, 5);
    ledger().add(findings);
    Receipt before = ledger().receipt();
    assertThat(ledger().add(findings)).extracting(Added::kind).containsOnly(Added.Kind.KNOWN);
    assertThat(ledger().receipt()).isEqualTo(before);
    assertThat(ledger().counts()).isEqualTo(new Tables.Counts(5, 15, 0, before.size()));
  }

  @Test
  void theSameBytesFromElsewhereAreOneDocumentWithTwoCaptures() {
    Finding finding = Load.findings(3, 1).get(0);
    Original original = finding.original();
    Finding again =
        new Finding(
            finding.document(),
            new Original(
                original.content(),
                original.mediaType(),
                false,
                Capture.file("elsewhere.txt"),
                original.alignment(),
                List.of()),
            finding.run(),
            finding.statements(),
            finding.claims());
    ledger().add(List.of(finding));
    assertThat(ledger().add(List.of(again)))
        .extracting(Added::kind)
        .containsExactly(Added.Kind.CAPTURED);
    assertThat(ledger().document("elsewhere.txt").orElseThrow().captures()).hasSize(2);
  }

  @Test
  void reportsOfOneTextAreAddedTogether() {
    Finding finding = Load.findings(3, 1).get(0);
    Finding page = Load.inOtherBytes(finding, "page");
    assertThat(ledger().add(List.of(finding, page, finding)))
        .extracting(Added::kind)
        .containsExactly(Added.Kind.NEW, Added.Kind.NEW, Added.Kind.KNOWN);
    assertThat(ledger().document("2").orElseThrow().document().text())
        .isEqualTo(finding.document().text());
    assertThat(ledger().verify((done, all) -> {}).isSound()).isTrue();
  }

  @Test
  void whatIsAnywhereInALargeCaseIsFoundNewestFirst() {
    ledger().add(Load.findings(7, 300));
    HeldDocument first = ledger().document("1").orElseThrow();
    List<Long> all = LongStream.rangeClosed(1, 900).map(n -> 901 - n).boxed().toList();
    assertThat(numbers(query("official", Map.of()))).isEqualTo(all.subList(0, 50));
    assertThat(numbers(query("official", Map.of()).before(40))).isEqualTo(all.subList(861, 900));
    assertThat(numbers(query("", Map.of(Facet.DOCUMENT, List.of("1")))))
        .containsExactly(3L, 2L, 1L);
    assertThat(numbers(query("official -official", Map.of()))).isEmpty();
    assertThat(ledger().count(query("official", Map.of()), 5_000)).isEqualTo(900);
    assertThat(ledger().count(query("official", Map.of()), 500)).isEqualTo(500);
    assertThat(ledger().count(query("", Map.of(Facet.DOCUMENT, List.of("1"))), 1_000)).isEqualTo(3);
    ledger()
        .review(first.claims().get(1).id(), Review.Verdict.REJECT, Optional.empty(), "ann", "no");
    assertThat(numbers(query("", Map.of(Facet.DOCUMENT, List.of("1"))))).containsExactly(3L, 1L);
  }

  private List<Long> numbers(Query query) {
    return ledger().search(query).hits().stream().map(hit -> hit.claim().number()).toList();
  }

  @Test
  void itIsThereAfterOpeningAgain() {
    ledger().add(Load.findings(4, 3));
    Receipt before = ledger().receipt();
    ledger().close();
    reopen();
    assertThat(ledger().receipt()).isEqualTo(before);
    assertThat(ledger().documents(1, 10)).hasSize(3);
  }

  @Test
  void wordsPhrasesAndBeginningsAreFoundWithoutCaseOrAccents() {
    ledger().add(Load.findings(5, 20));
    Page<Hit> page = ledger().search(Query.of("ARTILLERY shells", 50));
    assertThat(page.hits()).isNotEmpty();
    assertThat(page.hits())
        .allSatisfy(
            hit -> {
              String evidence =
                  hit.document().document().text().slice(hit.claim().claim().evidence());
              assertThat(evidence).contains("artillery shells");
              assertThat(hit.words())
                  .extracting(w -> hit.document().document().text().slice(w))
                  .containsExactly("artillery", "shells");
            });
    int found = page.hits().size();
    assertThat(ledger().search(Query.of("\"artillery shells\"", 50)).hits()).hasSize(found);
    assertThat(ledger().search(Query.of("\"shells artillery\"", 50)).hits()).isEmpty();
    assertThat(ledger().search(Query.of("ártill* shells", 50)).hits()).hasSize(found);
    assertThat(ledger().search(Query.of("artillery -shells", 50)).hits()).isEmpty();
    assertThat(ledger().search(Query.of("-shells", 50)).hits()).hasSize(60 - found);
  }

  @Test
  void signsThatAQueryLanguageWouldUnderstandAreHarmless() {
    ledger().add(Load.findings(6, 2));
    for (String odd :
        List.of(
            "\"", "* -", "a\" OR \"b", "NEAR(a b)", "' | !'", "x:y ^ { } \\", "\0", "-", "&&")) {
      assertThat(ledger().search(Query.of(odd, 5)).hits().size()).isLessThanOrEqualTo(5);
    }
  }

  @Test
  void everyAttributeFilters() {
    List<Finding> findings = Load.findings(7, 30);
    ledger().add(findings);
    List<Claim> all = findings.stream().flatMap(f -> f.claims().stream()).toList();
    long fromIran =
        all.stream()
            .filter(c -> c.fillers(Role.SUPPLIER).get(0).words().text().equals("Iran"))
            .count();
    assertThat(ledger().search(query("", Map.of(Facet.SUPPLIER, List.of("IRN")))).hits())
        .hasSize((int) fromIran);
    assertThat(ledger().search(query("", Map.of(Facet.SUPPLIER, List.of("iran")))).hits())
        .hasSize((int) fromIran);
    assertThat(ledger().search(query("", Map.of(Facet.SUPPLIER, List.of("north korea")))).hits())
        .allSatisfy(
            h ->
                assertThat(h.claim().claim().fillers(Role.SUPPLIER).get(0).words().text())
                    .isEqualTo("North Korea"));
    assertThat(ledger().count(query("", Map.of(Facet.TYPE, List.of("transfer"))), 1000))
        .isEqualTo(90);
    assertThat(ledger().count(query("", Map.of(Facet.TYPE, List.of("sanction"))), 1000)).isZero();
    assertThat(ledger().count(query("", Map.of(Facet.SOURCE, List.of("reuters"))), 1000))
        .isEqualTo(90);
    assertThat(ledger().count(query("", Map.of(Facet.LANGUAGE, List.of("en", "fr"))), 1000))
        .isEqualTo(90);
    assertThat(ledger().count(query("", Map.of(Facet.STAGE, List.of("delivered"))), 1000))
        .isEqualTo(90);
    assertThat(ledger().search(query("", Map.of(Facet.CERTAINTY, List.of("possible")))).hits())
        .isNotEmpty()
        .allSatisfy(h -> assertThat(h.claim().claim().marker()).isPresent());
    assertThat(ledger().search(query("", Map.of(Facet.OUTLET, List.of("le modele")))).hits())
        .allSatisfy(h -> assertThat(h.document().document().publisher()).contains("Le Modèle"));
    assertThat(
            ledger()
                .count(
                    query(
                        "",
                        Map.of(
                            Facet.SUPPLIER, List.of("IRN"),
                            Facet.ITEM, List.of("tanks", "drones"))),
                    1000))
        .isLessThanOrEqualTo((int) fromIran);
  }

  @Test
  void daysOfPublicationAreAStretch() {
    List<Finding> findings = Load.findings(8, 40);
    ledger().add(findings);
    LocalDate from = LocalDate.of(2022, 3, 17);
    LocalDate to = LocalDate.of(2024, 2, 2);
    long expected =
        findings.stream()
            .map(f -> f.document().published().orElseThrow())
            .filter(d -> !d.isBefore(from) && !d.isAfter(to))
            .count();
    Query query = new Query("", Map.of(), Optional.of(from), Optional.of(to), Long.MAX_VALUE, 1000);
    assertThat(ledger().count(query, 1000)).isEqualTo((int) expected * 3);
  }

  @Test
  void pagesStayAsTheyAreWhileClaimsAreAdded() {
    ledger().add(Load.findings(9, 10));
    Query query = Query.of("official", 7);
    List<Long> seen = new ArrayList<>();
    OptionalLong next = OptionalLong.of(Long.MAX_VALUE);
    for (int page = 0; next.isPresent(); page++) {
      Page<Hit> hits = ledger().search(query.before(next.getAsLong()));
      hits.hits().forEach(h -> seen.add(h.claim().number()));
      next = hits.next();
      if (page == 1) {
        ledger().add(Load.findings(99, 4));
      }
    }
    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    assertThat(seen.get(0)).isEqualTo(30L);
  }

  @Test
  void documentsAreFoundByTheirText() {
    Finding finding = Load.findings(10, 1).get(0);
    ledger().add(List.of(finding));
    String title = finding.document().title().orElseThrow();
    assertThat(ledger().searchDocuments(Query.of(title, 5)).hits())
        .extracting(HeldDocument::number)
        .containsExactly(1L);
  }

  @Test
  void aRejectedClaimIsLeftOutAndComesBackWhenThatIsUndone() {
    ledger().add(Load.findings(11, 1));
    HeldClaim held =
        ledger().review("2", Review.Verdict.REJECT, Optional.empty(), "Ann", "a photo caption");
    assertThat(held.standing()).isEqualTo("rejected");
    assertThat(ledger().search(Query.of("official", 9)).hits()).hasSize(2);
    assertThat(ledger().search(query("", Map.of(Facet.STANDING, List.of("rejected")))).hits())
        .extracting(h -> h.claim().number())
        .containsExactly(2L);
    assertThat(ledger().document("1").orElseThrow().accepted()).hasSize(2);
    ledger().review("2", Review.Verdict.UNDO, Optional.empty(), "Ann", "");
    assertThat(ledger().search(Query.of("official", 9)).hits()).hasSize(3);
    assertThat(ledger().claim("2").orElseThrow().claim().reviews()).hasSize(2);
  }

  @Test
  void aCorrectionIsSearchedAndShown() {
    ledger().add(Load.findings(12, 1));
    HeldClaim held =
        ledger()
            .review(
                "1",
                Review.Verdict.CORRECT,
                Optional.of(
                    json(
                        "{\"stage\": \"agreed\", \"roles\": {\"supplier\": [{\"text\": \"Belarus\","
                            + " \"begin\": null, \"end\": null, \"id\": \"BLR\"}]}}")),
                "Ann",
                "see the next paragraph");
    assertThat(held.claim().stage()).contains(Stage.AGREED);
    assertThat(held.claim().fillers(Role.ITEMS)).isNotEmpty();
    assertThat(ledger().search(query("", Map.of(Facet.SUPPLIER, List.of("BLR")))).hits())
        .extracting(h -> h.claim().standing())
        .containsExactly("corrected");
    assertThat(ledger().verify(QUIET).isSound()).isTrue();
  }

  @Test
  void aCorrectionThatLeavesNoClaimIsRefusedAndNothingIsKept() {
    ledger().add(Load.findings(13, 1));
    Receipt before = ledger().receipt();
    assertThatThrownBy(
            () ->
                ledger()
                    .review(
                        "1",
                        Review.Verdict.CORRECT,
                        Optional.of(json("{\"stage\": \"perhaps\"}")),
                        "Ann",
                        ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("perhaps");
    assertThat(ledger().receipt()).isEqualTo(before);
  }

  @Test
  void reviewsHoldWhenADocumentIsReadAgain() {
    Finding first = Load.findings(14, 1).get(0);
    ledger().add(List.of(first));
    ledger().review("1", Review.Verdict.REJECT, Optional.empty(), "Ann", "no");
    ledger().review("3", Review.Verdict.ACCEPT, Optional.empty(), "Ann", "");
    List<Claim> claims = new ArrayList<>(first.claims());
    Claim changed = claims.get(0);
    claims.set(
        0,
        new Claim(
            changed.type(),
            changed.evidence(),
            changed.roles(),
            Optional.of(Stage.SHIPPED),
            changed.sources(),
            changed.certainty(),
            changed.marker(),
            changed.probability(),
            changed.polarity(),
            changed.time(),
            List.of()));
    claims.remove(2);
    Run newer = new Run("newer", "0".repeat(64), "2".repeat(64), "usual");
    Finding second =
        new Finding(first.document(), first.original(), newer, first.statements(), claims);
    Difference difference = ledger().difference(second);
    assertThat(difference.added()).isEmpty();
    assertThat(difference.changed()).hasSize(1);
    assertThat(difference.removed()).hasSize(1);
    assertThat(difference.orphans()).hasSize(1);
    ledger().reread(second);
    HeldDocument held = ledger().document("1").orElseThrow();
    assertThat(held.run()).contains(newer);
    assertThat(held.claims())
        .extracting(HeldClaim::standing)
        .containsExactly("rejected", "unreviewed");
    assertThat(held.claims()).extracting(HeldClaim::number).containsExactly(4L, 2L);
    assertThat(held.unattached())
        .extracting(Review::verdict)
        .containsExactly(Review.Verdict.ACCEPT);
    assertThat(ledger().search(Query.of("official", 9)).hits())
        .extracting(h -> h.claim().number())
        .containsExactly(2L);
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
  }

  /** A claim like the first, but that its first item goes to Chad and was only agreed. */
  private static Claim missed(Finding finding) {
    Claim like = finding.claims().get(0);
    Map<Role, List<Filler>> roles = new java.util.EnumMap<>(Role.class);
    roles.put(Role.SUPPLIER, like.fillers(Role.SUPPLIER));
    roles.put(
        Role.RECIPIENT,
        List.of(new Filler.Party(new Quote("Chad", Optional.empty()), Optional.of("TCD"))));
    return staged(like, Stage.AGREED, roles);
  }

  private static Claim staged(Claim claim, Stage stage, Map<Role, List<Filler>> roles) {
    return new Claim(
        claim.type(),
        claim.evidence(),
        roles,
        Optional.of(stage),
        claim.sources(),
        claim.certainty(),
        claim.marker(),
        claim.probability(),
        claim.polarity(),
        claim.time(),
        List.of());
  }

  @Test
  void aClaimThatAPersonAddsIsFoundCountedAndToldFromWhatWasRead() {
    Finding finding = Load.findings(40, 2).get(1);
    ledger().add(Load.findings(40, 2));
    HeldClaim held = ledger().addClaim("2", missed(finding), "Ann", "missed");
    assertThat(held.number()).isEqualTo(7);
    assertThat(held.standing()).isEqualTo("added");
    assertThat(held.claim()).isEqualTo(missed(finding));
    assertThat(held.addition().orElseThrow().by()).isEqualTo("Ann");
    assertThat(ledger().counts().claims()).isEqualTo(7);
    assertThat(ledger().claim("7").orElseThrow().claim()).isEqualTo(held);
    assertThat(ledger().claim(held.id()).orElseThrow().claim()).isEqualTo(held);
    assertThat(ledger().document("2").orElseThrow().claims()).hasSize(4).contains(held);
    assertThat(numbers(query("", Map.of(Facet.RECIPIENT, List.of("TCD"))))).containsExactly(7L);
    assertThat(numbers(query("", Map.of(Facet.STANDING, List.of("added"))))).containsExactly(7L);
    assertThat(ledger().derived(p -> p.document(2).orElseThrow()).accepted()).hasSize(4);
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
  }

  @Test
  void anAddedClaimIsCorrectedTakenBackAndAcceptedAgain() {
    Finding finding = Load.findings(41, 1).get(0);
    ledger().add(List.of(finding));
    ledger().addClaim("1", missed(finding), "Ann", "");
    Optional<JsonNode> shipped = Optional.of(json("{\"stage\": \"shipped\"}"));
    HeldClaim corrected = ledger().review("4", Review.Verdict.CORRECT, shipped, "Bo", "");
    assertThat(corrected.standing()).isEqualTo("corrected");
    assertThat(corrected.claim().stage()).contains(Stage.SHIPPED);
    assertThat(undone("4").standing()).isEqualTo("added");
    assertThat(undone("4").standing()).isEqualTo("rejected");
    assertThat(numbers(query("", Map.of(Facet.RECIPIENT, List.of("TCD"))))).isEmpty();
    assertThat(ledger().document("1").orElseThrow().accepted()).hasSize(3);
    HeldClaim accepted =
        ledger().review("4", Review.Verdict.ACCEPT, Optional.empty(), "Bo", "it is there");
    assertThat(accepted.standing()).isEqualTo("accepted");
    assertThat(accepted.reviews()).hasSize(5);
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
  }

  private HeldClaim undone(String claim) {
    return ledger().review(claim, Review.Verdict.UNDO, Optional.empty(), "Ann", "");
  }

  @Test
  void anAddedClaimOutlivesReadingsAndCopies() {
    Finding first = Load.findings(42, 1).get(0);
    ledger().add(List.of(first));
    ledger().review("1", Review.Verdict.REJECT, Optional.empty(), "Ann", "misread");
    HeldClaim added = ledger().addClaim("1", missed(first), "Ann", "this is what it says");
    Finding without = read(first, "newer", first.claims().subList(1, 3));
    assertThat(ledger().difference(without).orphans()).hasSize(1);
    ledger().reread(without);
    HeldDocument held = ledger().document("1").orElseThrow();
    assertThat(held.claims()).hasSize(3).contains(added);
    assertThat(held.unattached()).extracting(Review::verdict).contains(Review.Verdict.REJECT);
    assertThat(numbers(query("", Map.of(Facet.RECIPIENT, List.of("TCD"))))).containsExactly(4L);
    List<Claim> found = new ArrayList<>(first.claims());
    found.add(missed(first));
    ledger().reread(read(first, "newest", found));
    HeldDocument both = ledger().document("1").orElseThrow();
    assertThat(both.claims())
        .extracting(HeldClaim::number)
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(ledger().claim("4").orElseThrow().claim().standing()).isEqualTo("accepted");
    ledger().reread(without);
    assertThat(ledger().claim("4").orElseThrow().claim()).isEqualTo(added);
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
    try (Store target = another();
        Ledger copy = copied(target)) {
      assertThat(copy.receipt()).isEqualTo(ledger().receipt());
      assertThat(copy.documents(1, 9)).isEqualTo(ledger().documents(1, 9));
      assertThat(copy.counts()).isEqualTo(ledger().counts());
      assertThat(copy.search(Query.of("official", 99)))
          .isEqualTo(ledger().search(Query.of("official", 99)));
      assertThat(copy.verify(QUIET).faults()).isEmpty();
    }
  }

  private static Finding read(Finding finding, String version, List<Claim> claims) {
    Run run = new Run(version, "0".repeat(64), "2".repeat(64), "usual");
    return new Finding(finding.document(), finding.original(), run, finding.statements(), claims);
  }

  @Test
  void anAddedClaimGoesWithTheRedactionOfItsDocument() {
    Finding finding = Load.findings(43, 1).get(0);
    ledger().add(List.of(finding));
    ledger().addClaim("1", missed(finding), "Ann", "");
    ledger().redact("1", "Ann", "order");
    assertThat(ledger().claim("4")).isEmpty();
    assertThat(numbers(query("", Map.of()))).isEmpty();
    assertThatThrownBy(() -> ledger().addClaim("1", missed(finding), "Ann", ""))
        .isInstanceOf(ConflictException.class);
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
  }

  @Test
  void claimsAreCountedAsTheyComeAndGo() {
    List<Finding> findings = Load.findings(46, 4);
    ledger().add(findings);
    assertCounted(12);
    ledger().review("1", Review.Verdict.REJECT, Optional.empty(), "Ann", "misread");
    ledger().addClaim("1", missed(findings.get(0)), "Ann", "");
    assertCounted(13);
    ledger().reread(read(findings.get(0), "newer", findings.get(0).claims().subList(1, 3)));
    assertCounted(12);
    ledger().reread(read(findings.get(0), "newest", findings.get(0).claims()));
    assertCounted(13);
    undone("13");
    assertCounted(13);
    ledger().redact("1", "Ann", "order");
    ledger().redact("2", "Ann", "order");
    assertCounted(6);
    assertThat(ledger().counts().documents()).isEqualTo(4);
    assertThat(ledger().counts().reviews()).isZero();
  }

  private void assertCounted(int claims) {
    List<String> all = List.of("unreviewed", "accepted", "rejected", "corrected", "added");
    assertThat(numbers(query("", Map.of(Facet.STANDING, all)))).hasSize(claims);
    assertThat(ledger().counts().claims()).isEqualTo(claims);
  }

  @Test
  void whatWasReadBeforeIsSeenAsItStandsNow() {
    List<Finding> findings = Load.findings(47, 2);
    ledger().add(findings);
    Query all = query("", Map.of(Facet.STANDING, List.of("unreviewed", "rejected", "accepted")));
    assertThat(standings(all)).containsOnly("unreviewed");
    try (Ledger other = Ledger.open(open(), CLOCK)) {
      other.review("2", Review.Verdict.REJECT, Optional.empty(), "Ann", "misread");
      assertThat(standings(all)).containsOnlyOnce("rejected").hasSize(6);
      assertThat(ledger().searchDocuments(Query.of("", 9)).hits().get(1).accepted()).hasSize(2);
      other.reread(read(findings.get(0), "newer", findings.get(0).claims().subList(2, 3)));
      assertThat(standings(all)).containsOnly("unreviewed").hasSize(4);
      assertThat(ledger().derived(p -> p.text(1)).orElseThrow().text().value()).isNotEmpty();
      other.redact("1", "Ann", "order");
      assertThat(standings(all)).hasSize(3);
      assertThat(ledger().derived(p -> p.text(1)).orElseThrow().text().value()).isEmpty();
    }
  }

  private List<String> standings(Query query) {
    return ledger().search(query).hits().stream().map(hit -> hit.claim().standing()).toList();
  }

  @Test
  void aClaimWhoseWordsStandElsewhereOrThatIsThereAlreadyIsNotAdded() {
    Finding finding = Load.findings(44, 1).get(0);
    ledger().add(List.of(finding));
    Receipt before = ledger().receipt();
    Map<Role, List<Filler>> wrong =
        Map.of(
            Role.SUPPLIER,
            List.of(
                new Filler.Party(
                    new Quote("Chad", Optional.of(new Span(0, 4))), Optional.empty())));
    Claim misplaced = staged(finding.claims().get(0), Stage.AGREED, wrong);
    assertThatThrownBy(() -> ledger().addClaim("1", misplaced, "Ann", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Chad");
    assertThatThrownBy(() -> ledger().addClaim("1", finding.claims().get(0), "Ann", ""))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("#1");
    assertThat(ledger().receipt()).isEqualTo(before);
  }

  @Test
  void whatTheDocumentNoLongerSaysIsNotReviewedAndAClaimKeepsItsNumber() {
    Finding finding = Load.findings(45, 1).get(0);
    ledger().add(List.of(finding));
    ledger().reread(read(finding, "newer", finding.claims().subList(1, 3)));
    Receipt before = ledger().receipt();
    assertThatThrownBy(
            () -> ledger().review("1", Review.Verdict.ACCEPT, Optional.empty(), "Ann", ""))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("read again");
    assertThatThrownBy(
            () ->
                ledger()
                    .review(
                        "2",
                        Review.Verdict.CORRECT,
                        Optional.of(json("{\"number\": 9}")),
                        "Ann",
                        ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ledger().receipt()).isEqualTo(before);
  }

  @Test
  void namesThatMeanOneThingAreSearchedTogetherUntilTheyAreSplit() {
    ledger().add(Load.findings(15, 20));
    Query persia = query("", Map.of(Facet.SUPPLIER, List.of("Persia")));
    assertThat(ledger().search(persia).hits()).isEmpty();
    ledger().alias("Persia", Optional.of("IRN"), "Ann", "old name");
    assertThat(ledger().search(persia).hits()).isNotEmpty();
    assertThat(ledger().aliases()).hasSize(1);
    ledger().alias("Persia", Optional.empty(), "Ann", "no");
    assertThat(ledger().search(persia).hits()).isEmpty();
  }

  @Test
  void aRedactedDocumentLeavesHashEntryAndReason() {
    List<Finding> findings = Load.findings(16, 2);
    ledger().add(findings);
    ledger().review("1", Review.Verdict.ACCEPT, Optional.empty(), "Ann", "");
    ledger().redact("1", "Ann", "court order 12/3");
    HeldDocument held = ledger().document("1").orElseThrow();
    assertThat(held.redacted()).contains("court order 12/3");
    assertThat(held.document().sha256()).isEqualTo(findings.get(0).document().sha256());
    assertThat(held.document().text().value()).isEmpty();
    assertThat(held.claims()).isEmpty();
    assertThat(ledger().original(held)).isEmpty();
    assertThat(ledger().claim("1")).isEmpty();
    assertThat(ledger().search(Query.of("official", 9)).hits()).hasSize(3);
    assertThat(ledger().add(findings))
        .extracting(Added::kind)
        .containsExactly(Added.Kind.REDACTED, Added.Kind.KNOWN);
    Verification verification = ledger().verify(QUIET);
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.redacted()).isPositive();
  }

  @Test
  void aTextThatTwoDocumentsHaveOutlivesTheRedactionOfOne() {
    Finding first = Load.findings(30, 1).get(0);
    ledger().add(List.of(Load.inOtherBytes(first, "a"), Load.inOtherBytes(first, "b")));
    ledger().redact("1", "Ann", "order");
    assertThat(ledger().document("2").orElseThrow().document().text())
        .isEqualTo(first.document().text());
    ledger().redact("2", "Ann", "order");
    ledger().add(List.of(Load.inOtherBytes(first, "c")));
    HeldDocument third = ledger().document("3").orElseThrow();
    assertThat(third.document().text()).isEqualTo(first.document().text());
    assertThat(third.claims()).hasSize(3);
    try (Store target = another();
        Ledger copy = copied(target)) {
      assertThat(copy.document("3")).contains(third);
      assertThat(copy.verify(QUIET).faults()).isEmpty();
    }
  }

  @Test
  void laterReceiptsGoOnFromEarlierOnes() {
    ledger().add(Load.findings(17, 3));
    Receipt early = Receipt.of(ledger().receipt().json());
    for (int seed = 18; seed < 25; seed++) {
      ledger().add(Load.findings(seed, 2));
      Continuation continuation = ledger().since(early);
      assertThat(continuation.holds()).isTrue();
    }
    Receipt forged = new Receipt(early.caseId(), early.size(), "ab".repeat(32), early.time());
    assertThat(ledger().since(forged).holds()).isFalse();
    Receipt foreign = new Receipt("other", early.size(), early.root(), early.time());
    assertThat(ledger().since(foreign).holds()).isFalse();
  }

  @Test
  void anAlteredEntryIsNamed() {
    ledger().add(Load.findings(26, 3));
    byte[] packed =
        store().read(tables -> tables.entry(4).flatMap(Tables.Row::packed)).orElseThrow();
    byte[] bytes = Log.unpacked(packed, Fault.ENTRY_DAMAGED, 4);
    bytes[bytes.length - 3] ^= 1;
    alter(4, Packed.entry(bytes));
    assertThat(ledger().verify(QUIET).faults().get(0).english()).startsWith("entry 4 was altered");
  }

  /** Writes over the bytes of an entry, as no Stemma does. */
  protected abstract void alter(long entry, byte[] packed);

  @Test
  void aCopyHasTheSameHeadAndTheSameClaims() {
    ledger().add(Load.findings(27, 4));
    ledger().review("5", Review.Verdict.REJECT, Optional.empty(), "Ann", "no");
    ledger().redact("2", "Ann", "order");
    try (Store target = another();
        Ledger copy = copied(target)) {
      assertThat(copy.receipt()).isEqualTo(ledger().receipt());
      assertThat(copy.counts()).isEqualTo(ledger().counts());
      assertThat(copy.documents(1, 9)).isEqualTo(ledger().documents(1, 9));
      assertThat(copy.search(Query.of("official", 99)))
          .isEqualTo(ledger().search(Query.of("official", 99)));
      assertThat(copy.verify(QUIET).faults()).isEmpty();
    }
  }

  private Ledger copied(Store target) {
    assertThat(ledger().copy(target, QUIET).lost()).isEmpty();
    return Ledger.open(target, CLOCK);
  }

  /** A new empty case. */
  protected abstract Store another();

  @Test
  void writersAtOnceLoseNothing() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      long seed = 100L + i;
      Thread thread =
          new Thread(
              () -> {
                try (Ledger own = Ledger.open(open(), CLOCK)) {
                  Load.findings(seed, 10).forEach(f -> own.add(List.of(f)));
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ledger().counts().documents()).isEqualTo(40);
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
  }

  @Test
  void aClockThatJumpsBackDisturbsNothing() {
    ledger().add(Load.findings(28, 1));
    Clock before = Clock.fixed(Instant.parse("1999-01-01T00:00:00Z"), ZoneOffset.UTC);
    Ledger.open(store(), before).add(Load.findings(29, 1));
    assertThat(ledger().documents(1, 9)).hasSize(2);
    assertThat(ledger().search(Query.of("official", 99)).hits().get(0).claim().number())
        .isEqualTo(6);
    assertThat(ledger().verify(QUIET).isSound()).isTrue();
  }

  @Test
  void whatIsSaidOfMattersIsKeptInOrder() {
    ledger().add(Load.findings(30, 1));
    Judgement.Part part = new Judgement.Part("ab".repeat(32), "cd".repeat(32), new Span(3, 9));
    ledger()
        .judge(Judgement.Kind.SPLIT, "A>B:x", Optional.of("other"), List.of(part), "Ann", "why");
    ledger().judge(Judgement.Kind.CREDIBILITY, "A>B:x", Optional.empty(), List.of(), "Bo", "");
    assertThat(ledger().judgements())
        .containsExactly(
            new Judgement(
                CLOCK.instant(),
                "Ann",
                Judgement.Kind.SPLIT,
                "A>B:x",
                Optional.of("other"),
                List.of(part),
                "why"),
            new Judgement(
                CLOCK.instant(),
                "Bo",
                Judgement.Kind.CREDIBILITY,
                "A>B:x",
                Optional.empty(),
                List.of(),
                ""));
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
  }

  @Test
  void whatAServerNotesIsInTheLogAndItsCopyAndChangesNothingElse() {
    ledger().add(Load.findings(34, 2));
    Tables.Counts before = ledger().counts();
    ledger().audit("ada", "login", "ada", "");
    ledger().audit("ada", "user-added", "bob", "reader");
    Tables.Counts after = ledger().counts();
    assertThat(after.entries()).isEqualTo(before.entries() + 2);
    assertThat(after.claims()).isEqualTo(before.claims());
    Entry last = store().read(tables -> Log.entry(tables, before.entries() + 1)).orElseThrow();
    assertThat(last.kind()).isEqualTo(Entry.Kind.AUDIT);
    assertThat(last.by()).isEqualTo("ada");
    assertThat(last.body().path("subject").stringValue()).isEqualTo("bob");
    assertThat(ledger().verify(QUIET).faults()).isEmpty();
    try (Ledger copy = copied(another())) {
      assertThat(copy.receipt().root()).isEqualTo(ledger().receipt().root());
    }
  }

  @Test
  void whoFollowsTheCaseIsToldWhatChanged() {
    ledger().add(Load.findings(31, 3));
    long seen = ledger().derived(Projection::entries);
    ledger().review("1", Review.Verdict.REJECT, Optional.empty(), "Ann", "no");
    ledger().alias("Persia", Optional.of("Iran"), "Ann", "");
    ledger().redact("3", "Ann", "order");
    Projection.Changes changes = ledger().derived(p -> p.changes(seen, 100));
    assertThat(changes.documents()).containsExactly(1L, 3L);
    assertThat(changes.names()).isTrue();
    HeldDocument first = ledger().derived(p -> p.document(1).orElseThrow());
    assertThat(first.accepted()).hasSize(2);
    assertThat(ledger().derived(p -> p.changes(changes.to(), 100)).documents()).isEmpty();
  }

  @Test
  void derivedRowsAreSortedAndGoWithARedaction() {
    ledger().add(Load.findings(32, 1));
    ledger()
        .derive(
            p -> {
              p.rows().derive(List.of(row(1, 200, 2), row(1, 200, 1), row(1, 7, 9), row(2, 7, 9)));
              p.rows().derive(List.of(row(2, 7, 9), row(2, 7, 9)));
              return true;
            });
    assertThat(places(p -> p.rows().derived(1, bytes(200), 9))).containsExactly(1, 2);
    assertThat(places(p -> p.rows().derivedAfter(1, bytes(200), bytes(1), 9))).containsExactly(2);
    assertThat(places(p -> p.rows().derivedKeys(1, bytes(), 9))).containsExactly(9, 1, 2);
    ledger()
        .derive(
            p -> {
              p.rows().forgetDerived(List.of(row(1, 200, 1)));
              return true;
            });
    assertThat(places(p -> p.rows().derived(1, bytes(200), 9))).containsExactly(2);
    ledger().redact("1", "Ann", "order");
    assertThat(places(p -> p.rows().derivedKeys(1, bytes(), 9))).isEmpty();
  }

  private List<Integer> places(
      java.util.function.Function<Projection, List<DerivedRows.DerivedRow>> rows) {
    return ledger().derived(rows).stream().map(row -> row.place()[0] & 0xff).toList();
  }

  private static DerivedRows.DerivedRow row(int space, int key, int place) {
    return new DerivedRows.DerivedRow(space, bytes(key), bytes(place), bytes(1));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void feedsKeepTheirState() {
    Tables.FeedRow feed =
        new Tables.FeedRow(
            "https://example.org/feed",
            "A feed",
            Optional.of("https://example.org/feed.xml"),
            Optional.of("\"1\""),
            Optional.empty(),
            Optional.of("ab".repeat(32)),
            Optional.of("2026-11-28T12:00:00Z"));
    ledger().feed(feed);
    assertThat(ledger().feeds()).containsExactly(feed);
    ledger().forgetFeed(feed.address());
    assertThat(ledger().feeds()).isEmpty();
  }

  @Test
  void theLogIsReadNewestFirstAPageAtATime() {
    ledger().add(Load.findings(40, 4));
    long size = ledger().counts().entries();
    List<Long> seen = new ArrayList<>();
    OptionalLong next = OptionalLong.of(Long.MAX_VALUE);
    while (next.isPresent()) {
      Entries page = ledger().entries(EntryQuery.newest(3).before(next.getAsLong()));
      assertThat(page.entries()).hasSizeBetween(1, 3);
      page.entries().forEach(e -> seen.add(e.number()));
      next = page.next();
      ledger().add(Load.findings(41 + (int) next.orElse(0), 1)); // moves nothing
    }
    assertThat(seen)
        .containsExactlyElementsOf(
            LongStream.range(0, size).boxed().sorted(java.util.Comparator.reverseOrder()).toList());
    LoggedEntry first = ledger().entry(0).orElseThrow();
    assertThat(first.told().orElseThrow().kind()).isEqualTo("document");
    assertThat(first.hash()).matches("[0-9a-f]{64}");
    assertThat(ledger().entry(-1)).isEmpty();
    assertThat(ledger().entry(99_999)).isEmpty();
  }

  @Test
  void entriesOfAKindOrAPersonAreFound() {
    ledger().add(Load.findings(42, 3));
    ledger().review("2", Review.Verdict.REJECT, Optional.empty(), "Zoë \"Z\"", "a caption");
    ledger().alias("North Korea", Optional.of("PRK"), "Ann", "");
    ledger()
        .judge(
            Judgement.Kind.RELIABILITY, "example.org", Optional.of("B"), List.of(), "Ann", "known");
    ledger().review("3", Review.Verdict.ACCEPT, Optional.empty(), "Ann", "");
    assertThat(found("review", ""))
        .extracting(LoggedEntry.Told::by)
        .containsExactly("Ann", "Zoë \"Z\"");
    assertThat(found("judgement", "")).hasSize(1);
    assertThat(found("alias", "")).hasSize(1);
    assertThat(found("document", "")).hasSize(3);
    assertThat(found("", "Zoë \"Z\"")).extracting(LoggedEntry.Told::kind).containsExactly("review");
    assertThat(found("", "Ann"))
        .extracting(LoggedEntry.Told::kind)
        .containsExactly("review", "judgement", "alias");
    assertThat(found("review", "Ann")).hasSize(1);
    assertThat(found("review", "Nobody")).isEmpty();
    assertThat(found("no-such-kind", "")).isEmpty();
  }

  private List<LoggedEntry.Told> found(String kind, String by) {
    EntryQuery query =
        new EntryQuery(
            Optional.of(kind).filter(k -> !k.isEmpty()),
            Optional.of(by).filter(b -> !b.isEmpty()),
            Long.MAX_VALUE,
            50);
    return ledger().entries(query).entries().stream().flatMap(e -> e.told().stream()).toList();
  }

  @Test
  void redactedAndAlteredEntriesAreShownAsSuch() {
    ledger().add(Load.findings(43, 2));
    ledger().review("1", Review.Verdict.ACCEPT, Optional.empty(), "Ann", "secret words");
    ledger().redact("1", "Ann", "order");
    List<LoggedEntry> entries = ledger().entries(EntryQuery.newest(50)).entries();
    assertThat(entries)
        .filteredOn(e -> e.state() == LoggedEntry.State.REDACTED)
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(e -> e.told().isEmpty());
    assertThat(found("redaction", "")).hasSize(1);
    assertThat(found("review", "")).isEmpty();
    alter(0, Packed.entry("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(ledger().entry(0).orElseThrow().state()).isEqualTo(LoggedEntry.State.ALTERED);
    assertThat(ledger().entries(EntryQuery.newest(50)).entries()).hasSameSizeAs(entries);
  }

  @Test
  void notesAreKeptAndAreNoPartOfTheLog() {
    Receipt before = ledger().receipt();
    assertThat(ledger().note("contact")).isEmpty();
    ledger().note("contact", "ann@example.org");
    ledger().note("contact", "ben@example.org");
    assertThat(ledger().note("contact")).contains("ben@example.org");
    ledger().note("contact", "");
    assertThat(ledger().note("contact")).isEmpty();
    assertThat(ledger().receipt()).isEqualTo(before);
  }
}
