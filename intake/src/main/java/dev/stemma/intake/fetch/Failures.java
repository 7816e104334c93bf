package dev.stemma.intake.fetch;

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
      return forbidden.failure();
    }
    if (cause(e, Wire.Full.class) != null) {
      return Coding.tooLong(ask);
    }
    if (cause(e, ConnectTimeoutException.class) != null && !isLate) {
      return Failure.of(Setback.NOT_REACHED, settings.connect().toMillis());
    }
    if (isTimeout(e, isLate)) {
      return Failure.of(Setback.NOT_DONE, settings.whole().toMillis());
    }
    return connection(e);
  }

  private static Failure connection(Exception e) {
    if (cause(e, UnknownHostException.class) != null) {
      return Failure.of(Setback.NO_HOST, String.valueOf(e.getMessage()));
    }
    if (cause(e, MessageConstraintException.class) != null) {
      return Failure.of(Setback.HEADERS_SIZE);
    }
    if (isBroken(e)) {
      return Failure.of(Setback.BROKE_OFF, String.valueOf(e.getMessage()));
    }
    boolean secure = e instanceof SSLException;
    return Failure.of(
        secure ? Setback.NO_TLS : Setback.NO_CONNECTION, String.valueOf(e.getMessage()));
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
