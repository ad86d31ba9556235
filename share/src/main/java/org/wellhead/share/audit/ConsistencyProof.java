package org.wellhead.share.audit;

import java.util.List;

/**
 * What shows that a later log begins with an earlier one, to be held against both roots by {@link ProofCheck}.
 *
 * @param size1 of how many entries the earlier root is
 * @param size2 of how many entries the later root is
 * @param path hashes as RFC 9162 orders them, at most 64
 */
public record ConsistencyProof(long size1, long size2, List<TreeHash> path) {
    public ConsistencyProof {
        path = ProofCheck.checkedPath(path);
    }
}
