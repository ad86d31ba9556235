/** Tests of people, sessions and passwords. */
@NullMarked
package org.wellhead.app.people;

import org.jspecify.annotations.NullMarked;
