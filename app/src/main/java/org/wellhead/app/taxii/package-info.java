/**
 * The network around {@link org.wellhead.share.taxii}: who is asking, how often, over what, and what is noted of it.
 *
 * <p>The flow: {@link org.wellhead.app.taxii.TaxiiServer} listens; each request is logged in by {@link org.wellhead.app.taxii.Logins} against the
 * {@link org.wellhead.app.taxii.UsersFile}, held to its rate, answered by the service, told as an {@link org.wellhead.app.taxii.AccessEvent}, and sent.
 */
@NullMarked
package org.wellhead.app.taxii;

import org.jspecify.annotations.NullMarked;
