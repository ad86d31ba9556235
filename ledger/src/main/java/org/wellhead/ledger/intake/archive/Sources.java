package org.wellhead.ledger.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Rule;

/**
 * Walks what a person gives into plain files.
 *
 * <p>A folder's files come in the order of their names' bytes, an archive's in its own, so the same input gives the same
 * order everywhere. An archive is a zip, a tar, a packed tar or a single gzip or Zstandard file, whatever its name; an
 * office document is none, and a {@code .csv.gz} or {@code .csv.zst} stays packed, as the import of CSV files unpacks
 * them itself.
 */
public final class Sources {
    /**
     * A plain file to be read.
     *
     * @param file on disk; of an archive's member a temporary copy, which is gone after the visit
     * @param place what to call it: the path as given, or {@code march.zip!a/b.xml}
     * @param given the path, one of those given, that it was found in
     */
    public record Member(Path file, String place, Path given) {}

    /** Takes what is found, in a fixed order. */
    public interface Visitor {
        /** A plain file. */
        void file(Member member) throws IOException;

        /** An archive of which nothing was taken. */
        void refuse(String place, Rule rule, String detail) throws IOException;

        /** Something that is no file to be read, such as a link or an empty file. */
        void skipped(String place, String why) throws IOException;
    }

    private static final int COPY_BYTES = 1 << 16;

    private final Path given;
    private final Temporary temporary;
    private final Visitor visitor;
    private final int membersMax;
    private final Allowance allowance;
    private final byte[] buffer = new byte[COPY_BYTES];

    private Sources(Path given, Temporary temporary, Visitor visitor, int membersMax) {
        this.given = given;
        this.temporary = temporary;
        this.visitor = visitor;
        this.membersMax = membersMax;
        this.allowance = new Allowance(membersMax);
    }

    /**
     * Hands every plain file in {@code given} to the visitor, one at a time.
     *
     * @param temporary a folder for unpacked members; it is made if it is missing, and nothing is left in it
     * @throws IOException if a disk cannot be read or written, or the visitor says so
     */
    public static void walk(List<Path> given, Path temporary, Visitor visitor) throws IOException {
        walkAtMost(Limits.MEMBERS, given, temporary, visitor);
    }

    /** @param membersMax stands for {@link Limits#MEMBERS} in tests */
    static void walkAtMost(int membersMax, List<Path> given, Path temporary, Visitor visitor) throws IOException {
        try (Temporary space = new Temporary(temporary)) {
            for (Path path : given) {
                new Sources(path, space, visitor, membersMax).start();
            }
        }
    }

    private void start() throws IOException {
        if (Files.isDirectory(given)) {
            folder();
        } else if (!Files.exists(given) || Files.isRegularFile(given)) {
            allowance.startFile(Files.size(given));
            file(given, given.toString(), 0);
        } else {
            visitor.skipped(given.toString(), "it is a device or a pipe");
        }
    }

