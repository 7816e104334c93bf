package dev.stemma.web;

import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Summary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A matter in a list.
 *
 * @param key its key
 * @param path the path of its page
 * @param title what it is called
 * @param type what is claimed
 * @param reports how many reports have it
 * @param origins how many independent origins affirm it
 * @param denials how many counted origins deny it
 * @param first day of the earliest report
 * @param last day of the latest
 * @param grade the grade that holds: the user's own, else the suggested one
 */
public record MatterRow(
    String key,
    String path,
    String title,
    String type,
    int reports,
    int origins,
    int denials,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    String grade) {
  /** The row of a summary. */
  public static MatterRow of(Summary summary, Titles titles) {
    return new MatterRow(
        summary.key(),
        path(summary.key()),
        titles.of(summary),
        summary.type(),
        summary.reports(),
        summary.origins(),
        summary.denials(),
        summary.first(),
        summary.last(),
        summary.own().orElse(summary.grade()));
  }

  /** The path of a matter's page. */
  public static String path(String key) {
    return "/matters/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
