package dev.stemma.intake;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/**
 * The markup of a page whose tree was built with positions tracked, to trace its lines back to it.
 * A run of blanks that was squeezed to one stands at its first blank; the line feeds between lines
 * stand nowhere.
 */
final class Markup {
  private final String raw;
  private final References references = new References();
  private final IdentityHashMap<TextNode, Offsets> nodes = new IdentityHashMap<>();

  Markup(String raw) {
    this.raw = raw;
  }

  /** The text of lines, and where in the markup it stands. */
  Traced join(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    Offsets.Builder offsets = new Offsets.Builder();
    for (Iterator<Line> rest = lines.iterator(); rest.hasNext(); ) {
      Traced line = Clean.squeezed(Clean.text(written(rest.next())));
      offsets.addAll(line.offsets().slice(0, line.text().length(), text.length()));
      text.append(line.text()).append(rest.hasNext() ? "\n" : "");
    }
    return new Traced(text.toString(), offsets.build());
  }

  /** A line as it was before anything was cleaned. */
  private Traced written(Line line) {
    StringBuilder text = new StringBuilder();
    Offsets.Builder offsets = new Offsets.Builder();
    for (Line.Piece piece : line.pieces()) {
      Offsets node = nodes.computeIfAbsent(piece.node(), this::offsets);
      offsets.addAll(node.slice(piece.begin(), piece.end(), text.length()));
      text.append(piece.text());
    }
    return new Traced(text.toString(), offsets.build());
  }

  private Offsets offsets(TextNode node) {
    Range range = node.sourceRange();
    return range.isTracked()
        ? references.of(raw, range.startPos(), range.endPos(), node.getWholeText())
        : Offsets.NONE;
  }
}
