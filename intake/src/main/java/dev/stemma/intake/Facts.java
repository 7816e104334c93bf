package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found about a document, each fact with where it was found. */
record Facts(List<Datum> data) {
  Facts {
    data = List.copyOf(data);
  }

  Optional<String> first(String name) {
    return data.stream().filter(datum -> datum.name().equals(name)).map(Datum::value).findFirst();
  }

  /** A day among the facts, where they are written as {@code 2022-09-06}. */
  Optional<LocalDate> day(String name) {
    return first(name).map(LocalDate::parse);
  }

  List<String> all(String name) {
    return data.stream().filter(datum -> datum.name().equals(name)).map(Datum::value).toList();
  }

  /** These and others; of a kind of fact that is already known, nothing is added. */
  Facts or(List<Datum> others) {
    List<Datum> both = new ArrayList<>(data);
    others.stream().filter(other -> first(other.name()).isEmpty()).forEach(both::add);
    return new Facts(both);
  }

  /** The facts that there are. */
  static List<Datum> of(List<Optional<Datum>> found) {
    return found.stream().flatMap(Optional::stream).toList();
  }
}
