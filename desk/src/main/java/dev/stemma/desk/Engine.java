package dev.stemma.desk;

import dev.stemma.claims.ClaimReader;
import dev.stemma.claims.ClaimReader.Findings;
import dev.stemma.claims.Pack;
import dev.stemma.claims.Sieve;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import dev.stemma.intake.Intake;
import dev.stemma.reading.Languages;
import dev.stemma.reading.Reader;
import dev.stemma.reading.SyntaxModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents: finds the language, parses, finds statements and claims. Thread-safe; one model
 * serves all threads, language packs load on first use.
 */
public final class Engine implements AutoCloseable {
  private final Path languages;
  private final CompletableFuture<SyntaxModel> model;
  private final Depth depth;
  private final Languages detector = new Languages();
  private final Map<String, Tongue> tongues = new ConcurrentHashMap<>();

  /** How much is parsed. */
  public enum Depth {
    /** Every sentence. */
    ALL,
    /** Sentences that can hold a claim or a source. */
    USUAL,
    /** Sentences that can hold a claim. */
    CLAIMS
  }

  private record Tongue(Reader reader, ClaimReader claims, Sieve sieve) {}

  /** What became of one document. */
  public sealed interface Outcome {
    /** It was read. */
    record Done(Document document, Findings findings) implements Outcome {}

    /** It was not; {@code reason} says why and what to do. */
    record Undone(String source, Message reason) implements Outcome {
      public static Undone of(Intake.Skipped skipped) {
        return new Undone(skipped.source(), skipped.reason());
      }
    }
  }

  private Engine(Path languages, CompletableFuture<SyntaxModel> model, Depth depth) {
    this.languages = languages;
    this.model = model;
    this.depth = depth;
  }

  /**
   * Starts opening the model, beside what else there is to do; a missing one shows on the first
   * read.
   *
   * @param home the folder that holds {@code models} and {@code languages}
   * @param depth how much is parsed
   */
  public static Engine open(Path home, Depth depth) {
    Path folder = home.resolve("models").resolve("syntax");
    return new Engine(
        home.resolve("languages"), CompletableFuture.supplyAsync(() -> model(folder)), depth);
  }

  private static SyntaxModel model(Path folder) {
    try {
      return SyntaxModel.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one document; a fault while reading it is a reason why it was not read. */
  public Outcome read(Document document) {
    try {
      return reading(document);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Undone(
          document.source(), Message.of(Objection.READING_FAULT, e.toString()));
    }
  }

  private Outcome reading(Document document) {
    Optional<String> found =
        document
            .language()
            .map(l -> l.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""))
            .filter(l -> !l.isBlank())
            .or(() -> detector.of(document.text().value()));
    if (found.isEmpty()) {
      return new Outcome.Undone(document.source(), Message.of(Objection.NO_LANGUAGE));
    }
    String language = found.get();
    if (!hasPack(language)) {
      return new Outcome.Undone(document.source(), Message.of(Objection.NO_PACK, named(language)));
    }
    Tongue tongue = tongues.computeIfAbsent(language, this::load);
    Document known = document.withLanguage(language);
    var reading =
        switch (depth) {
          case ALL -> tongue.reader().read(known);
          case USUAL -> tongue.reader().read(known, tongue.sieve()::statements);
          case CLAIMS -> tongue.reader().read(known, tongue.sieve()::claims);
        };
    return new Outcome.Done(known, tongue.claims().read(reading));
  }

  private boolean hasPack(String language) {
    return language.matches("[a-z]{2,3}")
        && Files.isRegularFile(languages.resolve(language).resolve("predicates.tsv"));
  }

  /** A language that pages and commands name in their own; a tag that is none stays as it is. */
  private static Object named(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getLanguage().isEmpty() ? language : locale;
  }

  private Tongue load(String language) {
    try {
      Pack pack = Pack.load(language, languages);
      return new Tongue(
          new Reader(language, languages.resolve(language), opened()),
          new ClaimReader(pack),
          new Sieve(pack));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SyntaxModel opened() {
    try {
      return model.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UncheckedIOException known ? known : e;
    }
  }

  private static boolean closed(@Nullable SyntaxModel opened, @Nullable Throwable fault) {
    if (opened != null) {
      opened.close();
    }
    return fault == null;
  }

  @Override
  public void close() {
    model.handle(Engine::closed).join();
  }
}
