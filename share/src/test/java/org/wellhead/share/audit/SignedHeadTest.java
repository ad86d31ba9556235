package org.wellhead.share.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.Keys;
import org.wellhead.share.sign.Signer;

/** Two parties compare what they have of one log. */
class SignedHeadTest {
    private static final KeyList KEYS = Keys.list(Keys.counts(Keys.ANNA, "Anna"));

    private static byte[] signed(MerkleTree tree, long size) {
        return SignedHead.sign(new TreeHead(size, tree.root(size), Keys.NOON), Keys.ANNA)
                .bytes();
    }

    private static MerkleTree tree(String... entries) {
        MerkleTree tree = new MerkleTree();
        for (String entry : entries) {
            tree.append(entry.getBytes(UTF_8));
        }
        return tree;
    }

    @Test
    void aPartnerSeesThatALogWasOnlyAddedTo() {
        MerkleTree log = tree("import", "match", "release", "login", "release");
        TreeHead kept = SignedHead.verify(signed(log, 3), KEYS, Keys.NOON);
        TreeHead shown = SignedHead.verify(signed(log, 5), KEYS, Keys.NOON);
        assertThat(ProofCheck.consistent(log.consistency(3, 5), kept.root(), shown.root()))
                .isTrue();
        MerkleTree anew = tree("import", "match", "nothing", "login", "release");
        TreeHead other = SignedHead.verify(signed(anew, 5), KEYS, Keys.NOON);
        assertThat(ProofCheck.consistent(log.consistency(3, 5), kept.root(), other.root()))
                .isFalse();
        assertThat(ProofCheck.consistent(anew.consistency(3, 5), kept.root(), other.root()))
                .isFalse();
    }

    @Test
    void aHeadThatItsOwnerDidNotSignIsRefused() {
        TreeHead head = new TreeHead(1, tree("import").root(1), Keys.NOON);
        assertThatThrownBy(() ->
                        SignedHead.verify(SignedHead.sign(head, Keys.BORIS).bytes(), KEYS, Keys.NOON))
                .hasMessageStartingWith("no signed tree head: signed by a key that the key list does not have");
        byte[] other = Signer.sign("a/b", head.bytes(), Keys.ANNA).bytes();
        assertThatThrownBy(() -> SignedHead.verify(other, KEYS, Keys.NOON))
                .hasMessageStartingWith("no signed tree head: signed as a/b");
        byte[] none = Signer.sign(SignedHead.PAYLOAD_TYPE, "{}".getBytes(UTF_8), Keys.ANNA)
                .bytes();
        assertThatThrownBy(() -> SignedHead.verify(none, KEYS, Keys.NOON))
                .hasMessage("no signed tree head: not the members of a tree head");
    }

    @Test
    void aHeadIsReadOnlyInItsOwnSpelling() {
        TreeHead head = new TreeHead(7, TreeHash.empty(), Keys.NOON);
        String text = new String(head.bytes(), UTF_8);
        assertThat(TreeHead.parse(head.bytes())).isEqualTo(head);
        for (String wrong : List.of(
                text.replace("7", "0"),
                text.replace("\"size\"", "\"sizes\""),
                text + " ",
                text.replace("e3b0", "E3B0"))) {
            assertThatThrownBy(() -> TreeHead.parse(wrong.getBytes(UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
