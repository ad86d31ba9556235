/**
 * Signatures: who answers for a file, and whether that key counted when it was asked.
 *
 * <p>The terms: an <b>envelope</b> (DSSE) holds a payload, its type, and signatures over both; a <b>key</b> is Ed25519 and named by the SHA-256 of
 * its public half (SPKI); a <b>key list</b> tells whose keys they are and from when to when they count, is signed itself, and is followed only by
 * lists that it allows.
 *
 * <p>The flow: {@link org.wellhead.share.sign.KeyFile} keeps a {@link org.wellhead.share.sign.SigningKey} under a passphrase; {@link
 * org.wellhead.share.sign.Signer} signs; a partner verifies by {@link org.wellhead.share.sign.Verifier} with the {@link
 * org.wellhead.share.sign.KeyList} that it has, and learns who signed, or a reason for people why not.
 */
@NullMarked
package org.wellhead.share.sign;

import org.jspecify.annotations.NullMarked;
