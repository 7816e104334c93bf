package dev.stemma.dossiers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How much of an outlet's work a case holds.
 *
 * @param slug its slug
 * @param name as most of its reports write it; empty where none does
 * @param reports how many of its reports have claims on a matter
 * @param copies how many of these repeat another's text
 * @param retracted how many say that they were corrected or withdrawn
 */
public record OutletTally(String slug, String name, long reports, long copies, long retracted) {
  /** None. */
  static OutletTally none(String slug) {
    return new OutletTally(slug, "", 0, 0, 0);
  }

  /** Both together, under the name of the one with more reports. */
  OutletTally plus(OutletTally other) {
    return new OutletTally(
        slug,
        name.isEmpty() || other.reports > reports && !other.name.isEmpty() ? other.name : name,
        reports + other.reports,
        copies + other.copies,
        retracted + other.retracted);
  }

  /** Whether nothing is left. */
  boolean isNone() {
    return reports == 0 && copies == 0 && retracted == 0;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(reports);
      out.writeLong(copies);
      out.writeLong(retracted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static OutletTally of(String slug, String name, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new OutletTally(slug, name, in.readLong(), in.readLong(), in.readLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