    private void folder() throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            list(given, files);
        } catch (UnsafeException e) {
            visitor.refuse(given.toString(), e.rule(), e.detail());
            return;
        }
        for (Path path : files) {
            String place = cleaned(path.toString());
            String why = MemberNames.whyOfNoInterest(given.relativize(path).toString());
            if (Files.isSymbolicLink(path)) {
                visitor.skipped(place, "it is a link, and links are not followed");
            } else if (!why.isEmpty()) {
                visitor.skipped(place, why);
            } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                visitor.skipped(place, Files.isDirectory(path) ? "it may not be read" : "it is a device or a pipe");
            } else if (!Files.isReadable(path)) {
                visitor.skipped(place, "it may not be read");
            } else if (Files.size(path) == 0) {
                visitor.skipped(place, "it is empty");
            } else {
                allowance.startFile(Files.size(path));
                file(path, place, 0);
            }
        }
    }

    private void list(Path folder, List<Path> files) throws IOException, UnsafeException {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted((a, b) -> Arrays.compareUnsigned(nameBytes(a), nameBytes(b)))
                    .toList();
        }
        for (Path child : children) {
            boolean readable = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(child);
            if (readable) {
                list(child, files);
            } else {
                allowance.member();
                files.add(child);
            }
        }
    }

    private static byte[] nameBytes(Path path) {
        return String.valueOf(path.getFileName()).getBytes(UTF_8);
    }

    private static String cleaned(String place) {
        return place.codePoints().noneMatch(Character::isISOControl) ? place : MemberNames.visible(place);
    }

    /** @param depth how many archives the file is within */
    private void file(Path file, String place, int depth) throws IOException {
        Packing packing = Packing.of(file);
        String lower = place.toLowerCase(Locale.ROOT);
        boolean packedCsv = (packing == Packing.GZIP && lower.endsWith(".csv.gz"))
                || (packing == Packing.ZSTD && lower.endsWith(".csv.zst"));
        if (packing == Packing.PLAIN || packedCsv) {
            visitor.file(new Member(file, place, given));
            return;
        }
        try {
            if (packing == Packing.ZIP && isDocument(file)) {
                visitor.file(new Member(file, place, given));
                return;
            }
            if (depth == Limits.ARCHIVE_DEPTH) {
                throw UnsafeException.harmful("archives within archives, over %d deep".formatted(Limits.ARCHIVE_DEPTH));
            }
            if ((packing == Packing.GZIP || packing == Packing.ZSTD) && !holdsTar(packing, file)) {
                single(packing, file, place, depth);
            } else {
                check(packing, file);
                visit(packing, file, place, depth);
            }
        } catch (UnsafeException e) {
            visitor.refuse(place, e.rule(), e.detail());
        }
    }

    private boolean isDocument(Path file) throws IOException, UnsafeException {
        try {
            ZipDirectory.check(file, membersMax);
            try (ZipArchive zip = ZipArchive.open(file)) {
                return zip.isDocument();
            }
        } catch (IOException e) {
            throw damagedUnlessDisk(e);
        }
    }

    private static boolean holdsTar(Packing packing, Path file) throws IOException, UnsafeException {
        try {
            return packing.holdsTar(file);
        } catch (IOException | RuntimeException e) {
            throw damagedUnlessDisk(e);
        }
    }

    /** Of a file that cannot be opened the disk speaks; anything else is in the bytes. */
    private static UnsafeException damagedUnlessDisk(Exception e) throws FileSystemException {
        if (e instanceof FileSystemException disk) {
            throw disk;
        }
        return e instanceof ZipArchive.WrongSizeException
                ? UnsafeException.harmful(String.valueOf(e.getMessage()))
                : UnsafeException.damaged(e);
    }

    private static Archive open(Packing packing, Path file) throws IOException, UnsafeException {
        try {
            return packing == Packing.ZIP ? ZipArchive.open(file) : new TarArchive(packing.open(file));
        } catch (IOException | RuntimeException e) {
            throw damagedUnlessDisk(e);
        }
    }

    /** Reads the whole archive and writes nothing: whether each member is safe, and how much all of them are. */
    private void check(Packing packing, Path file) throws IOException, UnsafeException {
        MemberNames names = new MemberNames();
        try (Archive archive = open(packing, file)) {
            while (next(archive)) {
                allowance.member();
                names.take(archive.name());
                if (!archive.isFolder()) {
                    measure(archive);
                }
            }
        }
    }

    private static boolean next(Archive archive) throws IOException, UnsafeException {
        try {
            return archive.next();
        } catch (IOException | RuntimeException e) {
            throw damagedUnlessDisk(e);
        }
    }

    private void measure(Archive archive) throws IOException, UnsafeException {
        long bytes = 0;
        try (InputStream in = archive.content()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                allowance.charge(count);
                if (bytes > archive.mostBytes()) {
                    throw UnsafeException.harmful(
                            "a member that unpacks to far too much: " + MemberNames.visible(archive.name()));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw damagedUnlessDisk(e);
        }
    }

    private void visit(Packing packing, Path file, String place, int depth) throws IOException, UnsafeException {
        try (Archive archive = open(packing, file)) {
            while (next(archive)) {
                String why = MemberNames.whyOfNoInterest(archive.name());
                String member = place + "!" + archive.name();
                if (archive.isFolder()) {
                    continue;
                }
                if (!why.isEmpty()) {
                    visitor.skipped(member, why);
                    continue;
                }
                Path copy = temporary.next(archive.name());
                try {
                    long bytes;
                    try (InputStream in = content(archive)) {
                        bytes = copy(in, copy, archive.mostBytes());
                    }
                    unpacked(copy, bytes, member, depth);
                } finally {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }

    private static InputStream content(Archive archive) throws IOException, UnsafeException {
        try {
            return archive.content();
        } catch (IOException | RuntimeException e) {
            throw damagedUnlessDisk(e);
        }
    }

    private void unpacked(Path copy, long bytes, String place, int depth) throws IOException {
        if (bytes == 0) {
            visitor.skipped(place, "it is empty");
        } else {
            file(copy, place, depth + 1);
        }
    }

    /** A gzip or Zstandard file is called as it is without the end of its name. */
    private void single(Packing packing, Path file, String place, int depth) throws IOException, UnsafeException {
        allowance.member();
        String packedName = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('!')) + 1);
        int dot = packedName.lastIndexOf('.');
        String name = dot > 0 ? packedName.substring(0, dot) : packedName;
        Path copy = temporary.next(name);
        try {
            long bytes;
            try (InputStream in = opened(packing, file)) {
                bytes = copy(in, copy, Math.min(Limits.UNPACKED_BYTES, Allowance.most(Files.size(file))));
            }
            allowance.charge(bytes);
            unpacked(copy, bytes, place + "!" + name, depth);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static InputStream opened(Packing packing, Path file) throws IOException, UnsafeException {
        try {
            return packing.open(file);
        } catch (IOException | RuntimeException e) {
            throw damagedUnlessDisk(e);
        }
    }

    /** Copies all there is; a fault in reading is the archive's, one in writing the disk's. */
    private long copy(InputStream in, Path to, long mostBytes) throws IOException, UnsafeException {
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int count = read(in); count >= 0; count = read(in)) {
                bytes += count;
                if (bytes > mostBytes) {
                    throw UnsafeException.harmful(
                            "it unpacks to over %d times its size".formatted(Limits.UNPACKED_RATIO));
                }
                out.write(buffer, 0, count);
            }
        }
        return bytes;
    }

    private int read(InputStream in) throws IOException, UnsafeException {
        try {
            return in.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw damagedUnlessDisk(e);
        }
    }
}
