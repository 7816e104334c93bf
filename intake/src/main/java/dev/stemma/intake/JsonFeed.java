package dev.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), an item in memory at a time and never as a tree. */
final class JsonFeed extends FeedReader {
  private final JsonParser parser;
  private final Limits limits;
  private final Map<String, String> about = new HashMap<>();
  private long ration;
  private boolean inItems;

  JsonFeed(InputStream in, Limits limits) throws IOException {
    this.limits = limits;
    try {
      this.parser = JsonMapper.shared().createParser(counted(in));
      this.parser.nextToken();
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  private InputStream counted(InputStream in) {
    return new Portion() {
      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        int count = in.read(into, at, length);
        ration += Math.max(count, 0);
        if (ration > limits.bytes()) {
          throw new IOException("an item " + limits.larger());
        }
        return count;
      }
    };
  }

  @Override
  public @Nullable FeedEntry next() throws IOException {
    try {
      while (inItems || items()) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          ration = 0;
          return item();
        }
        inItems = token != null && token != JsonToken.END_ARRAY;
        parser.skipChildren();
      }
      return null;
    } catch (JacksonException e) {
      throw new IOException("no JSON: " + Clean.squeezed(e.getOriginalMessage()), e);
    }
  }

  /** Reads what stands around the items; whether it came to them. */
  private boolean items() {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token.isScalarValue()) {
        about.putIfAbsent(String.valueOf(parser.currentName()), parser.getString());
      } else if (token == JsonToken.START_ARRAY && "items".equals(parser.currentName())) {
        inItems = true;
        return true;
      } else {
        parser.skipChildren();
      }
    }
    return false;
  }

  private FeedEntry item() {
    Map<String, String> fields = new HashMap<>();
    List<String> authors = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String name = String.valueOf(parser.currentName());
      if (token.isScalarValue()) {
        fields.putIfAbsent(name, parser.getString());
      } else if (name.startsWith("author") && token.isStructStart()) {
        authors(authors);
      } else {
        parser.skipChildren();
      }
    }
    boolean html = fields.containsKey("content_html");
    return new FeedEntry(
        field(fields, "id"),
        field(fields, "title"),
        field(fields, "url").or(() -> field(fields, "external_url")),
        field(fields, "date_published"),
        field(fields, "date_modified"),
        authors,
        field(fields, "content_html")
            .or(() -> field(fields, "content_text"))
            .or(() -> field(fields, "summary"))
            .orElse(""),
        html);
  }

  /** The names in an author object, or in an array of them. */
  private void authors(List<String> authors) {
    for (int depth = 1; depth > 0; ) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
        authors.add(Clean.squeezed(Clean.text(parser.getString())));
      }
    }
  }

  private static Optional<String> field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  @Override
  public Optional<String> title() {
    return field(about, "title");
  }

  @Override
  public Optional<String> link() {
    return field(about, "home_page_url");
  }

  @Override
  public Optional<String> language() {
    return field(about, "language");
  }
}
