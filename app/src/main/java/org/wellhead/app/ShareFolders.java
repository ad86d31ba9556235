package org.wellhead.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wellhead.share.handling.Partner;

/** The folders of what was proposed and released, to be read or handed over as one file. */
public final class ShareFolders {
    private static final String FILE = "[a-z0-9][-a-z0-9.]{0,99}";

    /** The first time that every program that unpacks understands. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ShareFolders() {}

    /**
     * That of a proposal.
     *
     * @throws WrongUse if there is none of this id
     */
    public static Path proposal(Path root, String id) throws IOException {
        CaseShare share = CaseShare.lookAt(root);
        if (!share.proposals().contains(id)) {
            throw new WrongUse("no such proposal: '" + id + "'");
        }
        return share.proposal(id);
    }

    /**
     * That of a release.
     *
     * @throws WrongUse if there is none of this number to this partner
     */
    public static Path release(Path root, String partner, long serial) {
        Path folder = Partner.isId(partner) ? CaseShare.lookAt(root).release(partner, serial) : root.resolve("none");
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongUse("nothing was released to '" + partner + "' as number " + serial);
        }
        return folder;
    }

    /**
     * All of a folder as a ZIP; the same files give the same bytes. An entry of the log is written first.
     *
     * @param subject what is handed over, as the log has it
     */
    public static void zip(Path root, Path folder, String subject, Console console, OutputStream to)
            throws IOException {
        CaseAudit.record(root, console, "download", subject, Map.of());
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (String name : CaseShare.names(folder, FILE)) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    /**
     * One file of a folder, to be read by somebody who is to sign.
     *
     * @throws WrongUse if there is none of this name
     */
    public static Path file(Path folder, String name) {
        Path file = folder.resolve(name.matches(FILE) ? name : "none");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongUse("there is no file '" + name + "' in it");
        }
        return file;
    }
}
