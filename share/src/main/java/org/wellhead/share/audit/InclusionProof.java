package org.wellhead.share.audit;

import java.util.List;

/**
 * What shows that an entry is in a log, to be held against a root by {@link ProofCheck}.
 *
 * @param index the entry's, from 0
 * @param size of how many entries the root is
 * @param path hashes from the leaf's neighbour up to below the root, at most 63
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {
    public InclusionProof {
        path = ProofCheck.checkedPath(path);
    }
}
