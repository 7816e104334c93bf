package dev.stemma.ledger.postgres;

import dev.stemma.ledger.LedgerException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where a database is and who asks for it, as psql writes it: {@code
 * postgresql://user:password@host:port/database?sslmode=require}.
 *
 * @param url the address for JDBC, without user and password
 * @param name the address for people, without the password
 */
record Address(String url, String user, Optional<String> password, String name) {
  private static final int PORT = 5432;

  /**
   * Reads an address.
   *
   * @param environment gives what is left out: PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE
   */
  static Address of(String location, Map<String, String> environment) {
    URI uri = uri(location);
    String host = or(uri.getHost(), environment, "PGHOST", "localhost");
    String port =
        uri.getPort() > 0
            ? Integer.toString(uri.getPort())
            : environment.getOrDefault("PGPORT", Integer.toString(PORT));
    String[] who = or(uri.getRawUserInfo(), environment, "PGUSER", "stemma").split(":", 2);
    String user = decoded(who[0]);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
    String database = path.isEmpty() ? environment.getOrDefault("PGDATABASE", user) : path;
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String place = host + ":" + port + "/" + database;
    return new Address(
        "jdbc:postgresql://" + place + query,
        user,
        who.length > 1
            ? Optional.of(decoded(who[1]))
            : Optional.ofNullable(environment.get("PGPASSWORD")),
        "postgresql://" + user + "@" + place);
  }

  /** Refuses what would be taken apart wrongly, and repeats nothing of it: it may be a password. */
  private static URI uri(String location) {
    try {
      URI uri = new URI(location);
      boolean apart =
          (uri.getRawAuthority() == null || uri.getHost() != null)
              && uri.getRawFragment() == null
              && !String.valueOf(uri.getRawPath()).matches(".+[/@].*")
              && !String.valueOf(uri.getRawQuery()).contains("@");
      if (apart && !uri.isOpaque()) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // its message holds the location
    }
    throw new LedgerException(
        "no address of a case; write it as postgresql://user:password@host/database, with signs in"
            + " the password as %40 for @, %23 for #, %2F for /");
  }

  private static String or(
      @org.jspecify.annotations.Nullable String given,
      Map<String, String> environment,
      String variable,
      String otherwise) {
    return given == null || given.isEmpty() ? environment.getOrDefault(variable, otherwise) : given;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
