package dev.stemma.intake.fetch;

import dev.stemma.evidence.Phrase;
import dev.stemma.intake.fetch.Fetched.Cause;

/** Why an address could not be had. */
public enum Setback implements Phrase {
  LONG_ADDRESS(Cause.ADDRESS, "an address of more than {0} characters"),
  CONTROL_CHARACTER(Cause.ADDRESS, "a control character in the address"),
  NO_WEB_ADDRESS(Cause.ADDRESS, "not an http or https address"),
  PASSWORD(Cause.ADDRESS, "a name or password in the address"),
  NO_PORT(Cause.ADDRESS, "no port: {0}"),
  PORT(Cause.ADDRESS, "port {0,number,#} is not allowed"),
  NO_IP_ADDRESS(Cause.ADDRESS, "no IP address: {0}"),
  NO_HOST_NAME(Cause.ADDRESS, "no host: {0}"),
  REDIRECT_NOWHERE(Cause.ADDRESS, "a redirect to no address"),
  ADDRESS_NOT_PUBLIC(Cause.NETWORK_RULE, "{0} is {1}"),
  NOT_PUBLIC(Cause.NETWORK_RULE, "{0} is {1}, {2}"),
  ROBOTS(Cause.ROBOTS, "robots.txt forbids it: Disallow: {0} ({1})"),
  STATUS(Cause.STATUS, "HTTP {0,number,#} from {1}"),
  CODING(Cause.STATUS, "a content coding that was not asked for: {0}"),
  REDIRECTS(Cause.REDIRECT, "more than {0} redirects"),
  CIRCLE(Cause.REDIRECT, "redirects in a circle, at {0}"),
  REDIRECT_WITHOUT_LOCATION(Cause.REDIRECT, "HTTP {0,number,#} without Location"),
  REDIRECT_WITHOUT_TLS(Cause.REDIRECT, "a redirect from https to http: {0}"),
  BODY_SIZE(Cause.SIZE, "more than {0} bytes"),
  HEADERS_SIZE(Cause.SIZE, "headers past the limit"),
  NOT_REACHED(Cause.TIME, "not reached within {0,number,#} milliseconds"),
  NOT_DONE(Cause.TIME, "not done within {0,number,#} milliseconds"),
  NO_HOST(Cause.HOST, "no such host: {0}"),
  NO_TLS(Cause.TLS, "no secure connection: {0}"),
  NO_CONNECTION(Cause.CONNECTION, "no connection: {0}"),
  BROKE_OFF(Cause.CONNECTION, "the connection broke off: {0}"),
  DAMAGED(Cause.CONNECTION, "a damaged {0} body: {1}"),
  INTERRUPTED(Cause.INTERRUPTED, "interrupted"),
  CLOSED(Cause.INTERRUPTED, "the fetcher is closed");

  private final Cause cause;
  private final String english;

  Setback(Cause cause, String english) {
    this.cause = cause;
    this.english = english;
  }

  /** Of which sort it is. */
  Cause cause() {
    return cause;
  }

  @Override
  public String english() {
    return english;
  }
}
