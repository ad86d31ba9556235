@NullMarked
package org.wellhead.app.output;

import org.jspecify.annotations.NullMarked;
