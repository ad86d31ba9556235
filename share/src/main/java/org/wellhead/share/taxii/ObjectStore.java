package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/**
 * The objects of one collection: an {@link ObjectFile} to which is only added, and an {@link ObjectIndex} of it in memory.
 *
 * <p>A line is {@code + added version edition id {...}} for an object, {@code - n} for the n-th of them that counts no more, {@code = name}
 * for something that is done, such as a release taken. One writes at a time; readers wait only while the index takes what was written, never
 * for the disk. No two objects are added at one time, so that a client which pages by time alone loses nothing.
 */
final class ObjectStore implements AutoCloseable {
    /** More versions of one object are not taken. */
    static final int VERSIONS_MAX = 10_000;

    /** So much of a page is read at once; a single larger object still makes a page. */
    private static final int PAGE_BYTES_MAX = 8 << 20;

    private static final int BATCH_BYTES = 8 << 20;
    private static final int READ_BYTES_MAX = 1 << 18;

    private final ObjectIndex index = new ObjectIndex();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantReadWriteLock indexing = new ReentrantReadWriteLock();
    private final ObjectFile file;

    /** What became of an object that was to be added. */
    enum Outcome {
        /** It is there now. */
        ADDED,
        /** It was there before, or another version of something that has no versions. */
        THERE,
        /** There are too many versions of it. */
        TOO_MANY
    }

    /**
     * What became of one.
     *
     * @param id its id
     * @param version its version as the manifest tells it
     */
    record Added(String id, String version, Outcome outcome) {}

    /** An object and when it was added, which another server knew. */
    record Dated(StixObject object, long addedMicros) {
        String added() {
            return TaxiiTime.spell(addedMicros);
        }
    }

    private ObjectStore(Path path) throws IOException {
        this.file = ObjectFile.open(path, this::readLine);
    }

    /**
     * Opens a collection's file, or begins one. O(bytes) time, some 70 bytes of memory an object.
     *
     * @throws StoreException if the file was changed, or another process has it open
     */
    static ObjectStore open(Path path) throws IOException {
        return new ObjectStore(path);
    }

    Optional<String> mended() {
        return file.mended();
    }

    private void readLine(byte[] bytes, int begin, int end, long offset, int length) {
        int json = begin;
        while (json < end && bytes[json] != '{') {
            json++;
        }
        String[] words = new String(bytes, begin, json - begin, US_ASCII).split(" ", -1);
        switch (words[0]) {
            case "+" ->
                index.add(
                        ObjectId.parse(words[4]).orElseThrow(),
                        Spec.parse(words[3]).orElseThrow(),
                        TaxiiTime.parse(words[2]).orElseThrow(),
                        TaxiiTime.parse(words[1]).orElseThrow(),
                        offset,
                        length);
            case "-" -> index.delete(Integer.parseInt(words[1]));
            case "=" -> done.add(words[1]);
            default -> throw new StoreException("a line of another version of Wellhead: " + words[0]);
        }
    }

    /**
     * Adds objects, each a moment after the one before. An object that is there in this version is left as it is. O(bytes).
     *
     * @param now the earliest time of adding
     */
    List<Added> add(List<StixObject> objects, Instant now) throws IOException {
        return add(objects, now, false);
    }

    /** As {@link #add}, but an object that is there in this version with other content is replaced: the owner says what counts. */
    List<Added> replace(List<StixObject> objects, Instant now) throws IOException {
        return add(objects, now, true);
    }

    private List<Added> add(List<StixObject> objects, Instant now, boolean replaces) throws IOException {
        List<Added> told = new ArrayList<>(objects.size());
        writing.lock();
        try {
            int from = 0;
            while (from < objects.size()) {
                var batch = new Batch(TaxiiTime.micros(now), replaces);
                while (from < objects.size() && batch.lines.size() < BATCH_BYTES) {
                    told.add(batch.add(objects.get(from)));
                    from++;
                }
                batch.write();
            }
        } finally {
            writing.unlock();
        }
        return told;
    }

