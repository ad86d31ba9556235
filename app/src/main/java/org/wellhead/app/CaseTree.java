package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.audit.AuditException;
import org.wellhead.share.audit.AuditLog;
import org.wellhead.share.audit.MerkleTree;
import org.wellhead.share.audit.TreeHead;
import org.wellhead.share.audit.Verdict;

/**
 * A case's log as a tree, for heads and proofs; it held when it was read.
 *
 * @param tree of all entries, perhaps of some that came since
 * @param head of those that were there, at least one
 */
record CaseTree(MerkleTree tree, TreeHead head) {
    /**
     * Reads the log.
     *
     * @throws InputRefused if it does not hold: nothing is to be proved of such a log
     * @throws WrongUse if there is none, or nothing in it
     */
    static CaseTree open(Path root) throws IOException {
        try {
            Verdict verdict = CaseAudit.verify(root, List.of());
            if (!verdict.holds()) {
                throw new InputRefused(verdict.faults().getFirst().text());
            }
            TreeHead head = verdict.head().orElseThrow(() -> new WrongUse("the log of the case is empty"));
            return new CaseTree(AuditLog.tree(root.resolve(CaseAudit.FOLDER)), head);
        } catch (AuditException wrong) {
            throw new CaseException(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Refuses a head that is not one of this log.
     *
     * @param file where it came from, for the message
     */
    void refuseOther(TreeHead other, String file) {
        if (other.size() > tree.size()) {
            throw new InputRefused(file + ": a head of " + other.size() + " entries, and the log has " + tree.size()
                    + "; entries were removed, or it is a head of another log");
        }
        if (!tree.root(other.size()).equals(other.root())) {
            throw new InputRefused(file + ": not a head of this log: its first " + other.size()
                    + " entries are others; one of the two was written anew");
        }
    }
}
