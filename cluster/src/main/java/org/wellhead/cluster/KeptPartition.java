package org.wellhead.cluster;

import org.apache.spark.util.KnownSizeEstimation;
import org.wellhead.trace.Partition;

/** A partition in an executor's memory, which knows its size. */
record KeptPartition(Partition partition) implements KnownSizeEstimation {
    @Override
    public long estimatedSize() {
        return partition.bytes();
    }
}
