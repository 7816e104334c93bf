package dev.stemma.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real file system for a test, which the test takes away again. Only root on Linux can mount one:
 * elsewhere there is none, and the test says that it is skipped.
 */
public final class Mount {
  private static final int SECONDS = 10;

  private final Path at;

  private Mount(Path at) {
    this.at = at;
  }

  /** A file system of so many megabytes in a folder. */
  public static Optional<Mount> small(Path folder, int megabytes) throws InterruptedException {
    return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
        ? Optional.of(new Mount(folder))
        : Optional.empty();
  }

  /** A folder as it is, to be read only, in another. */
  public static Optional<Mount> readOnly(Path folder, Path medium) throws InterruptedException {
    if (!run("mount", "--bind", folder.toString(), medium.toString())) {
      return Optional.empty();
    }
    Mount mount = new Mount(medium);
    if (run("mount", "-o", "remount,bind,ro", medium.toString())) {
      return Optional.of(mount);
    }
    mount.unmount();
    return Optional.empty();
  }

  /** Takes it away. */
  public void unmount() throws InterruptedException {
    if (!run("umount", at.toString())) {
      throw new IllegalStateException("still mounted: " + at);
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
