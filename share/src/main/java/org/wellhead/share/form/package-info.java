/**
 * What every form of a release has in common. A form is a class with a method {@code write} that takes a {@link
 * org.wellhead.share.release.Release} and gives files; it sees nothing else, so it can tell nothing else.
 */
@NullMarked
package org.wellhead.share.form;

import org.jspecify.annotations.NullMarked;
