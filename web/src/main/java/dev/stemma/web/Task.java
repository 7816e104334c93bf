package dev.stemma.web;

import dev.stemma.evidence.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of work that lasts, and how far it is. Thread-safe. */
public final class Task {
  private static final int NOTES = 300;

  private final long number;
  private final String kind;
  private final String what;
  private final String by;
  private final Clock clock;
  private final Instant asked;
  private final Deque<Note> notes = new ArrayDeque<>();
  private final Deque<Note> skips = new ArrayDeque<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private Map<String, @Nullable Object> result = Map.of();
  private Optional<Instant> ended = Optional.empty();
  private Optional<Message> failure = Optional.empty();
  private State state = State.WAITING;
  private String phase = "";
  private long at;
  private long all;
  private long version = 1;
  private boolean stopped;
  private boolean interrupted;

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    STOPPED,
    FAILED;

    /** The name in files and pages. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that was done or left out.
   *
   * @param event rises from note to note
   * @param kind {@code added}, {@code again}, {@code known}, {@code redacted}, {@code skipped}
   * @param what a file, an address, a document: a stranger's words
   * @param why why it was skipped
   * @param document its number; 0 where it has none
   * @param claims how many were found
   */
  public record Note(
      long event, String kind, String what, Optional<Message> why, long document, long claims) {}

  /** It was asked to stop. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Task(long number, String kind, String what, String by, Clock clock) {
    this.number = number;
    this.kind = kind;
    this.what = what;
    this.by = by;
    this.clock = clock;
    this.asked = clock.instant();
  }

  void run(Tasks.Work work) {
    begin();
    try {
      work.run(this);
      end(isStopped() ? State.STOPPED : State.DONE, Optional.empty());
    } catch (Stopped e) {
      end(State.STOPPED, Optional.empty());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      end(State.FAILED, Optional.of(why(e)));
    }
  }

  private static Message why(Throwable fault) {
    String text = fault.getMessage() == null ? fault.toString() : fault.getMessage();
    return Faults.said(fault).orElseGet(() -> Message.of(Trouble.TASK_FAULT, text));
  }

  private synchronized void begin() {
    state = State.RUNNING;
    version++;
  }

  private synchronized void end(State how, Optional<Message> why) {
    state = how;
    failure = why;
    ended = Optional.of(clock.instant());
    version++;
  }

  /** Tells how far it is; {@code total} is 0 where that is not known. */
  synchronized void progress(String nowAt, long done, long total) {
    phase = nowAt;
    at = done;
    all = total;
    version++;
  }

  /** Counts something. */
  synchronized void count(String name, long more) {
    counts.merge(name, more, Long::sum);
    version++;
  }

  /**
   * Notes something, and counts it. Of many notes the last are kept, those of skips by themselves.
   */
  synchronized void note(
      String sort, String of, Optional<Message> why, long document, long claims) {
    count(sort, 1);
    Deque<Note> kept = sort.equals("skipped") ? skips : notes;
    if (kept.size() >= NOTES) {
      kept.removeFirst();
    }
    kept.addLast(new Note(version, sort, of, why, document, claims));
  }

  /** Says what came of it. */
  synchronized void result(Map<String, @Nullable Object> of) {
    result = new LinkedHashMap<>(of);
    version++;
  }

  /** Asks it to stop. */
  synchronized void stop() {
    stopped = true;
    version++;
  }

  /** Asks it to stop because the server does; it will go on when the server is there again. */
  synchronized void interrupt() {
    interrupted = true;
    stop();
  }

  /** Whether it was asked to stop. */
  public synchronized boolean isStopped() {
    return stopped;
  }

  /** Whether only the server stops. */
  synchronized boolean isInterrupted() {
    return interrupted;
  }

  /** Fails where it was asked to stop. */
  void check() {
    if (isStopped()) {
      throw new Stopped();
    }
  }

  /** Whether nothing more will happen. */
  public synchronized boolean isDone() {
    return state != State.WAITING && state != State.RUNNING;
  }

  /** Whether dossiers are made. */
  synchronized boolean isMaking() {
    return !isDone() && (kind.equals("dossiers") || phase.startsWith("dossiers"));
  }

  /** Its number. */
  public long number() {
    return number;
  }

  /** What sort of work: {@code intake}, {@code feeds}, {@code dossiers}, {@code verify}. */
  public String kind() {
    return kind;
  }

  /** What it works on. */
  public String what() {
    return what;
  }

  /** Who asked for it. */
  public String by() {
    return by;
  }

  /** When it was asked for. */
  public Instant asked() {
    return asked;
  }

  /** When it ended. */
  public synchronized Optional<Instant> ended() {
    return ended;
  }

  /** How far it is. */
  public synchronized State state() {
    return state;
  }

  /** What it is doing. */
  public synchronized String phase() {
    return phase;
  }

  /** How much is done. */
  public synchronized long at() {
    return at;
  }

  /** How much there is; 0 where that is not known. */
  public synchronized long all() {
    return all;
  }

  /** What was counted, by name. */
  public synchronized Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /** What was noted, in order. */
  public synchronized List<Note> notes() {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(skips);
    all.sort(Comparator.comparingLong(Note::event));
    return all;
  }

  /** The event that happened last. */
  public synchronized long event() {
    return version;
  }

  /** Why it failed. */
  public synchronized Optional<Message> failure() {
    return failure;
  }

  /** What came of it. */
  public synchronized Map<String, @Nullable Object> result() {
    return result;
  }
}
