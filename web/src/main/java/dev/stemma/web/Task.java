package dev.stemma.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of work that lasts, and how far it is. Thread-safe. */
public final class Task {
  private static final int NOTES = 500;

  private final long number;
  private final String kind;
  private final String what;
  private final String by;
  private final Deque<Note> notes = new ArrayDeque<>();
  private State state = State.WAITING;
  private String phase = "";
  private long at;
  private long all;
  private long version;
  private boolean stopped;
  private Optional<String> failure = Optional.empty();

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    STOPPED,
    FAILED
  }

  /** Something that was done or left out: {@code added}, {@code known}, {@code skipped}. */
  public record Note(String kind, String what, String detail) {}

  Task(long number, String kind, String what, String by) {
    this.number = number;
    this.kind = kind;
    this.what = what;
    this.by = by;
  }

  void run(Tasks.Work work) {
    set(State.RUNNING, Optional.empty());
    try {
      work.run(this);
      set(isStopped() ? State.STOPPED : State.DONE, Optional.empty());
    } catch (Exception e) {
      set(State.FAILED, Optional.of(e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  private synchronized void set(State next, Optional<String> why) {
    state = next;
    failure = why;
    changed();
  }

  private synchronized void changed() {
    version++;
    notifyAll();
  }

  /** Tells how far it is. */
  synchronized void progress(String nowAt, long done, long total) {
    phase = nowAt;
    at = done;
    all = total;
    changed();
  }

  /** Notes something. */
  synchronized void note(Note note) {
    if (notes.size() >= NOTES) {
      notes.removeFirst();
    }
    notes.addLast(note);
    changed();
  }

  /** Asks it to stop. */
  synchronized void stop() {
    stopped = true;
    changed();
  }

  /** Whether it was asked to stop. */
  synchronized boolean isStopped() {
    return stopped;
  }

  /** Whether nothing more will happen. */
  public synchronized boolean isDone() {
    return state != State.WAITING && state != State.RUNNING;
  }

  /** Waits until something changed since a version, for so long at most; the version now. */
  synchronized long await(long since, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (version == since && !isDone()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return version;
  }

  /** Its number. */
  public long number() {
    return number;
  }

  /** What sort of work: {@code intake}, {@code verify}. */
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

  /** What was noted, in order. */
  public synchronized List<Note> notes() {
    return new ArrayList<>(notes);
  }

  /** Why it failed. */
  public synchronized Optional<String> failure() {
    return failure;
  }

  synchronized Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("number", number);
    json.put("kind", kind);
    json.put("what", what);
    json.put("by", by);
    json.put("state", state.name().toLowerCase(Locale.ROOT));
    json.put("phase", phase);
    json.put("at", at);
    json.put("all", all);
    json.put("failure", failure.orElse(null));
    List<Object> list = new ArrayList<>();
    notes.forEach(
        note -> {
          Map<String, @Nullable Object> map = new LinkedHashMap<>();
          map.put("kind", note.kind());
          map.put("what", note.what());
          map.put("detail", note.detail());
          list.add(map);
        });
    json.put("notes", list);
    return json;
  }
}
