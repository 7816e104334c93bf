package dev.stemma.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A stemma as a drawing: origins on the left, to the right of each what has it from there, every
 * place in a row of its own, so that no words are squashed however many there are.
 *
 * @param width in pixels
 * @param height in pixels
 * @param columns how many columns there are
 * @param places the places
 * @param edges the edges between them
 * @param roots the same as trees
 */
public record StemmaGraph(
    int width,
    int height,
    int columns,
    List<Place> places,
    List<Edge> edges,
    List<StemmaNode> roots) {
  /** The size of a place. */
  public static final int WIDTH = 232;

  /** The height of a place. */
  public static final int HEIGHT = 46;

  private static final int GAP = 118;
  private static final int PITCH = 56;
  private static final int APART = 18;
  private static final int MARGIN = 4;
  private static final int TRUNK = 18;
  private static final int BEND = 8;

  /** About so many letters of a name fit. */
  private static final int LETTERS = 27;

  /** Where a node stands. */
  public record Place(int x, int y, String above, StemmaNode node) {
    /** Its name, as much as fits. */
    public String name() {
      return cut(node.name(), LETTERS);
    }

    /** What stands below its name, as much as fits. */
    public String second() {
      return cut(node.second(), LETTERS + 7);
    }
  }

  /**
   * From whom a node has it.
   *
   * @param path the strokes, as SVG has them
   * @param below the id of the node
   * @param tone as that of the node
   * @param label on what it rests
   * @param x where the label ends
   * @param y its line
   */
  public record Edge(String path, String below, String tone, String label, int x, int y) {}

  public StemmaGraph {
    places = List.copyOf(places);
    edges = List.copyOf(edges);
    roots = List.copyOf(roots);
  }

  /** Draws trees. */
  static StemmaGraph of(List<StemmaNode> roots) {
    Drawing drawing = new Drawing();
    for (StemmaNode root : roots) {
      drawing.place(root, 0, "");
      drawing.y += APART;
    }
    int columns = drawing.deepest + 1;
    return new StemmaGraph(
        2 * MARGIN + columns * WIDTH + (columns - 1) * GAP,
        Math.max(PITCH, drawing.y - APART - (PITCH - HEIGHT) + MARGIN),
        columns,
        drawing.places,
        drawing.edges,
        roots);
  }

  private static final class Drawing {
    private final List<Place> places = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private int y = MARGIN;
    private int deepest;

    /** Places a node level with the first of those that hang from it; its line. */
    int place(StemmaNode node, int depth, String above) {
      deepest = Math.max(deepest, depth);
      int x = MARGIN + depth * (WIDTH + GAP);
      int top = y;
      places.add(new Place(x, top, above, node));
      if (node.children().isEmpty()) {
        y += PITCH;
      }
      for (StemmaNode child : node.children()) {
        int at = place(child, depth + 1, node.id());
        edges.add(edge(child, x + WIDTH, top + HEIGHT / 2, at + HEIGHT / 2));
      }
      return top;
    }

    private static Edge edge(StemmaNode child, int fromX, int fromY, int toY) {
      int toX = fromX + GAP;
      int trunk = fromX + TRUNK;
      String path =
          fromY == toY
              ? "M" + fromX + " " + fromY + "H" + toX
              : "M"
                  + fromX
                  + " "
                  + fromY
                  + "H"
                  + (trunk - BEND)
                  + "Q"
                  + trunk
                  + " "
                  + fromY
                  + " "
                  + trunk
                  + " "
                  + (fromY + BEND)
                  + "V"
                  + (toY - BEND)
                  + "Q"
                  + trunk
                  + " "
                  + toY
                  + " "
                  + (trunk + BEND)
                  + " "
                  + toY
                  + "H"
                  + toX;
      return new Edge(path, child.id(), child.tone(), child.evidence(), toX - 6, toY - 6);
    }
  }

  /** The beginning of a text that is too long. */
  static String cut(String text, int letters) {
    int length = text.codePointCount(0, text.length());
    return length <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
  }
}
