package dev.stemma.web;

import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Origin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What bodies, outlets and origins are called on a page, and where more is said of them. */
final class Called {
  private static final String UNNAMED = "unnamed-";
  private static final String SEEN_BY = "document-";
  private static final String WITNESS = "witness-";

  private final Titles titles;
  private final Words words;

  Called(Titles titles, Words words) {
    this.titles = titles;
    this.words = words;
  }

  /** The name of an origin, body or outlet. */
  String name(String id) {
    if (id.equals(Origin.UNKNOWN)) {
      return words.of("origin.unknown");
    } else if (id.startsWith(UNNAMED)) {
      return words.of("unnamed." + id.substring(UNNAMED.length()));
    } else if (id.startsWith(SEEN_BY)) {
      return words.of("origin.document", titles.name(id.substring(SEEN_BY.length())));
    }
    return titles.name(id);
  }

  /** The page of a body; none for what has no name. */
  static Optional<String> path(String id) {
    boolean named =
        !id.equals(Origin.UNKNOWN)
            && !id.startsWith(UNNAMED)
            && !id.startsWith(SEEN_BY)
            && !id.startsWith(WITNESS);
    return named ? Optional.of("/actors/" + encoded(id)) : Optional.empty();
  }

  /** Why an origin does not count. */
  String why(Origin origin) {
    String other = origin.why().other();
    return words.of("why." + origin.why().label(), other.isEmpty() ? "" : name(other));
  }

  /** As part of a path or a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
