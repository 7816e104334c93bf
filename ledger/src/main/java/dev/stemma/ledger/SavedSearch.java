package dev.stemma.ledger;

import dev.stemma.evidence.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search that users of a case keep. No entry of the log: it says nothing of what is claimed. A
 * copy of the case has it too.
 *
 * @param name what users call it; 1 to {@value #LONGEST_NAME} characters
 * @param query its words and attributes as an address has them: {@code q=drones&supplier=IRN}
 * @param by who kept it
 * @param time when
 */
public record SavedSearch(String name, String query, String by, Instant time) {
  /** So many are kept. */
  public static final int MOST = 200;

  /** The setting that holds all. */
  static final String SETTING = "searches";

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_QUERY = 8000;

  public SavedSearch {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refusal.of(Fault.SEARCH_NAME, LONGEST_NAME);
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.of(Fault.SEARCH_NAME_LINES);
    }
    if (query.length() > LONGEST_QUERY) {
      throw Refusal.of(Fault.LONG_SEARCH);
    }
  }

  static List<SavedSearch> all(Tables tables) {
    return List.copyOf(read(tables).values());
  }

  /** Puts a search in the place of the one of a name, or takes it away. */
  static boolean change(Tables tables, String name, Optional<SavedSearch> search) {
    TreeMap<String, SavedSearch> all = read(tables);
    boolean was = all.remove(name) != null;
    search.ifPresent(s -> all.put(s.name(), s));
    if (all.size() > MOST) {
      throw LedgerException.of(Fault.MANY_SEARCHES, MOST);
    }
    write(tables, all);
    return was;
  }

  static boolean rename(Tables tables, String name, String other) {
    TreeMap<String, SavedSearch> all = read(tables);
    SavedSearch search = all.remove(name);
    if (search == null) {
      throw LedgerException.of(Fault.NO_SEARCH, name);
    }
    all.put(other, new SavedSearch(other, search.query(), search.by(), search.time()));
    write(tables, all);
    return true;
  }

  private static TreeMap<String, SavedSearch> read(Tables tables) {
    TreeMap<String, SavedSearch> all = new TreeMap<>();
    tables
        .setting(SETTING)
        .ifPresent(
            json -> {
              for (JsonNode node : JsonMapper.shared().readTree(json).path("searches").values()) {
                SavedSearch search =
                    new SavedSearch(
                        ClaimParser.text(node, "name"),
                        ClaimParser.text(node, "query"),
                        ClaimParser.text(node, "by"),
                        Instant.parse(ClaimParser.text(node, "time")));
                all.put(search.name(), search);
              }
            });
    return all;
  }

  private static void write(Tables tables, Map<String, SavedSearch> all) {
    List<Object> list = new ArrayList<>();
    for (SavedSearch search : all.values()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("name", search.name());
      json.put("query", search.query());
      json.put("by", search.by());
      json.put("time", search.time().toString());
      list.add(json);
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("searches", list);
    tables.setting(SETTING, Json.line(whole));
  }
}
