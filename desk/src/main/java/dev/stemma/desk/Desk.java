package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.World;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One case, with all that is needed to work on it. Thread-safe; the model is opened when a document
 * is first read. Closing it closes the model, not the case.
 *
 * <pre>{@code
 * try (Ledger ledger = …; Desk desk = Desk.open(home, ledger)) {
 *   desk.dossiers().matters(s -> s.complete());
 * }
 * }</pre>
 */
public final class Desk implements AutoCloseable {
  private final Path home;
  private final Ledger ledger;
  private final World world;
  private final Dossiers dossiers;
  private final Names names;
  private final MatterIndex matters;
  private final Board board;
  private @Nullable Engine engine;

  private Desk(Path home, Ledger ledger, World world) {
    this.home = home;
    this.ledger = ledger;
    this.world = world;
    this.dossiers = new Dossiers(ledger, world);
    this.names = new Names(home);
    this.matters = new MatterIndex(dossiers, names);
    this.board = new Board(ledger, dossiers, matters);
  }

  /**
   * A desk for a case.
   *
   * @param home the folder that holds {@code models} and {@code languages}
   */
  public static Desk open(Path home, Ledger ledger) throws IOException {
    return new Desk(home, ledger, World.load(home.resolve("languages")));
  }

  /** The folder that holds {@code models}, {@code languages} and {@code samples}. */
  public Path home() {
    return home;
  }

  /** The case. */
  public Ledger ledger() {
    return ledger;
  }

  /** Names of states, bodies and outlets. */
  public World world() {
    return world;
  }

  /** The dossiers of the case. */
  public Dossiers dossiers() {
    return dossiers;
  }

  /** The matters of the case, sorted and found without looking at all of them. */
  public MatterIndex matters() {
    return matters;
  }

  /** The matters and outlets of the case at a glance. */
  public Board board() {
    return board;
  }

  /** Codes by the names that people type. */
  public Names names() {
    return names;
  }

  /** What reads documents. */
  public synchronized Engine engine() {
    Engine open = engine == null ? Engine.open(home, Engine.Depth.USUAL) : engine;
    engine = open;
    return open;
  }

  /** What this Stemma reads with, as the case records it. */
  public dev.stemma.ledger.Run run() {
    try {
      return Runs.of(home, Engine.Depth.USUAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
      engine = null;
    }
  }
}
