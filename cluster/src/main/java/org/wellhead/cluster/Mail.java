package org.wellhead.cluster;

import java.io.Serializable;
import org.wellhead.trace.Colours;

/** What changed, from a partition. */
record Mail(int from, Colours changes) implements Serializable {}
