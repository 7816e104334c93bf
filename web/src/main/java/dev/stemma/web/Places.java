package dev.stemma.web;

import java.util.concurrent.Semaphore;

/** Places for work that holds a thread for long; where none is free it is refused at once. */
final class Places {
  private final Semaphore free;

  Places(int places) {
    this.free = new Semaphore(places);
  }

  /** Work. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  void run(Work work) throws Exception {
    if (!free.tryAcquire()) {
      throw Problem.busy(Trouble.MANY_SERVED, 5);
    }
    try {
      work.run();
    } finally {
      free.release();
    }
  }
}
