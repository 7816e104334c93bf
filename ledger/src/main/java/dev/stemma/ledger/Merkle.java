package dev.stemma.ledger;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The hash tree over a log's entries, as Certificate Transparency defines it (RFC 6962, section
 * 2.1): a leaf is hashed behind a zero byte, a node behind a one, and the left half of a tree is
 * the largest power of two below its size.
 */
public final class Merkle {
  /** Bytes of a hash. */
  static final int SIZE = 32;

  private Merkle() {}

  /** The hash of an entry. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest digest = digest();
    digest.update((byte) 0);
    return digest.digest(entry);
  }

  private static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = digest();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /**
   * A tree that grows leaf by leaf; holds the roots of its complete subtrees only, largest first.
   * Not thread-safe.
   */
  public static final class Growing {
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /** An empty tree. */
    public Growing() {}

    /** The tree of {@code size} leaves whose {@link #peaks} were written down. */
    Growing(long size, byte[] peaks) {
      this.size = size;
      for (int at = 0; at < peaks.length; at += SIZE) {
        this.peaks.add(Arrays.copyOfRange(peaks, at, at + SIZE));
      }
      if (this.peaks.size() != Long.bitCount(size)) {
        throw new IllegalArgumentException("no tree of " + size + " leaves");
      }
    }

    /** Adds the hash of the next entry. */
    public void add(byte[] leaf) {
      byte[] top = leaf;
      for (long rest = size; (rest & 1) == 1; rest >>= 1) {
        top = node(peaks.remove(peaks.size() - 1), top);
      }
      peaks.add(top);
      size++;
    }

    /** How many leaves. */
    public long size() {
      return size;
    }

    /** The tree's root; of the empty tree the hash of nothing. */
    public byte[] root() {
      if (peaks.isEmpty()) {
        return digest().digest();
      }
      byte[] root = peaks.get(peaks.size() - 1);
      for (int i = peaks.size() - 2; i >= 0; i--) {
        root = node(peaks.get(i), root);
      }
      return root;
    }

    byte[] peaks() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      peaks.forEach(out::writeBytes);
      return out.toByteArray();
    }
  }

  /** The root over leaves {@code from} to {@code to}, exclusive. */
  static byte[] root(LongFunction<byte[]> leaves, long from, long to) {
    Growing tree = new Growing();
    for (long i = from; i < to; i++) {
      tree.add(leaves.apply(i));
    }
    return tree.root();
  }

  /**
   * The proof that the tree over the first {@code old} leaves is a beginning of that over the first
   * {@code size} (RFC 6962, section 2.1.2).
   *
   * @param leaves gives the hash of the entry with an index from 0
   */
  static List<byte[]> consistency(LongFunction<byte[]> leaves, long old, long size) {
    if (old < 1 || old > size) {
      throw new IllegalArgumentException("no beginning of " + size + " entries: " + old);
    }
    List<byte[]> proof = new ArrayList<>();
    prove(leaves, old, 0, size, true, proof);
    return proof;
  }

  private static void prove(
      LongFunction<byte[]> leaves,
      long old,
      long from,
      long to,
      boolean whole,
      List<byte[]> proof) {
    long size = to - from;
    if (old == size) {
      if (!whole) {
        proof.add(root(leaves, from, to));
      }
      return;
    }
    long half = Long.highestOneBit(size - 1);
    if (old <= half) {
      prove(leaves, old, from, from + half, whole, proof);
      proof.add(root(leaves, from + half, to));
    } else {
      prove(leaves, old - half, from + half, to, false, proof);
      proof.add(root(leaves, from, from + half));
    }
  }

  /**
   * Whether a proof shows that the tree of {@code old} leaves with one root is a beginning of the
   * tree of {@code size} leaves with the other (RFC 9162, section 2.1.4.2, whose proofs are those
   * of RFC 6962). Needs no log.
   */
  public static boolean isConsistent(
      long old, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
    if (old == size) {
      return proof.isEmpty() && Arrays.equals(oldRoot, root);
    }
    if (old < 1 || old > size) {
      return false;
    }
    List<byte[]> path = new ArrayList<>(proof);
    if (Long.bitCount(old) == 1) {
      path.add(0, oldRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    long left = old - 1;
    long right = size - 1;
    for (; (left & 1) == 1; left >>= 1) {
      right >>= 1;
    }
    byte[] first = path.get(0);
    byte[] second = path.get(0);
    for (byte[] next : path.subList(1, path.size())) {
      if (right == 0) {
        return false;
      }
      if ((left & 1) == 1 || left == right) {
        first = node(next, first);
        second = node(next, second);
        for (; (left & 1) == 0 && left != 0; left >>= 1) {
          right >>= 1;
        }
      } else {
        second = node(second, next);
      }
      left >>= 1;
      right >>= 1;
    }
    return right == 0 && Arrays.equals(first, oldRoot) && Arrays.equals(second, root);
  }
}
