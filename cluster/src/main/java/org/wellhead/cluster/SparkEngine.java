package org.wellhead.cluster;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.wellhead.trace.Engine;

/** {@code --engine spark}: starts Spark, or joins the cluster that a master has. Without a master, all cores of this machine. */
public final class SparkEngine implements Engine {
    /** For {@link java.util.ServiceLoader}. */
    public SparkEngine() {}

    @Override
    public String word() {
        return "spark";
    }

    @Override
    public Running start(Settings settings) {
        SparkConf conf = new SparkConf().setAppName("wellhead trace");
        if (!settings.master().isEmpty()) {
            conf.setMaster(settings.master());
        }
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        // What windows find comes to the driver piece by piece, and there is no more than it must hold anyway.
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        // Where all stand is kept in memory, and hardly anything else is in it.
        conf.setIfMissing("spark.memory.fraction", "0.8");
        conf.setIfMissing("spark.memory.storageFraction", "0.8");
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        OwnClasses.give(conf);
        return new SparkRun(SparkSession.builder().config(conf).getOrCreate(), settings);
    }
}
