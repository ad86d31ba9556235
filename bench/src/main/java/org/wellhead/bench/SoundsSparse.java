package org.wellhead.bench;

import java.util.function.ObjDoubleConsumer;

/** Doubles by long keys, open addressing. */
final class SoundsSparse {
    private long[] keys = new long[1 << 16];
    private double[] values = new double[1 << 16];
    private int size;

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[at] != 0 && keys[at] != key + 1) {
            at = (at + 1) & mask;
        }
        return at;
    }

    double get(long key) {
        return values[slot(key)];
    }

    void add(long key, double value) {
        int at = slot(key);
        if (keys[at] == 0) {
            if (2 * ++size > keys.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key + 1;
        }
        values[at] += value;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new double[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i] - 1);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    void forEach(ObjDoubleConsumer<Long> each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                each.accept(keys[i] - 1, values[i]);
            }
        }
    }
}
