package dev.stemma.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The syntax model: words of a sentence to part of speech, morphology, lemma and tree. Thread-safe;
 * one session serves all threads, each call runs on the caller's thread alone.
 *
 * <p>Sentences are run one at a time: quantisation scales depend on the whole batch (model card,
 * "Decoding"), so a sentence read alone always gives the same tree, whatever stands beside it.
 */
public final class SyntaxModel implements AutoCloseable {
  private static final int MAX_PIECES = 256;

  private final Labels labels;
  private final Pieces pieces;
  private final OrtSession session;

  /** What the model says of one word; {@code head} counts from 0, -1 is the root. */
  public record Analysis(
      String upos, Map<String, String> features, String lemma, int head, String relation) {
    public Analysis {
      features = Map.copyOf(features);
    }
  }

  private SyntaxModel(Labels labels, Pieces pieces, OrtSession session) {
    this.labels = labels;
    this.pieces = pieces;
    this.session = session;
  }

  /**
   * Opens the model in a folder that holds {@code syntax.onnx}, {@code vocab.txt} and {@code
   * labels.json}.
   *
   * @throws IOException where a file is missing or is not the model, naming it
   */
  public static SyntaxModel open(Path folder) throws IOException {
    Path model = folder.resolve("syntax.onnx");
    if (!Files.isReadable(model)) {
      throw new IOException(model + ": the syntax model is missing; fetch the whole repository");
    }
    Labels labels = Labels.load(folder.resolve("labels.json"));
    Pieces pieces = new Pieces(folder.resolve("vocab.txt"), labels.normalise());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = OrtEnvironment.getEnvironment().createSession(model.toString(), options);
      return new SyntaxModel(labels, pieces, session);
    } catch (OrtException e) {
      throw new IOException(model + ": the syntax model does not load: " + e.getMessage(), e);
    }
  }

  /**
   * Analyses a sentence. One of more than 256 pieces is cut after a comma, semicolon or colon, and
   * each later part hangs on the first's root as {@code parataxis}.
   *
   * @param words orthographic words, at least one
   */
  public List<Analysis> analyse(List<String> words) {
    List<List<Integer>> cut = words.stream().map(pieces::cut).toList();
    List<Analysis> all = new ArrayList<>(words.size());
    int firstRoot = -1;
    for (int begin = 0; begin < words.size(); ) {
      int end = partEnd(words, cut, begin);
      int offset = begin;
      for (Analysis a : run(words.subList(begin, end), cut.subList(begin, end))) {
        boolean root = a.head() < 0;
        if (root && firstRoot < 0) {
          firstRoot = all.size();
          all.add(a);
        } else if (root) {
          all.add(new Analysis(a.upos(), a.features(), a.lemma(), firstRoot, "parataxis"));
        } else {
          all.add(new Analysis(a.upos(), a.features(), a.lemma(), a.head() + offset, a.relation()));
        }
      }
      begin = end;
    }
    return all;
  }

  private static int partEnd(List<String> words, List<List<Integer>> cut, int begin) {
    int total = 2;
    int boundary = begin;
    for (int w = begin; w < words.size(); w++) {
      total += cut.get(w).size();
      if (total > MAX_PIECES) {
        return boundary > begin ? boundary : w;
      }
      if (",;:".contains(words.get(w))) {
        boundary = w + 1;
      }
    }
    return words.size();
  }

  private List<Analysis> run(List<String> words, List<List<Integer>> cut) {
    long[] first = new long[words.size()];
    long[] ids = new long[2 + cut.stream().mapToInt(List::size).sum()];
    int at = 0;
    ids[at++] = Pieces.CLS;
    for (int w = 0; w < first.length; w++) {
      first[w] = at;
      for (int id : cut.get(w)) {
        ids[at++] = id;
      }
    }
    ids[at] = Pieces.SEP;
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor idTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, ids.length});
        OnnxTensor firstTensor =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(first), new long[] {1, first.length});
        OrtSession.Result result = session.run(Map.of("ids", idTensor, "first", firstTensor))) {
      return decode(words, result);
    } catch (OrtException e) {
      throw new IllegalStateException("the syntax model failed: " + e.getMessage(), e);
    }
  }

  private List<Analysis> decode(List<String> words, OrtSession.Result result) {
    int n = words.size();
    FloatBuffer upos = tensor(result, "upos").getFloatBuffer();
    FloatBuffer feats = tensor(result, "feats").getFloatBuffer();
    IntBuffer lemma = tensor(result, "lemma").getIntBuffer();
    FloatBuffer arc = tensor(result, "arc").getFloatBuffer();
    IntBuffer rel = tensor(result, "rel").getIntBuffer();
    float[][] arcs = new float[n][n + 1];
    for (int w = 0; w < n; w++) {
      arc.get(w * (n + 1), arcs[w]);
    }
    int[] heads = Tree.heads(arcs);
    int uposSize = upos.capacity() / n;
    int featsSize = feats.capacity() / n;
    int scripts = lemma.capacity() / n;
    List<Analysis> out = new ArrayList<>(n);
    for (int w = 0; w < n; w++) {
      out.add(
          new Analysis(
              labels.upos().get(best(upos, w * uposSize, uposSize)),
              features(feats, w * featsSize),
              lemma(words.get(w), lemma, w * scripts, scripts),
              heads[w] - 1,
              labels.relations().get(rel.get(w * (n + 1) + heads[w]))));
    }
    return out;
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor) result.get(name).orElseThrow();
  }

  private static int best(FloatBuffer logits, int offset, int size) {
    int at = 0;
    for (int i = 1; i < size; i++) {
      if (logits.get(offset + i) > logits.get(offset + at)) {
        at = i;
      }
    }
    return at;
  }

  private Map<String, String> features(FloatBuffer logits, int offset) {
    Map<String, String> found = new HashMap<>();
    for (Labels.Feature feature : labels.features()) {
      int value = best(logits, offset + feature.offset(), feature.values().size());
      if (value > 0) {
        found.put(feature.name(), feature.values().get(value));
      }
    }
    return found;
  }

  private String lemma(String form, IntBuffer scripts, int offset, int count) {
    for (int i = 0; i < count; i++) {
      var lemma = labels.lemmaScripts().get(scripts.get(offset + i)).apply(form);
      if (lemma.isPresent()) {
        return lemma.get();
      }
    }
    return form;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the syntax model does not close: " + e.getMessage(), e);
    }
  }
}
