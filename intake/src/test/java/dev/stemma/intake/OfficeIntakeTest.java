package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Original.Datum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OfficeIntakeTest {
  private static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String CORE =
      "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>The title</dc:title>"
          + "<dc:creator>A. Author</dc:creator><dcterms:created>2022-09-06T10:00:00Z"
          + "</dcterms:created></cp:coreProperties>";

  private static byte[] docx(String document) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("[Content_Types].xml", Read.utf8("<Types/>"));
    entries.put("word/document.xml", Read.utf8(document));
    entries.put("docProps/core.xml", Read.utf8(CORE));
    return Archives.zip(entries);
  }

  private static byte[] odt(String content) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", Read.utf8("application/vnd.oasis.opendocument.text"));
    entries.put("content.xml", Read.utf8(content));
    return Archives.zip(entries);
  }

  @Test
  void paragraphsOfWordAreLinesAndItsPropertiesAreTold() {
    byte[] docx =
        docx(
            WORD
                + "<w:p><w:r><w:t>The crates</w:t><w:tab/><w:t xml:space=\"preserve\">left </w:t></w:r>"
                + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>the port.</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:instrText>PAGE</w:instrText><w:t>Other</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "</w:body></w:document>");
    Intake.Taken taken = Read.taken(Read.all(docx), 0);
    assertThat(taken.document().text().value()).isEqualTo("The crates left the port.\nCell\nOther");
    assertThat(taken.document().title()).contains("The title");
    assertThat(taken.document().published()).isEmpty();
    assertThat(taken.original().mediaType()).endsWith("wordprocessingml.document");
    assertThat(taken.original().data())
        .contains(
            new Datum("author", "A. Author", "document properties"),
            new Datum("created", "2022-09-06", "document properties"));
  }

  @Test
  void openDocumentIsReadToo() {
    String content =
        "<o:document-content xmlns:o=\"urn:o\" xmlns:text=\"urn:text\"><o:automatic-styles>"
            + "<x>styles</x></o:automatic-styles><o:body><o:text><text:h>A heading</text:h>"
            + "<text:p>The <text:span>crates</text:span><text:s/>left<text:note><text:p>A note"
            + "</text:p></text:note>.<text:line-break/>Yes.</text:p></o:text></o:body>"
            + "</o:document-content>";
    assertThat(Read.text(odt(content))).isEqualTo("A heading\nThe crates left.\nYes.");
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() {
    String laughs =
        "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    for (String entity : List.of("&b;", "&x;")) {
      byte[] docx =
          docx(
              laughs
                  + WORD
                  + "<w:p><w:r><w:t>Here: "
                  + entity
                  + "</w:t></w:r></w:p></w:body></w:document>");
      List<String> found = Read.lines(Read.all(docx));
      assertThat(found).hasSize(1);
      assertThat(found.get(0)).matches("-: (Here:|SKIPPED a damaged document: (?s).*)");
    }
  }

  @Test
  @Timeout(60)
  void aBombIsStopped() {
    byte[] bomb =
        docx(
            WORD
                + "<w:p><w:r><w:t>"
                + " ".repeat(70 << 20)
                + "</w:t></w:r></w:p></w:body></w:document>");
    assertThat(Read.reason(bomb)).contains("more than");
    assertThat(Read.all(docx(WORD + "<w:p>".repeat(1_000_000)))).hasSize(1);
  }

  @Test
  void damagedDocumentsSaySo() {
    assertThat(Read.reason(docx("<w:document"))).startsWith("a damaged document");
    assertThat(Read.reason(docx(WORD + "</w:body></w:document>"))).isEqualTo("no text in it");
  }
}
