package dev.stemma.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published values are those of the reference tests of Certificate Transparency. */
class MerkleTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static List<byte[]> published() {
    return INPUTS.stream().map(input -> Merkle.leaf(HEX.parseHex(input))).toList();
  }

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> Merkle.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static byte[] root(List<byte[]> leaves) {
    return Merkle.root(i -> leaves.get((int) i), 0, leaves.size());
  }

  private static List<byte[]> proof(List<byte[]> leaves, int old, int size) {
    return Merkle.consistency(i -> leaves.get((int) i), old, size);
  }

  /** The definition of RFC 6962, section 2.1, to the letter. */
  private static byte[] defined(List<byte[]> leaves) {
    if (leaves.size() < 2) {
      return leaves.isEmpty() ? hash(new byte[0]) : leaves.get(0);
    }
    int half = 1;
    while (half * 2 < leaves.size()) {
      half *= 2;
    }
    byte[] left = defined(leaves.subList(0, half));
    byte[] right = defined(leaves.subList(half, leaves.size()));
    return hash(HEX.parseHex("01" + HEX.formatHex(left) + HEX.formatHex(right)));
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void rootsAreThePublishedOnes() {
    Merkle.Growing tree = new Merkle.Growing();
    assertThat(tree.root()).isEqualTo(HEX.parseHex(NOTHING));
    for (int i = 0; i < INPUTS.size(); i++) {
      tree.add(published().get(i));
      assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void proofsAreThePublishedOnes() {
    assertThat(published(1, 1)).isEmpty();
    assertThat(published(1, 8))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(published(6, 8))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            ROOTS.get(3));
    assertThat(published(2, 5))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  private static Stream<String> published(int old, int size) {
    return proof(published(), old, size).stream().map(HEX::formatHex);
  }

  @Test
  void aTreeThatGrowsIsTheDefinedOneAndGoesOnFromItsPeaks() {
    List<byte[]> leaves = leaves(200);
    Merkle.Growing tree = new Merkle.Growing();
    for (int size = 0; size <= leaves.size(); size++) {
      byte[] defined = defined(leaves.subList(0, size));
      assertThat(tree.root()).isEqualTo(defined);
      Merkle.Growing again = new Merkle.Growing(tree.size(), tree.peaks());
      assertThat(again.root()).isEqualTo(defined);
      if (size < leaves.size()) {
        tree = again;
        tree.add(leaves.get(size));
      }
    }
  }

  @Test
  void everyBeginningIsProved() {
    List<byte[]> leaves = leaves(40);
    for (int size = 1; size <= leaves.size(); size++) {
      byte[] root = root(leaves.subList(0, size));
      for (int old = 1; old <= size; old++) {
        byte[] oldRoot = root(leaves.subList(0, old));
        List<byte[]> proof = proof(leaves, old, size);
        assertThat(Merkle.isConsistent(old, oldRoot, size, root, proof)).isTrue();
      }
    }
  }

  @Test
  void nothingElseIsProved() {
    List<byte[]> leaves = leaves(40);
    for (int size = 2; size <= leaves.size(); size++) {
      byte[] root = root(leaves.subList(0, size));
      for (int old = 1; old < size; old++) {
        byte[] oldRoot = root(leaves.subList(0, old));
        List<byte[]> proof = proof(leaves, old, size);
        assertThat(Merkle.isConsistent(old, changed(oldRoot), size, root, proof)).isFalse();
        assertThat(Merkle.isConsistent(old, oldRoot, size, changed(root), proof)).isFalse();
        for (List<byte[]> spoilt : spoilt(proof)) {
          assertThat(Merkle.isConsistent(old, oldRoot, size, root, spoilt)).isFalse();
        }
        for (int other = 0; other <= leaves.size(); other++) {
          if (other != old) {
            assertThat(Merkle.isConsistent(other, oldRoot, size, root, proof)).isFalse();
          }
        }
      }
    }
  }

  /** A hash changed, dropped, doubled; one more at the end; none at all. */
  private static List<List<byte[]>> spoilt(List<byte[]> proof) {
    List<List<byte[]>> all = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<byte[]> one = new ArrayList<>(proof);
      one.set(i, changed(proof.get(i)));
      all.add(one);
      List<byte[]> fewer = new ArrayList<>(proof);
      fewer.remove(i);
      all.add(fewer);
      List<byte[]> more = new ArrayList<>(proof);
      more.add(i, proof.get(i));
      all.add(more);
    }
    List<byte[]> longer = new ArrayList<>(proof);
    longer.add(new byte[Merkle.SIZE]);
    all.add(longer);
    all.add(List.of());
    return all;
  }

  private static byte[] changed(byte[] hash) {
    byte[] changed = hash.clone();
    changed[7] ^= 1;
    return changed;
  }

  @Test
  void anEarlierSizeThatIsNoneIsRefused() {
    List<byte[]> leaves = leaves(4);
    assertThatThrownBy(() -> proof(leaves, 0, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proof(leaves, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    byte[] root = root(leaves);
    assertThat(Merkle.isConsistent(0, root, 4, root, List.of())).isFalse();
    assertThat(Merkle.isConsistent(5, root, 4, root, List.of())).isFalse();
  }
}