    /** Adds objects at times that are given, which must not fall. */
    void load(List<Dated> objects) throws IOException {
        writing.lock();
        try {
            var batch = new Batch(0, false);
            for (Dated dated : objects) {
                StixObject object = dated.object();
                batch.addAt(object, dated.addedMicros(), object.version().orElseGet(dated::added));
                if (batch.lines.size() >= BATCH_BYTES) {
                    batch.write();
                }
            }
            batch.write();
        } finally {
            writing.unlock();
        }
    }

    /** Lines on their way to the file, and then to the index. */
    private final class Batch {
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
        private final List<Runnable> toIndex = new ArrayList<>();
        private final Set<ObjectId> ids = new HashSet<>();
        private final boolean replaces;
        private final long now;
        private long lastMicros;

        Batch(long now, boolean replaces) {
            this.now = now;
            this.replaces = replaces;
            this.lastMicros = index.lastAddedMicros();
        }

        Added add(StixObject object) throws IOException {
            // What this batch has of the same object must be in the index to be found.
            if (ids.contains(object.id())) {
                write();
            }
            int there = find(object);
            if (there >= 0) {
                String version = version(there);
                if (!replaces || Arrays.equals(json(there), object.json())) {
                    return new Added(object.idText(), version, Outcome.THERE);
                }
                if (object.version().isPresent()) {
                    delete(there);
                }
            }
            if (index.versions(object.id()) >= VERSIONS_MAX) {
                return new Added(object.idText(), object.version().orElse(""), Outcome.TOO_MANY);
            }
            long added = Math.max(now, lastMicros + 1);
            String version = object.version().orElseGet(() -> TaxiiTime.spell(added));
            addAt(object, added, version);
            return new Added(object.idText(), version, Outcome.ADDED);
        }

        private int find(StixObject object) {
            return object.version().isPresent() && (object.hasModified() || replaces)
                    ? index.find(
                            object.id(), TaxiiTime.parse(object.version().get()).orElseThrow())
                    : index.newest(object.id());
        }

        void addAt(StixObject object, long added, String version) {
            byte[] line = ObjectFile.line(object.head(TaxiiTime.spell(added), version), object.json());
            long offset = file.end() + lines.size();
            long versionMicros = TaxiiTime.parse(version).orElseThrow();
            lines.writeBytes(line);
            ids.add(object.id());
            toIndex.add(() -> index.add(object.id(), object.spec(), versionMicros, added, offset, line.length));
            lastMicros = added;
        }

        void delete(int record) {
            lines.writeBytes(ObjectFile.line(("- " + record).getBytes(US_ASCII), new byte[0]));
            toIndex.add(() -> index.delete(record));
        }

        void write() throws IOException {
            if (lines.size() == 0) {
                return;
            }
            file.append(lines.toByteArray(), lines.size());
            indexing.writeLock().lock();
            try {
                toIndex.forEach(Runnable::run);
            } finally {
                indexing.writeLock().unlock();
            }
            lines.reset();
            toIndex.clear();
            ids.clear();
        }
    }

    /** Lets versions count no more; gives how many. O(versions of the object). */
    int delete(ObjectId id, Filter filter) throws IOException {
        writing.lock();
        try {
            int[] records = IntStream.of(index.recordsOf(id))
                    .filter(record -> index.isOfVersion(record, filter))
                    .toArray();
            var batch = new Batch(0, false);
            for (int record : records) {
                batch.delete(record);
            }
            batch.write();
            return records.length;
        } finally {
            writing.unlock();
        }
    }

    /** Whether something is done. */
    boolean isDone(String name) {
        return done.contains(name);
    }

    /** Notes for good that something is done; the name has no spaces. */
    void markDone(String name) throws IOException {
        writing.lock();
        try {
            byte[] line = ObjectFile.line(("= " + name).getBytes(US_ASCII), new byte[0]);
            file.append(line, line.length);
            done.add(name);
        } finally {
            writing.unlock();
        }
    }

