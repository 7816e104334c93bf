package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Original.Datum;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditsTest {
  private static final String FIRST = "The ministry said that the shells had been delivered.";

  private static List<String> of(String text) {
    Intake.Taken taken = (Intake.Taken) Read.one(Read.utf8(text));
    return new Facts(taken.original().data()).all("credit");
  }

  private static List<String> byAuthor(String author) {
    return of(
        "<html><head><meta name=author content='"
            + author
            + "'></head><body><p>"
            + FIRST
            + "</p></body></html>");
  }

  @Test
  void theAgencyOfADatelineIsCredited() {
    Intake.Taken taken =
        (Intake.Taken) Read.one(Read.utf8("A headline\n\nSEOUL, Sept 6 (Reuters) - " + FIRST));
    assertThat(taken.original().data())
        .containsExactly(
            new Datum("dateline", "SEOUL, Sept 6", "text \"SEOUL, Sept 6 (Reuters) -\""),
            new Datum("credit", "Reuters", "text \"SEOUL, Sept 6 (Reuters) -\""));
  }

  @Test
  void whatStandsBehindTheLastSentenceIsCredited() {
    assertThat(of(FIRST + " (AFP)")).containsExactly("AFP");
    assertThat(of(FIRST + "\n(avec Reuters)\n")).containsExactly("Reuters");
    assertThat(of(FIRST + "\n(with AP, AFP and Reuters)")).containsExactly("AP", "AFP", "Reuters");
    assertThat(of(FIRST + "\nSource: AP\n")).containsExactly("AP");
    assertThat(of(FIRST + "\nLe Monde avec AFP\n")).containsExactly("AFP");
    assertThat(of(FIRST + "\nwith Reuters\n")).containsExactly("Reuters");
  }

  @Test
  void whatIsNoAgencyIsNotCredited() {
    assertThat(of("Talks with NATO\n" + FIRST + " It joined the treaty organisation (NATO)."))
        .isEmpty();
    assertThat(of(FIRST + " The deal was made by the alliance (NATO)")).isEmpty();
    assertThat(of(FIRST + "\n(END)")).isEmpty();
    assertThat(of(FIRST + "\nSource: the ministry of defence")).isEmpty();
    assertThat(of(FIRST + "\nThe war with Russia")).isEmpty();
    assertThat(of(FIRST + " (Putin)")).isEmpty();
  }

  @Test
  void anAgencyAmongTheAuthorsIsCredited() {
    assertThat(byAuthor("Le Monde avec AFP")).containsExactly("AFP");
    assertThat(byAuthor("AFP")).containsExactly("AFP");
    assertThat(byAuthor("By the newsroom with Reuters")).containsExactly("Reuters");
    assertThat(byAuthor("Jane Doe")).isEmpty();
    assertThat(byAuthor("Jane Doe with John Roe")).isEmpty();
  }
}
