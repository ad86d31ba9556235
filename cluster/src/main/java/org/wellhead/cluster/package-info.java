/**
 * The trace of {@link org.wellhead.trace} on Apache Spark, for ledgers that one machine does not hold.
 *
 * <p>The flow: {@link org.wellhead.cluster.ClusterTrace} sorts payments into partitions of accounts, drops those accounts from which
 * no designated account can be reached, and repeats each partition's {@link org.wellhead.trace.AccountStep} in
 * supersteps, between which only colours that changed travel, until nothing changes. Nothing else of Wellhead knows Spark.
 */
@NullMarked
package org.wellhead.cluster;

import org.jspecify.annotations.NullMarked;