    /** Whether there is any version of it. */
    boolean has(ObjectId id) {
        Lock reading = indexing.readLock();
        reading.lock();
        try {
            return index.has(id);
        } finally {
            reading.unlock();
        }
    }

    /** The records that a filter wants, in the order in which they were added. O(records behind the page's beginning) at worst. */
    Page page(Filter filter, int limit) {
        Lock reading = indexing.readLock();
        reading.lock();
        try {
            int from = (int) Math.min(Integer.MAX_VALUE, filter.after() + 1);
            if (filter.addedAfterMicros() != Long.MIN_VALUE) {
                from = Math.max(from, index.firstAddedAfter(filter.addedAfterMicros()));
            }
            return new Finding(filter, limit).from(from);
        } finally {
            reading.unlock();
        }
    }

    /** One page being found. */
    private final class Finding {
        private final Filter filter;
        private final int limit;
        private final List<Integer> types;
        private final Page page = new Page();
        private long bytes;

        Finding(Filter filter, int limit) {
            this.filter = filter;
            this.limit = limit;
            this.types = index.typeNumbers(filter.types());
        }

        Page from(int from) {
            if (!filter.types().isEmpty() && types.isEmpty()) {
                return page;
            }
            if (filter.ids().isEmpty()) {
                for (int record = from; record < index.records() && take(record); record++) {}
                return page;
            }
            int[] records = filter.ids().stream()
                    .flatMap(id -> ObjectId.parse(id).stream())
                    .flatMapToInt(id -> IntStream.of(index.recordsOf(id)))
                    .filter(record -> record >= from)
                    .sorted()
                    .toArray();
            for (int i = 0; i < records.length && take(records[i]); i++) {}
            return page;
        }

        /** False if the page is full. */
        private boolean take(int record) {
            if (!index.isOfVersion(record, filter) || (!types.isEmpty() && !index.isOfType(record, types))) {
                return true;
            }
            int length = index.length(record);
            if (page.count() == limit || (page.count() > 0 && bytes + length > PAGE_BYTES_MAX)) {
                page.thereAreMore();
                return false;
            }
            bytes += length;
            page.add(record, index.offset(record), length, index.addedMicros(record));
            return true;
        }
    }

    /** Is told the line of each record of a page. */
    interface LineSink {
        /** The line is in these bytes; what is kept of it is copied. */
        void line(byte[] bytes, int begin, int length);
    }

    /** Reads the lines of a page, those that lie side by side at once. O(bytes). */
    void read(Page page, LineSink sink) throws IOException {
        byte[] bytes = new byte[READ_BYTES_MAX];
        int at = 0;
        while (at < page.count()) {
            long begin = page.offset(at);
            int length = page.length(at);
            int until = at + 1;
            while (until < page.count()
                    && page.offset(until) == begin + length
                    && length + page.length(until) <= READ_BYTES_MAX) {
                length += page.length(until);
                until++;
            }
            if (length > bytes.length) {
                bytes = new byte[length];
            }
            file.read(begin, bytes, 0, length);
            for (; at < until; at++) {
                sink.line(bytes, (int) (page.offset(at) - begin), page.length(at));
            }
        }
    }

    private String version(int record) throws IOException {
        return RecordLine.of(line(record), 0, index.length(record)).version();
    }

    private byte[] json(int record) throws IOException {
        byte[] line = line(record);
        int begin = RecordLine.jsonAt(line, 0);
        return Arrays.copyOfRange(line, begin, line.length - 1);
    }

    private byte[] line(int record) throws IOException {
        byte[] line = new byte[index.length(record)];
        file.read(index.offset(record), line, 0, line.length);
        return line;
    }

    /** Closes and removes it. */
    void discard() throws IOException {
        file.delete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
