/**
 * Names in many scripts: words, what each of them is in a name, how they read in Latin letters, and how alike two are.
 */
@NullMarked
package org.wellhead.screen.name;

import org.jspecify.annotations.NullMarked;
