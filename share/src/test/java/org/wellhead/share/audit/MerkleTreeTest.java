package org.wellhead.share.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree against RFC 9162's own recursion, and every proof of it against its own roots and wrong ones. */
class MerkleTreeTest {
    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(US_ASCII);
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(entry(i));
        }
        return tree;
    }

    /** Section 2.1.1 as it stands. */
    private static byte[] rootByTheBook(int begin, int end) {
        if (end == begin) {
            return Hashing.empty();
        }
        if (end - begin == 1) {
            return Hashing.leaf(entry(begin));
        }
        int split = 1;
        while (2 * split < end - begin) {
            split *= 2;
        }
        return Hashing.node(rootByTheBook(begin, begin + split), rootByTheBook(begin + split, end));
    }

    @Test
    void theEmptyTreeAndTheEmptyEntryHaveTheHashesOfTheStandard() {
        assertThat(new MerkleTree().root(0).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(TreeHash.leaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void everyRootIsTheBooks() {
        MerkleTree tree = tree(70);
        CompactRange range = new CompactRange();
        for (int size = 0; size <= 70; size++) {
            byte[] root = rootByTheBook(0, size);
            assertThat(tree.root(size)).isEqualTo(TreeHash.of(root));
            assertThat(range.root()).isEqualTo(root);
            range.append(Hashing.leaf(entry(size)));
        }
    }

    @Test
    void everyEntryIsProvedAtEverySize() {
        MerkleTree tree = tree(40);
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                assertThat(ProofCheck.includes(proof, TreeHash.leaf(entry(index)), tree.root(size)))
                        .isTrue();
                assertThat(ProofCheck.includes(proof, TreeHash.leaf(entry(index + 1)), tree.root(size)))
                        .isFalse();
                assertThat(ProofCheck.includes(proof, TreeHash.leaf(entry(index)), tree.root(size - 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyLogBeginsWithEveryEarlierOne() {
        MerkleTree tree = tree(40);
        MerkleTree other = new MerkleTree();
        other.append(entry(99));
        for (int i = 1; i < 40; i++) {
            other.append(entry(i));
        }
        for (int size2 = 1; size2 <= 40; size2++) {
            for (int size1 = 1; size1 <= size2; size1++) {
                ConsistencyProof proof = tree.consistency(size1, size2);
                assertThat(ProofCheck.consistent(proof, tree.root(size1), tree.root(size2)))
                        .isTrue();
                assertThat(ProofCheck.consistent(proof, other.root(size1), tree.root(size2)))
                        .isFalse();
                assertThat(ProofCheck.consistent(other.consistency(size1, size2), tree.root(size1), other.root(size2)))
                        .isFalse();
            }
        }
    }

    @Property(tries = 500)
    void aProofWithOneWrongBitProvesNothing(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 1_000) int where,
            @ForAll @IntRange(max = 255) int bit) {
        MerkleTree tree = tree(size);
        int index = where % size;
        InclusionProof inclusion = tree.inclusion(index, size);
        InclusionProof wrong = new InclusionProof(index, size, flipped(inclusion.path(), where, bit));
        assertThat(ProofCheck.includes(wrong, TreeHash.leaf(entry(index)), tree.root(size)))
                .isFalse();
        int size1 = 1 + index % (size - 1);
        ConsistencyProof consistency = tree.consistency(size1, size);
        ConsistencyProof wrong2 = new ConsistencyProof(size1, size, flipped(consistency.path(), where, bit));
        assertThat(ProofCheck.consistent(wrong2, tree.root(size1), tree.root(size)))
                .isFalse();
    }

    private static List<TreeHash> flipped(List<TreeHash> path, int where, int bit) {
        List<TreeHash> flipped = new ArrayList<>(path);
        int at = where % path.size();
        byte[] hash = HexFormat.of().parseHex(path.get(at).hex());
        hash[bit / 8] ^= (byte) (1 << (bit % 8));
        flipped.set(at, TreeHash.of(hash));
        return flipped;
    }

    @Test
    void aProofIsAskedForWithinTheTree() {
        MerkleTree tree = tree(3);
        assertThatThrownBy(() -> tree.root(4)).hasMessage("wants a size from 0 to 3, not 4");
        assertThatThrownBy(() -> tree.inclusion(3, 3)).hasMessage("wants an index below 3, not 3");
        assertThatThrownBy(() -> tree.consistency(0, 3)).hasMessage("wants a first size from 1 to 3, not 0");
        assertThatThrownBy(() -> new InclusionProof(
                        0,
                        1,
                        tree(65).inclusion(0, 65).path().stream()
                                .flatMap(hash -> Stream.generate(() -> hash).limit(20))
                                .toList()))
                .hasMessageContaining("at most 64 hashes");
        assertThatThrownBy(() -> new TreeHash("AB")).hasMessage("not 64 hexadecimal digits: AB");
    }
}
