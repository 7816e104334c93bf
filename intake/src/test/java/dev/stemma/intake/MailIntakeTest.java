package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Original.Datum;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailIntakeTest {
  private static final String HEADER =
      """
      From: =?UTF-8?Q?Ren=C3=A9e?= Example <renee@example.org>
      To: desk@example.org
      Subject: =?UTF-8?B?Q2Fpc3NlcyBleHDDqWRpw6llcw==?=
      Date: Tue, 6 Sep 2022 10:00:00 +0200
      Message-ID: <1@example.org>
      MIME-Version: 1.0
      """;

  private static String multipart(String kind, String... parts) {
    StringBuilder out =
        new StringBuilder("Content-Type: multipart/" + kind + "; boundary=" + kind + "\n\n");
    for (String part : parts) {
      out.append("--").append(kind).append('\n').append(part).append('\n');
    }
    return out + "--" + kind + "--\n";
  }

  private static String attached(String name, byte[] content) {
    return "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        + "Content-Disposition: attachment; filename=\""
        + name
        + "\"\n\n"
        + Base64.getMimeEncoder().encodeToString(content);
  }

  private static List<String> lines(String mail) {
    return Read.lines(Read.all(Read.utf8(mail)));
  }

  @Test
  void aMessageIsADocumentWithWhatItsHeaderSays() {
    byte[] mail =
        Read.utf8(HEADER + "Content-Type: text/plain; charset=utf-8\n\nThe crates left.\n");
    Intake.Taken taken = Read.taken(Read.all(mail), 0);
    assertThat(taken.document().text().value()).isEqualTo("The crates left.");
    assertThat(taken.document().title()).contains("Caisses expédiées");
    assertThat(taken.document().published()).contains(LocalDate.of(2022, 9, 6));
    assertThat(taken.document().sha256()).isEqualTo(Content.of(mail).sha256());
    assertThat(taken.original().capture().method()).isEqualTo(Capture.Method.MAIL);
    assertThat(taken.original().mediaType()).isEqualTo("message/rfc822");
    assertThat(taken.original().data())
        .contains(new Datum("author", "Renée Example <renee@example.org>", "mail From"));
  }

  @Test
  void thePlainTextIsPreferredAndHtmlReadWhereThereIsNone() {
    String plain =
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nL=E9ger.";
    String html = "Content-Type: text/html\n\n<p>The HTML.</p>";
    assertThat(lines(HEADER + multipart("alternative", plain, html))).containsExactly("-: Léger.");
    assertThat(lines(HEADER + multipart("alternative", html))).containsExactly("-: The HTML.");
  }

  @Test
  void linesThatWerePartedForTheWayAreJoined() {
    assertThat(
            lines(HEADER + "Content-Type: text/plain; format=flowed\n\nThe crates \nleft.\nYes.\n"))
        .containsExactly("-: The crates left.\nYes.");
  }

  @Test
  void attachmentsAreDocumentsOfTheirOwn() {
    byte[] pdf = Pdfs.of(List.of(List.of(Pdfs.line("A PDF in a mail.", 70, 100))));
    String forwarded = "Content-Type: message/rfc822\n\n" + HEADER + "\nThe forwarded text.\n";
    String mail =
        HEADER
            + multipart(
                "mixed",
                "Content-Type: text/plain\n\nSee below.",
                attached("../report.pdf", pdf),
                attached(
                    "page.html", Read.utf8("<html><body><p>A page in a mail.</p></body></html>")),
                "Content-Type: image/png\nContent-ID: <logo>\n\nxx",
                forwarded);
    assertThat(lines(mail))
        .containsExactly(
            "-: See below.",
            "-!/../report.pdf: A PDF in a mail.",
            "-!/page.html: A page in a mail.",
            "-!/3.eml: The forwarded text.");
    assertThat(Read.taken(Read.all(Read.utf8(mail)), 2).original().capture().method())
        .isEqualTo(Capture.Method.MAIL);
  }

  @Test
  void namesOfRfc2231AreDecoded() {
    MailHeader header = new MailHeader();
    header.add(
        "Content-Disposition", "attachment; filename*0*=UTF-8''na%C3%AFve; filename*1=\".pdf\"");
    assertThat(header.fileName()).contains("naïve.pdf");
  }

  @Test
  void mailsLieInMailsThreeDeepAndNoDeeper() {
    String mail = HEADER + "\nInnermost.\n";
    for (int i = 0; i < 5; i++) {
      mail = HEADER + multipart("m" + i, "Content-Type: message/rfc822\n\n" + mail);
    }
    assertThat(lines(mail)).hasSize(1).first().asString().contains("archives more than 3 deep");
  }

  @Test
  @Timeout(60)
  void partsNestedWithoutEndAreRefused() {
    StringBuilder mail = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    assertThat(lines(mail.toString()).get(0)).contains("nested more than 50 deep");
  }

  @Test
  void brokenMessagesGiveReasonsOrWhatTheyHave() {
    byte[] mail =
        Read.utf8(
            HEADER
                + multipart(
                    "mixed",
                    "Content-Type: text/plain\n\nText.",
                    attached("a.txt", Read.utf8("A."))));
    Random random = new Random(3);
    for (int seed = 0; seed < 300; seed++) {
      byte[] broken = mail.clone();
      for (int i = 0; i < 8; i++) {
        broken[random.nextInt(mail.length)] = (byte) random.nextInt(128);
      }
      assertThat(Read.all(broken)).isNotEmpty();
    }
    assertThat(
            lines(
                HEADER
                    + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nCut"))
        .containsExactly("-: Cut");
    assertThat(lines(HEADER + "Content-Transfer-Encoding: base64\n\n!!!not base64")).hasSize(1);
  }

  @Test
  void aTextThatBeginsLikeAHeaderIsAText() {
    assertThat(lines("Subject: a note\nThe crates left.\n"))
        .containsExactly("-: Subject: a note\nThe crates left.\n");
  }

  @Test
  void aMailboxIsReadMessageByMessage() {
    String box =
        "From a@example.org Tue Sep  6 10:00:00 2022\n"
            + HEADER
            + "\nOne.\n>From the port.\n\n"
            + "From b@example.org Tue Sep  6 10:00:00 2022\n"
            + HEADER
            + "\nTwo.\nFrom here on.\n";
    List<Intake> found = Read.all(Read.utf8(box));
    assertThat(Read.lines(found))
        .containsExactly("-!/1: One.\nFrom the port.", "-!/2: Two.\nFrom here on.");
    assertThat(
            new String(
                Read.taken(found, 0).original().content().bytes(),
                java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("From: =?UTF-8?Q?")
        .contains(">From the port.");
  }

  @Test
  @Timeout(120)
  void aMailboxOfOneGigabyteIsStreamedAndTooLargeMessagesNamed() {
    byte[] begin = Read.utf8("From a@example.org\n" + HEADER + "\n");
    byte[] block = Read.utf8("a line of the message\n".repeat(48_000));
    List<InputStream> parts = new ArrayList<>();
    for (int message = 0; message < 3; message++) {
      parts.add(new ByteArrayInputStream(begin));
      for (int i = 0; message != 1 && i < 500; i++) {
        parts.add(new ByteArrayInputStream(block));
      }
      parts.add(new ByteArrayInputStream(Read.utf8("The end.\n\n")));
    }
    List<Intake> found = new ArrayList<>();
    try (Intakes intakes =
        Intakes.of(List.of("-"), new SequenceInputStream(Collections.enumeration(parts)))) {
      intakes.forEachRemaining(found::add);
    }
    assertThat(Read.lines(found))
        .containsExactly(
            "-!/1: SKIPPED a message larger than 64 MB",
            "-!/2: The end.",
            "-!/3: SKIPPED a message larger than 64 MB");
  }
}
