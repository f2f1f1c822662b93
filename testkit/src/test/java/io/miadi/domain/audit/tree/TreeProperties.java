package io.miadi.domain.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.audit.AuditArbitraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("K24")
class TreeProperties {
    @Property
    @Label("K24 a tree that grows has at each size the root of the definition, also after a pause")
    void the_frontiers_root_is_the_roots_definition(@ForAll("leaves") List<Hash> leaves) {
        var frontier = new Frontier();
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(frontier.root()).isEqualTo(new NaiveTree(leaves.subList(0, size)).root());
            assertThat(frontier.peaks()).hasSize(Long.bitCount(frontier.size()));
            if (size < leaves.size()) {
                frontier = Frontier.of(frontier.size(), frontier.peaks());
                frontier.append(leaves.get(size));
            }
        }
    }

    @Property
    @Label("K24 every inclusion proof is that of the definition and verifies, out of stored subtrees or out of leaves")
    void every_entry_is_proven_to_be_in_the_log(@ForAll("leaves") List<Hash> leaves, @ForAll @IntRange int dice) {
        int size = 1 + dice % leaves.size();
        var root = new NaiveTree(leaves.subList(0, size)).root();
        for (int index = 0; index < size; index++) {
            var proof = stored(leaves).inclusion(index, size);
            assertThat(proof.path()).isEqualTo(new NaiveTree(leaves.subList(0, size)).path(index));
            assertThat(proof.proves(leaves.get(index), root)).isTrue();
            assertThat(calculated(leaves).inclusion(index, size)).isEqualTo(proof);
        }
    }

    @Property
    @Label("K24 every old root is consistent with every newer one, by the proof of the definition")
    void every_old_root_is_consistent_with_every_newer_one(@ForAll("leaves") List<Hash> leaves) {
        var proofs = stored(leaves);
        var second = new NaiveTree(leaves);
        for (int first = 0; first <= leaves.size(); first++) {
            var proof = proofs.consistency(first, leaves.size());
            assertThat(proof.path()).isEqualTo(first == 0 ? List.of() : second.proof(first));
            assertThat(proof.proves(proofs.root(first), second.root())).isTrue();
        }
    }

    @Property
    @Label("K24 an inclusion proof with any changed bit, another place, one hash more or one less proves nothing")
    void a_changed_inclusion_proof_proves_nothing(@ForAll("leaves") List<Hash> leaves, @ForAll @IntRange int dice) {
        int index = dice % leaves.size();
        var root = new NaiveTree(leaves).root();
        var leaf = leaves.get(index);
        var proof = stored(leaves).inclusion(index, leaves.size());
        assertThat(proof.proves(flipped(leaf, dice), root)).isFalse();
        assertThat(proof.proves(leaf, flipped(root, dice))).isFalse();
        for (var path : damaged(proof.path(), dice)) {
            assertThat(new InclusionProof(index, leaves.size(), path).proves(leaf, root))
                    .isFalse();
        }
        for (int other = -1; other <= leaves.size(); other++) {
            assertThat(new InclusionProof(other, leaves.size(), proof.path()).proves(leaf, root))
                    .isEqualTo(other == index);
        }
    }

    @Property
    @Label("K24 a consistency proof with any changed bit, one hash more or one less proves nothing")
    void a_changed_consistency_proof_proves_nothing(@ForAll("leaves") List<Hash> leaves, @ForAll @IntRange int dice) {
        int first = 1 + dice % leaves.size();
        var proof = stored(leaves).consistency(first, leaves.size());
        var before = new NaiveTree(leaves.subList(0, first)).root();
        var after = new NaiveTree(leaves).root();
        assertThat(proof.proves(flipped(before, dice), after)).isFalse();
        assertThat(proof.proves(before, flipped(after, dice))).isFalse();
        for (var path : damaged(proof.path(), dice)) {
            assertThat(new ConsistencyProof(first, leaves.size(), path).proves(before, after))
                    .isFalse();
        }
        assertThat(new ConsistencyProof(leaves.size() + 1, leaves.size(), proof.path()).proves(before, after))
                .isFalse();
    }

    private static Proofs stored(List<Hash> leaves) {
        Map<Subtree, Hash> kept = new HashMap<>();
        var frontier = new Frontier();
        leaves.forEach(leaf -> frontier.append(leaf, kept::put));
        return new Proofs(subtree -> Objects.requireNonNull(kept.get(subtree)));
    }

    private static Proofs calculated(List<Hash> leaves) {
        return new Proofs(HashSource.overLeaves(index -> leaves.get(Math.toIntExact(index))));
    }

    /** With one bit changed in each hash in turn, and with a hash added or taken away at either end. */
    private static List<List<Hash>> damaged(List<Hash> path, int dice) {
        var damaged = new ArrayList<List<Hash>>();
        for (int i = 0; i < path.size(); i++) {
            var changed = new ArrayList<>(path);
            changed.set(i, flipped(path.get(i), dice + i));
            damaged.add(changed);
        }
        var longer = new ArrayList<>(path);
        longer.add(TreeHashing.empty());
        damaged.add(longer);
        if (!path.isEmpty()) {
            damaged.add(path.subList(1, path.size()));
            damaged.add(path.subList(0, path.size() - 1));
        }
        return damaged;
    }

    private static Hash flipped(Hash hash, int dice) {
        byte[] bytes = hash.toBytes();
        int bit = Math.floorMod(dice, 8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    @Provide
    Arbitrary<List<Hash>> leaves() {
        return AuditArbitraries.anyHash().list().uniqueElements().ofMinSize(1).ofMaxSize(70);
    }
}
