package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.evidence.Document;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The arguments that reading commands share. */
final class Inputs {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|URL|-",
      description =
          "Text, HTML, PDF, mail, DOCX, ODT, feeds, web archives, ZIP, tar or JSON Lines; a folder is"
              + " read whole, - is standard input, addresses go with add only.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of publication of all documents (2022-09-06), in place of what they say.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      converter = Code.class,
      description = "Language of all documents (en, fr), in place of what they say.")
  private Optional<String> language = Optional.empty();

  List<String> paths() {
    return paths;
  }

  /** A document with what the options say of all. */
  Document adjusted(Document document) {
    Document dated = published.map(document::withPublished).orElse(document);
    return language.map(dated::withLanguage).orElse(dated);
  }

  /** Reads an ISO 639 code. */
  static final class Code implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      String code = value.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
      boolean known =
          Arrays.stream(Locale.getISOLanguages())
              .anyMatch(
                  l -> l.equals(code) || Locale.forLanguageTag(l).getISO3Language().equals(code));
      if (!known) {
        throw new TypeConversionException(
            "'" + Printable.line(value) + "' is no language code; write it as en or fr");
      }
      return code;
    }
  }

  /** Reads an ISO day. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        LocalDate day = LocalDate.parse(value);
        if (day.getYear() < 1400 || day.getYear() > 2999) {
          throw new TypeConversionException("'" + value + "' is no day of a report");
        }
        return day;
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is no day; write it as 2022-09-06");
      }
    }
  }
}
