package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.ledger.LedgerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;

/** Says what went wrong in a user's words, and gives the exit code. */
final class Faults {
  private Faults() {}

  /** What stopped a command. */
  static int report(Exception fault, PrintWriter err) {
    Throwable cause =
        fault instanceof UncheckedIOException unchecked ? unchecked.getCause() : fault;
    if (cause instanceof IOException || cause instanceof LedgerException) {
      err.println("stemma: " + Printable.line(message(cause)));
    } else if (cause instanceof InvalidPathException name) {
      err.println(
          "stemma: "
              + Printable.line(name.getInput())
              + ": no file name in this locale; try LC_ALL=C.UTF-8");
    } else {
      err.println("stemma: " + Printable.line("internal fault: " + fault));
      fault.printStackTrace(err);
    }
    return Exit.FAULT;
  }

  private static String message(Throwable fault) {
    String message = String.valueOf(fault.getMessage());
    if (!(fault instanceof FileSystemException of) || of.getReason() != null) {
      return message;
    }
    if (of instanceof NoSuchFileException) {
      return message + ": no such file";
    }
    if (of instanceof FileAlreadyExistsException) {
      return message + " exists already; name another file";
    }
    if (of instanceof AccessDeniedException) {
      return message + ": permission denied";
    }
    return of instanceof NotDirectoryException ? message + ": no folder" : message;
  }

  /** What was typed wrongly, and where help is. */
  static int wrongUse(CommandLine.ParameterException fault, PrintWriter err) {
    err.println(Printable.line(String.valueOf(fault.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
    err.println("see: " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return Exit.WRONG_USE;
  }
}
