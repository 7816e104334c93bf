package dev.stemma.web;

import dev.stemma.intake.fetch.FetchSettings;
import dev.stemma.intake.fetch.Fetcher;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a server takes documents in.
 *
 * @param spool the folder where uploads to a case of a name wait until they are read; empty: a
 *     temporary one, whose uploads do not outlive the server
 * @param network opens a fetcher for a contact that web servers see
 * @param contact the contact where the case has noted none
 * @param mostFile most bytes of one file
 * @param most most bytes of one upload
 */
public record IntakeSettings(
    Function<String, Optional<Path>> spool,
    Function<String, Fetcher> network,
    Optional<String> contact,
    long mostFile,
    long most) {
  /** 2 GB a file, 4 GB at once; public addresses only. */
  public static IntakeSettings usual() {
    return new IntakeSettings(
        name -> Optional.empty(),
        contact -> Fetcher.open(FetchSettings.usual(contact)),
        Optional.empty(),
        Incoming.FILE,
        Incoming.ALL);
  }

  /** The same with folders for uploads, by the name of the case. */
  public IntakeSettings withSpool(Function<String, Path> folders) {
    return new IntakeSettings(
        name -> Optional.of(folders.apply(name)), network, contact, mostFile, most);
  }

  /** The same with a way to fetch. */
  public IntakeSettings withNetwork(Function<String, Fetcher> other) {
    return new IntakeSettings(spool, other, contact, mostFile, most);
  }

  /** The same with a contact. */
  public IntakeSettings withContact(String other) {
    Optional<String> given = Optional.of(other).filter(c -> !c.isBlank());
    return new IntakeSettings(spool, network, given, mostFile, most);
  }

  /** The same with other limits. */
  IntakeSettings withLimits(long file, long all) {
    return new IntakeSettings(spool, network, contact, file, all);
  }
}
