package dev.stemma.intake;

import dev.stemma.evidence.Message;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a container (archive, mailbox, feed), an entry at a time and read as they are
 * asked for. What cannot be read further ends with one reason.
 */
abstract class Entries implements Iterator<Intake> {
  private final Input input;
  private Iterator<Intake> current = Collections.emptyIterator();
  private final Hindrance empty;
  private boolean ended;
  private boolean any;

  /**
   * The entries of an input.
   *
   * @param empty the reason where nothing came of any of them: {@code FEED_WITHOUT_ENTRIES}
   */
  Entries(Input input, Hindrance empty) {
    this.input = input;
    this.empty = empty;
  }

  /** The documents of the next entry, none for one that is passed over; null behind the last. */
  abstract @Nullable Iterator<Intake> entry() throws IOException;

  /** What is being read. */
  final Input input() {
    return input;
  }

  @Override
  public final boolean hasNext() {
    while (!ended && !current.hasNext()) {
      current = advance();
    }
    return current.hasNext();
  }

  @Override
  public final Intake next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private Iterator<Intake> advance() {
    try {
      Iterator<Intake> next = entry();
      if (next != null) {
        any |= next.hasNext();
        return next;
      }
      ended = true;
      return any ? Collections.emptyIterator() : input.skipped(empty);
    } catch (Budget.Spent e) {
      return end(e.reason());
    } catch (IOException e) {
      return end(Message.of(Hindrance.NOT_READ_FURTHER, Intakes.reason(e)));
    }
  }

  private Iterator<Intake> end(Message reason) {
    ended = true;
    return input.skipped(reason);
  }

  /** The documents of something that lies in this; a damaged one does not stop the others. */
  static Iterator<Intake> documents(Input entry) throws IOException {
    try {
      return FileIntake.read(entry);
    } catch (Budget.Spent e) {
      throw e;
    } catch (IOException e) {
      return entry.skipped(Message.of(Hindrance.NOT_READ, Intakes.reason(e)));
    }
  }
}
