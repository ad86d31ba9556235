package org.wellhead.cluster;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;

/** Counts what stages wrote for others to read: the bytes shuffled, as they lie on the disks. */
final class Shuffled extends SparkListener {
    private final AtomicLong bytes = new AtomicLong();

    @Override
    public void onStageCompleted(SparkListenerStageCompleted completed) {
        bytes.addAndGet(
                completed.stageInfo().taskMetrics().shuffleWriteMetrics().bytesWritten());
    }

    long bytes() {
        return bytes.get();
    }
}
