package dev.stemma.intake.fetch;

import java.net.UnknownHostException;

/** A host that must not be dialled, since an address of it is not public. */
final class Forbidden extends UnknownHostException {
  private final String host;
  private final String address;
  private final String sort;

  Forbidden(String host, String address, String sort) {
    super(host + " is " + address);
    this.host = host;
    this.address = address;
    this.sort = sort;
  }

  Failure failure() {
    return host.equals(address)
        ? Failure.of(Setback.ADDRESS_NOT_PUBLIC, address, sort)
        : Failure.of(Setback.NOT_PUBLIC, host, address, sort);
  }
}
