package dev.stemma.claims;

import java.util.BitSet;

/** The quotation marks of one sentence. */
final class QuoteMarks {
  private QuoteMarks() {}

  /** The words of a sentence that stand behind an opening mark without a closing one. */
  static BitSet quoted(Syntax syntax) {
    BitSet quoted = new BitSet();
    int open = 0;
    boolean low = false;
    boolean turned = false;
    for (int i = 0; i < syntax.size(); i++) {
      quoted.set(i, open > 0);
      String form = syntax.word(i).form();
      if (low && form.equals("“")) {
        low = false;
        open = 0;
      } else if (form.equals("„")) {
        low = true;
        open++;
      } else if (form.equals("»") && open == 0 && isBeforeWord(syntax, i)) {
        turned = true; // "»so«", as German books and papers set them
        open++;
      } else if (turned && form.equals("«")) {
        turned = false;
        open = 0;
      } else if ("“«".contains(form)) {
        open++;
      } else if ("”»".contains(form)) {
        open = 0;
      } else if (form.equals("\"")) {
        open = 1 - open;
      }
    }
    return quoted;
  }

  private static boolean isBeforeWord(Syntax syntax, int mark) {
    int next = mark + 1;
    return next < syntax.size()
        && !syntax.upos(next).equals("PUNCT")
        && syntax.word(next).span().begin() == syntax.word(mark).span().end();
  }
}
