@NullMarked
package org.wellhead.bench;

import org.jspecify.annotations.NullMarked;
