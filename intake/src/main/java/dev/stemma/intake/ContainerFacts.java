package dev.stemma.intake;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Original.Datum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a container says about something in it: a feed about its entries, a web archive about its
 * records. Goes before what the document says about itself.
 */
record ContainerFacts(
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language,
    List<Datum> data) {
  ContainerFacts {
    data = List.copyOf(data);
  }

  /** One datum, and nothing else. */
  static ContainerFacts of(Datum datum) {
    return new ContainerFacts(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(datum));
  }

  /** The same documents with these facts. */
  Iterator<Intake> on(Iterator<Intake> documents) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Intake next() {
        return on(documents.next());
      }
    };
  }

  /** The same document with these facts. */
  Intake on(Intake intake) {
    if (!(intake instanceof Intake.Taken taken)) {
      return intake;
    }
    Document document = taken.document();
    Original original = taken.original();
    List<Datum> all = new ArrayList<>(data);
    all.addAll(original.data());
    return new Intake.Taken(
        new Document(
            document.id(),
            document.sha256(),
            document.source(),
            publisher.or(document::publisher),
            title.or(document::title),
            language.or(document::language),
            published.or(document::published),
            document.text()),
        new Original(
            original.content(),
            original.mediaType(),
            original.gzipped(),
            original.capture(),
            original.alignment(),
            all));
  }
}
