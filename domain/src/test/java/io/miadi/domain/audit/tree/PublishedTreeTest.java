package io.miadi.domain.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree of eight leaves that implementations of Certificate Transparency test themselves with. */
class PublishedTreeTest {
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<Hash> ROOTS = hashes(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Proofs proofs =
            new Proofs(HashSource.overLeaves(index -> TreeHashing.leaf(LEAVES.get(Math.toIntExact(index)))));

    @Test
    void the_root_is_the_published_one_at_every_size_by_growing_and_by_looking_up() {
        var frontier = new Frontier();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(frontier.root()).isEqualTo(ROOTS.get(size));
            assertThat(proofs.root(size)).isEqualTo(ROOTS.get(size));
            assertThat(naiveRoot(LEAVES.subList(0, size))).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                frontier.append(TreeHashing.leaf(LEAVES.get(size)));
            }
        }
    }

    @Test
    void inclusion_proofs_are_the_published_ones() {
        assertThat(proofs.inclusion(0, 1).path()).isEmpty();
        assertThat(proofs.inclusion(0, 8).path())
                .isEqualTo(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(proofs.inclusion(5, 8).path())
                .isEqualTo(hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(proofs.inclusion(2, 3).path()).containsExactly(ROOTS.get(2));
    }

    @Test
    void consistency_proofs_are_the_published_ones() {
        assertThat(proofs.consistency(1, 1).path()).isEmpty();
        assertThat(proofs.consistency(2, 8).path())
                .isEqualTo(hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(proofs.consistency(6, 8).path())
                .isEqualTo(hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(proofs.consistency(2, 5).path())
                .isEqualTo(hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void every_proof_of_the_published_tree_verifies() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            for (int before = 0; before < size; before++) {
                var leaf = TreeHashing.leaf(LEAVES.get(before));
                assertThat(proofs.inclusion(before, size).proves(leaf, ROOTS.get(size)))
                        .isTrue();
                assertThat(proofs.consistency(before, size).proves(ROOTS.get(before), ROOTS.get(size)))
                        .isTrue();
            }
        }
    }

    @Test
    void each_complete_subtree_is_handed_out_once_for_keeping() {
        var kept = new HashMap<Subtree, Hash>();
        var frontier = new Frontier();
        LEAVES.forEach(leaf -> frontier.append(TreeHashing.leaf(leaf), kept::putIfAbsent));
        assertThat(kept).hasSize(2 * LEAVES.size() - 1);
        assertThat(new Proofs(subtree -> Objects.requireNonNull(kept.get(subtree))).root(7))
                .isEqualTo(ROOTS.get(7));
        assertThat(new Subtree(2, 1).firstLeaf()).isEqualTo(4);
        assertThat(new Subtree(2, 1).leaves()).isEqualTo(4);
    }

    @Test
    void a_frontier_needs_as_many_peaks_as_its_size_has_bits() {
        assertThatThrownBy(() -> Frontier.of(3, ROOTS.subList(0, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Frontier.of(0, List.of()).root()).isEqualTo(ROOTS.getFirst());
    }

    /** MTH of RFC 6962 section 2.1, word for word. */
    private static Hash naiveRoot(List<byte[]> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? TreeHashing.empty() : TreeHashing.leaf(leaves.getFirst());
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return TreeHashing.node(naiveRoot(leaves.subList(0, k)), naiveRoot(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> hashes(String... hex) {
        var hashes = new ArrayList<Hash>();
        for (String text : hex) {
            hashes.add(Hash.of(HexFormat.of().parseHex(text)));
        }
        return hashes;
    }
}
