package dev.stemma.intake.fetch;

import dev.stemma.intake.fetch.Fetched.Cause;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What went wrong in an exchange, in words; and whether another try may mend it. */
final class Failures {
  private Failures() {}

  static Failure of(Exception e, boolean isLate, FetchSettings settings, Ask ask) {
    if (e instanceof Failure failure) {
      return failure;
    }
    if (cause(e, Forbidden.class) instanceof Forbidden forbidden) {
      return Failure.of(Cause.NETWORK_RULE, forbidden.reason());
    }
    if (cause(e, Wire.Full.class) != null) {
      return Coding.tooLong(ask);
    }
    if (cause(e, ConnectTimeoutException.class) != null && !isLate) {
      return Failure.of(
          Cause.TIME, "not reached within " + settings.connect().toMillis() + " milliseconds");
    }
    if (isTimeout(e, isLate)) {
      return Failure.of(
          Cause.TIME, "not done within " + settings.whole().toMillis() + " milliseconds");
    }
    return connection(e);
  }

  private static Failure connection(Exception e) {
    if (cause(e, UnknownHostException.class) != null) {
      return Failure.of(Cause.HOST, "no such host: " + e.getMessage());
    }
    if (cause(e, MessageConstraintException.class) != null) {
      return Failure.of(Cause.SIZE, "headers past the limit");
    }
    if (isBroken(e)) {
      return Failure.passing(Cause.CONNECTION, "the connection broke off: " + e.getMessage());
    }
    boolean secure = e instanceof SSLException;
    return Failure.of(secure ? Cause.TLS : Cause.CONNECTION, String.valueOf(e.getMessage()));
  }

  private static boolean isTimeout(Exception e, boolean isLate) {
    return cause(e, SocketTimeoutException.class) != null
        || isLate && cause(e, UnknownHostException.class) == null;
  }

  private static boolean isBroken(Exception e) {
    return cause(e, ConnectException.class) == null
        && (cause(e, SocketException.class) != null
            || cause(e, ConnectionClosedException.class) != null
            || cause(e, NoHttpResponseException.class) != null);
  }

  /** The exception itself, or what it rests on, of a kind. */
  private static <T extends Throwable> @org.jspecify.annotations.Nullable Throwable cause(
      Throwable thrown, Class<T> kind) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (kind.isInstance(at)) {
        return at;
      }
      at = at.getCause();
    }
    return null;
  }
}
