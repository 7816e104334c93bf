package dev.stemma.intake.fetch;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Message;
import java.net.URI;
import java.time.Instant;

/** What became of one address: a page, the word that it has not changed, or why there is none. */
public sealed interface Fetched {
  /**
   * It was had.
   *
   * @param payload its bytes, once gzip or deflate was undone; the bytes as they were sent are in
   *     the record of the capture
   * @param mediaType as the server says, without parameters; {@code application/octet-stream} where
   *     it says nothing (RFC 9110, 8.3)
   * @param capture where, when, with which headers; its record holds WARC/1.1 records of the last
   *     exchange
   * @param validators to ask later whether it has changed
   * @param finalAddress where it was found, after redirects
   */
  record Page(
      Content payload, String mediaType, Capture capture, Validators validators, URI finalAddress)
      implements Fetched {}

  /**
   * The server says that it has not changed (304).
   *
   * @param validators those that were sent
   * @param taken when the server said so
   */
  record Unchanged(Validators validators, Instant taken) implements Fetched {}

  /**
   * It was not had.
   *
   * @param address the address that was asked for
   * @param cause of which sort
   * @param reason for people
   */
  record Refused(String address, Cause cause, Message reason) implements Fetched {}

  /** Sorts of refusals. */
  enum Cause {
    /** No http or https address, a port that is not allowed, a password in it. */
    ADDRESS,
    /** An address of a private network, of this machine, or another that is not public. */
    NETWORK_RULE,
    /** robots.txt forbids it, or cannot be had. */
    ROBOTS,
    /** The server answers, but not with a page. */
    STATUS,
    /** A circle of redirects, too many, or one from https to http. */
    REDIRECT,
    /** More bytes than the limit, packed or unpacked. */
    SIZE,
    /** It took too long. */
    TIME,
    /** A certificate that is not valid, or no TLS at all. */
    TLS,
    /** No such host, or none that a name server tells of in time. */
    HOST,
    /** No connection, one that broke off, or no HTTP. */
    CONNECTION,
    /** The thread was interrupted, or the fetcher is closed. */
    INTERRUPTED
  }
}
