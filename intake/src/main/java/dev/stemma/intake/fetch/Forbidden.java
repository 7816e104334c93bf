package dev.stemma.intake.fetch;

import java.net.UnknownHostException;

/** A host that must not be dialled, since an address of it is not public. */
final class Forbidden extends UnknownHostException {
  Forbidden(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
