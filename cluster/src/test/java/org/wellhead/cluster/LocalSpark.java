package org.wellhead.cluster;

import org.apache.spark.sql.SparkSession;

/** Spark on this machine, which listens on the loopback address only. */
final class LocalSpark {
    private LocalSpark() {}

    static SparkSession session(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("wellhead-cluster")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.maxResultSize", "0")
                .config("spark.sql.shuffle.partitions", "3")
                .getOrCreate();
    }
}
