package dev.stemma.desk;

import dev.stemma.evidence.Message;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Intakes;
import dev.stemma.intake.fetch.Fetched;
import dev.stemma.intake.fetch.Fetcher;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents of files, folders, standard input and addresses, in the order given. The fetcher is
 * opened for the first address. Not thread-safe.
 */
public final class Sources implements Iterator<Intake>, AutoCloseable {
  private final Iterator<String> names;
  private final Supplier<Fetcher> network;
  private @Nullable Fetcher fetcher;
  private @Nullable Intakes files;
  private Iterator<Intake> current = Collections.emptyIterator();

  public Sources(List<String> names, Supplier<Fetcher> network) {
    this.names = names.iterator();
    this.network = network;
  }

  public static boolean isAddress(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      closeFiles();
      if (!names.hasNext()) {
        return false;
      }
      String name = names.next();
      current = isAddress(name) ? fetched(name) : files(name);
    }
    return true;
  }

  @Override
  public Intake next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private Iterator<Intake> files(String name) {
    Intakes opened = Intakes.of(List.of(name), System.in);
    files = opened;
    return opened.iterator();
  }

  private Iterator<Intake> fetched(String name) {
    Fetcher open = fetcher == null ? network.get() : fetcher;
    fetcher = open;
    return of(open.fetch(name, Optional.empty()), name);
  }

  /** The documents of what was fetched. */
  public static Iterator<Intake> of(Fetched fetched, String name) {
    if (fetched instanceof Fetched.Page page) {
      return Intakes.of(page.capture(), page.payload());
    }
    Message reason =
        fetched instanceof Fetched.Refused refused
            ? refused.reason()
            : Message.of(Objection.UNCHANGED);
    return List.<Intake>of(new Intake.Skipped(name, reason)).iterator();
  }

  private void closeFiles() {
    if (files != null) {
      files.close();
      files = null;
    }
  }

  @Override
  public void close() {
    closeFiles();
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
