package org.wellhead.share.taxii;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each record of a collection stands in its file, and what filters ask: columns of numbers, some 70 bytes for an object of one version.
 *
 * <p>A <b>record</b> is one version of one object; its number is its sequence number, in the order in which it was added, and times of adding
 * never fall. For each object and edition of STIX the index knows the earliest and the latest version that is left, so that to tell whether a
 * record is the one that a partner gets by default is two look-ups, however many versions there are. Not for several threads.
 */
final class ObjectIndex {
    private static final int NONE = -1;

    private int records;
    private long[] offset = new long[16];
    private int[] length = new int[16];
    private long[] addedMicros = new long[16];
    private long[] versionMicros = new long[16];
    private int[] objectOf = new int[16];
    private int[] previousOfObject = new int[16];
    private byte[] edition = new byte[16];
    private boolean[] deleted = new boolean[16];

    private int objects;
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int[] typeOf = new int[16];
    private int[] newestOfObject = new int[16];
    private int[] versionsOf = new int[16];
    private int[] firstOf = new int[32];
    private int[] lastOf = new int[32];

    private int[] slots = new int[64];
    private final Map<String, Integer> types = new HashMap<>();

    ObjectIndex() {
        Arrays.fill(slots, NONE);
    }

    int records() {
        return records;
    }

    long offset(int record) {
        return offset[record];
    }

    int length(int record) {
        return length[record];
    }

    long addedMicros(int record) {
        return addedMicros[record];
    }

    boolean isDeleted(int record) {
        return deleted[record];
    }

    /** When the last record was added; the smallest number if there is none. */
    long lastAddedMicros() {
        return records == 0 ? Long.MIN_VALUE : addedMicros[records - 1];
    }

    /** Adds a record behind the others. O(1) on average. */
    int add(ObjectId id, Spec spec, long versionMicros, long addedMicros, long offset, int length) {
        if (addedMicros < lastAddedMicros()) {
            throw new IllegalArgumentException("added before the one before: " + TaxiiTime.spell(addedMicros));
        }
        int record = records;
        growRecords();
        int object = findOrAdd(id);
        this.offset[record] = offset;
        this.length[record] = length;
        this.addedMicros[record] = addedMicros;
        this.versionMicros[record] = versionMicros;
        this.objectOf[record] = object;
        this.previousOfObject[record] = newestOfObject[object];
        this.edition[record] = (byte) code(spec);
        newestOfObject[object] = record;
        versionsOf[object]++;
        records++;
        rank(record);
        return record;
    }

    /** Lets a record count no more. O(versions of its object). */
    void delete(int record) {
        if (deleted[record]) {
            return;
        }
        deleted[record] = true;
        int object = objectOf[record];
        firstOf[2 * object] = NONE;
        firstOf[2 * object + 1] = NONE;
        lastOf[2 * object] = NONE;
        lastOf[2 * object + 1] = NONE;
        for (int of : recordsOf(object)) {
            if (!deleted[of]) {
                rank(of);
            }
        }
    }

    private void rank(int record) {
        int at = 2 * objectOf[record] + edition[record];
        if (firstOf[at] == NONE || versionMicros[record] < versionMicros[firstOf[at]]) {
            firstOf[at] = record;
        }
        if (lastOf[at] == NONE || versionMicros[record] >= versionMicros[lastOf[at]]) {
            lastOf[at] = record;
        }
    }

    /** All records of an object in order of adding, also deleted ones; none of an unknown one. O(their count). */
    int[] recordsOf(ObjectId id) {
        int object = find(id);
        return object == NONE ? new int[0] : recordsOf(object);
    }

    private int[] recordsOf(int object) {
        int count = 0;
        for (int at = newestOfObject[object]; at != NONE; at = previousOfObject[at]) {
            count++;
        }
        int[] all = new int[count];
        for (int at = newestOfObject[object]; at != NONE; at = previousOfObject[at]) {
            all[--count] = at;
        }
        return all;
    }

    /** Whether there is any version of it. */
    boolean has(ObjectId id) {
        int object = find(id);
        return object != NONE && (lastOf[2 * object] != NONE || lastOf[2 * object + 1] != NONE);
    }

    /** How many versions of it were ever added. */
    int versions(ObjectId id) {
        int object = find(id);
        return object == NONE ? 0 : versionsOf[object];
    }

    /** A live record of this object and version, or -1. O(versions of the object). */
    int find(ObjectId id, long wantedVersionMicros) {
        int object = find(id);
        if (object == NONE) {
            return NONE;
        }
        for (int at = newestOfObject[object]; at != NONE; at = previousOfObject[at]) {
            if (!deleted[at] && versionMicros[at] == wantedVersionMicros) {
                return at;
            }
        }
        return NONE;
    }

    /** A live record of this object, the newest, or -1. */
    int newest(ObjectId id) {
        int object = find(id);
        for (int at = object == NONE ? NONE : newestOfObject[object]; at != NONE; at = previousOfObject[at]) {
            if (!deleted[at]) {
                return at;
            }
        }
        return NONE;
    }

