/** Tests of OpenID Connect. */
@NullMarked
package org.wellhead.app.people.openid;

import org.jspecify.annotations.NullMarked;
