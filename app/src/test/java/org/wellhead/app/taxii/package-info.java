/** Tests of the network around TAXII, over real connections on this machine. */
@NullMarked
package org.wellhead.app.taxii;

import org.jspecify.annotations.NullMarked;
