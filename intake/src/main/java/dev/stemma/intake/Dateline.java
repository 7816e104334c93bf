package dev.stemma.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dateline that opens a report, told by its form: {@code SEOUL, Sept 6 (Reuters) -}, {@code
 * PARIS, 5 sept. (AFP) —}, {@code MOSCOW, September 6. /TASS/.}, {@code (AFP) -}, {@code KYIV,
 * Ukraine —}. What could be words of the first sentence is none.
 *
 * @param place where, and when if it says so, as it is written; empty for an agency alone
 * @param agency what stands in parentheses or between strokes
 * @param whole all of it, with its dash
 */
record Dateline(String place, Optional<String> agency, String whole) {
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]*(?:[ /](?:(?:de|la|le|les|du|of|the|al|el|sur|en) )?\\p{Lu}[\\p{L}'’.-]*){0,3}";
  private static final String YEAR = "(?:,? (?:19|20)\\d\\d)?\\.?";
  private static final String DATE =
      "(?:(?:le |den )?\\d{1,2}(?:er|st|nd|rd|th|\\.)? \\p{L}{3,10}\\.?"
          + YEAR
          + "|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?"
          + YEAR
          + ")";
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:" + DATE + "|" + NAME + "(?:, " + NAME + "){0,2}(?<dated>,? " + DATE + ")?)");
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^([^()\\n—–]{0,70}?)\\s?(?:\\(([^()\\n]{2,40})\\)|/([^/\\n]{2,30})/\\.?)"
              + "\\s?(?:[-—–]{1,2}|:|(?<=/\\.|/))(?:\\s|$)");
  private static final Pattern ALONE =
      Pattern.compile("^([^()\\n—–]{4,70}?)\\s?(?:—|–|--|-)\\s(?=[\\p{Lu}«“\"‘'\\d])");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}'’. /-]{3,}(?:,.*)?");

  /** The one that a line begins with. */
  static Optional<Dateline> of(String line) {
    Matcher agency = WITH_AGENCY.matcher(line);
    if (agency.find()) {
      String name = agency.group(2) == null ? agency.group(3) : agency.group(2);
      return Optional.of(new Dateline(agency.group(1), Optional.of(name), agency.group().strip()))
          .filter(found -> found.isPlaced() && Agencies.isName(name) && !found.isAbbreviation());
    }
    Matcher alone = ALONE.matcher(line);
    return alone.find()
        ? Optional.of(new Dateline(alone.group(1), Optional.empty(), alone.group().strip()))
            .filter(Dateline::standsAlone)
        : Optional.empty();
  }

  private boolean isPlaced() {
    return place.isEmpty() || PLACE.matcher(place).matches();
  }

  /** "United Nations (UN) - " explains a name and opens no report. */
  private boolean isAbbreviation() {
    String letters = place.replaceAll("(?<=\\p{Lu})[\\p{L}'’.]*|[ ,]", "");
    return letters.length() > 1 && letters.equals(agency.orElse(""));
  }

  /** Without an agency, only a place in capitals is one, and a hyphen will do only behind a day. */
  private boolean standsAlone() {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches() || !CAPITALS.matcher(place).matches()) {
      return false;
    }
    boolean hyphen = whole.endsWith(" -");
    return !Furniture.USUAL.isLabel(place) && (!hyphen || matcher.group("dated") != null);
  }
}
