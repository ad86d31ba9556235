/**
 * Sign-in by OpenID Connect, with the server of the organisation that people work for.
 *
 * <p>{@link org.wellhead.app.people.openid.OpenId} sends a browser there and takes back what it brings: the authorization code flow with PKCE, state and nonce. What the other server vouches for is a
 * {@link org.wellhead.app.people.openid.Claimed}: which person it is, and by its groups in what role; who is in no group that means something here gets nothing. Tokens are verified by Nimbus
 * JOSE+JWT.
 *
 * <p>Source: OpenID Connect Core 1.0 and Discovery 1.0; RFC 6749, RFC 7636, RFC 9700 (what is best practice now), RFC 8725 (what goes wrong with tokens).
 */
@NullMarked
package org.wellhead.app.people.openid;

import org.jspecify.annotations.NullMarked;
