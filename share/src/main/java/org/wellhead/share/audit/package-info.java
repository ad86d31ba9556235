/**
 * A log to which can only be added, and which can prove that.
 *
 * <p>The problem: who saw, decided and released what must be known for years, and neither who runs the machine nor who receives a release
 * shall be able to change it afterwards without being found out.
 *
 * <p>The terms: an <b>entry</b> is one line; a <b>leaf</b> is its hash; the <b>tree</b> hashes leaves in pairs up to a <b>root</b>
 * (RFC 9162, section 2.1); a <b>head</b> is the root of the first so many entries, with the time of the last. Two heads of one log have a
 * short <b>consistency proof</b> that the later log begins with the earlier; an entry has an <b>inclusion proof</b> that a head covers it.
 *
 * <p>The flow: {@link org.wellhead.share.audit.AuditLog} appends {@link org.wellhead.share.audit.AuditEntry} lines to a folder and checks
 * it; {@link org.wellhead.share.audit.MerkleTree} makes proofs; {@link org.wellhead.share.audit.ProofCheck} holds them against roots, and
 * needs no log for it; {@link org.wellhead.share.audit.SignedHead} is a head that its owner answers for.
 */
@NullMarked
package org.wellhead.share.audit;

import org.jspecify.annotations.NullMarked;
