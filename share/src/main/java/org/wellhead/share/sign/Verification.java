package org.wellhead.share.sign;

import java.util.List;

/** What a verification found: who signed, or why nothing is believed. */
public sealed interface Verification {
    /**
     * It is signed.
     *
     * @param envelope what was signed; read nothing else
     * @param signers whose signatures hold and counted at the time that was asked for, each once; never empty
     * @param remarks why other signatures on it count for nothing, for people
     */
    record Signed(Envelope envelope, List<TrustedKey> signers, List<String> remarks) implements Verification {
        public Signed {
            signers = List.copyOf(signers);
            remarks = List.copyOf(remarks);
            if (signers.isEmpty()) {
                throw new IllegalArgumentException("nobody signed");
            }
        }
    }

    /**
     * It is not to be believed.
     *
     * @param reason what is wrong, for people, without the file's name
     */
    record Refused(String reason) implements Verification {}
}
