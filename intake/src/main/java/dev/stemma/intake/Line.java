package dev.stemma.intake;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * One line of a page: a block element's text up to the next block or line break.
 *
 * @param text the words, blanks squeezed
 * @param linked how many characters of it are links
 * @param owner the innermost block that holds it
 * @param pieces what it was written down from
 */
record Line(String text, int linked, Element owner, List<Piece> pieces) {
  private static final int PARAGRAPH = 60;
  private static final int DENSE_PARAGRAPH = 24;
  private static final int MENU = 120;

  /** A stretch of a text node. */
  record Piece(TextNode node, int begin, int end) {
    String text() {
      return node.getWholeText().substring(begin, end);
    }
  }

  Line {
    pieces = List.copyOf(pieces);
  }

  /** Whether it reads as running text: long enough, and not mostly links. */
  boolean isProse() {
    return text.length() >= (isDense() ? DENSE_PARAGRAPH : PARAGRAPH) && linked * 2 < text.length();
  }

  /** Whether it is a link and little else. */
  boolean isMenu() {
    return linked > 0 && text.length() < MENU && linked * 10 > text.length() * 8;
  }

  /** Whether it is an address and nothing else. */
  boolean isAddress() {
    return text.startsWith("http") && text.indexOf(' ') < 0;
  }

  /** Whether it ends as sentences do. */
  boolean endsSentence() {
    return ".!?…:;»”\"')。！？」』".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it is in a script that writes more in fewer characters. */
  private boolean isDense() {
    return text.codePoints().limit(20).anyMatch(c -> Character.isIdeographic(c) || isKana(c));
  }

  private static boolean isKana(int c) {
    return c >= 0x3040 && c < 0x3100;
  }
}