    /** The first record that was added later than this time. O(log records). */
    int firstAddedAfter(long micros) {
        int from = 0;
        int to = records;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (addedMicros[middle] <= micros) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Whether the record has one of these types; numbers by {@link #typeNumbers}. */
    boolean isOfType(int record, List<Integer> typeNumbers) {
        return typeNumbers.contains(typeOf[objectOf[record]]);
    }

    /** The numbers of those types that there are. */
    List<Integer> typeNumbers(List<String> names) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : names) {
            Integer number = types.get(name);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Whether edition and version are among those wanted. O(wanted versions). */
    boolean isOfVersion(int record, Filter filter) {
        if (deleted[record]) {
            return false;
        }
        int object = objectOf[record];
        boolean want20;
        boolean want21;
        if (filter.specs().isEmpty()) {
            want21 = lastOf[2 * object + 1] != NONE;
            want20 = !want21;
        } else {
            want20 = filter.specs().contains(Spec.V20);
            want21 = filter.specs().contains(Spec.V21);
        }
        if (!(edition[record] == 1 ? want21 : want20)) {
            return false;
        }
        return filter.all()
                || (filter.last() && record == end(lastOf, object, want20, want21, true))
                || (filter.first() && record == end(firstOf, object, want20, want21, false))
                || (!filter.versionsMicros().isEmpty()
                        && filter.versionsMicros().contains(versionMicros[record]));
    }

    /** The first or last of two editions' versions; a newer edition wins where both are of one time. */
    private int end(int[] of, int object, boolean want20, boolean want21, boolean latest) {
        int a = want20 ? of[2 * object] : NONE;
        int b = want21 ? of[2 * object + 1] : NONE;
        if (a == NONE || b == NONE) {
            return a == NONE ? b : a;
        }
        boolean of20 = latest ? versionMicros[a] > versionMicros[b] : versionMicros[a] < versionMicros[b];
        return of20 ? a : b;
    }

    private static int code(Spec spec) {
        return switch (spec) {
            case V20 -> 0;
            case V21 -> 1;
        };
    }

    private int find(ObjectId id) {
        Integer type = types.get(id.type());
        if (type == null) {
            return NONE;
        }
        for (int slot = hash(id, type); ; slot++) {
            int object = slots[slot & (slots.length - 1)];
            if (object == NONE || isAt(object, id, type)) {
                return object;
            }
        }
    }

    private int findOrAdd(ObjectId id) {
        int found = find(id);
        if (found != NONE) {
            return found;
        }
        int type = types.computeIfAbsent(id.type(), name -> types.size());
        growObjects();
        int object = objects++;
        high[object] = id.high();
        low[object] = id.low();
        typeOf[object] = type;
        newestOfObject[object] = NONE;
        firstOf[2 * object] = NONE;
        firstOf[2 * object + 1] = NONE;
        lastOf[2 * object] = NONE;
        lastOf[2 * object + 1] = NONE;
        put(object);
        return object;
    }

    private boolean isAt(int object, ObjectId id, int type) {
        return high[object] == id.high() && low[object] == id.low() && typeOf[object] == type;
    }

    private void put(int object) {
        int slot = hash(high[object], low[object], typeOf[object]);
        while (slots[slot & (slots.length - 1)] != NONE) {
            slot++;
        }
        slots[slot & (slots.length - 1)] = object;
    }

    private static int hash(ObjectId id, int type) {
        return hash(id.high(), id.low(), type);
    }

    private static int hash(long high, long low, int type) {
        long mixed = (high * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(low * 0xC2B2AE3D27D4EB4FL, 31) ^ type;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 33);
    }

    private void growRecords() {
        if (records < offset.length) {
            return;
        }
        int size = Math.multiplyExact(2, records);
        offset = Arrays.copyOf(offset, size);
        length = Arrays.copyOf(length, size);
        addedMicros = Arrays.copyOf(addedMicros, size);
        versionMicros = Arrays.copyOf(versionMicros, size);
        objectOf = Arrays.copyOf(objectOf, size);
        previousOfObject = Arrays.copyOf(previousOfObject, size);
        edition = Arrays.copyOf(edition, size);
        deleted = Arrays.copyOf(deleted, size);
    }

    private void growObjects() {
        if (objects == high.length) {
            int size = Math.multiplyExact(2, objects);
            high = Arrays.copyOf(high, size);
            low = Arrays.copyOf(low, size);
            typeOf = Arrays.copyOf(typeOf, size);
            newestOfObject = Arrays.copyOf(newestOfObject, size);
            versionsOf = Arrays.copyOf(versionsOf, size);
            firstOf = Arrays.copyOf(firstOf, 2 * size);
            lastOf = Arrays.copyOf(lastOf, 2 * size);
        }
        if (2 * (objects + 1) > slots.length) {
            slots = new int[2 * slots.length];
            Arrays.fill(slots, NONE);
            for (int object = 0; object < objects; object++) {
                put(object);
            }
        }
    }
}
