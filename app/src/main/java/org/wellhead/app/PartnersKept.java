package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;

/** The partners that a case knows: files for {@code --to} in its folder {@code share/partners}, each called by the partner's id. */
public final class PartnersKept {
    private static final String FOLDER = "partners";

    private PartnersKept() {}

    /**
     * A partner.
     *
     * @param clearance the narrowest colour that it may hold, in the word of files
     * @param forms that its tools read; empty: all that need no setting
     * @param less what it gets less exactly: words of the file's {@code [redact]}
     * @param file as it is named after {@code --to}
     * @param toml the file
     * @param problem why it is not understood; else empty
     */
    public record Told(
            String id,
            String name,
            String country,
            String clearance,
            List<String> groups,
            boolean evidence,
            List<String> forms,
            List<String> less,
            String file,
            String toml,
            String problem) {
        /** Keeps the lists as they are now. */
        public Told {
            groups = List.copyOf(groups);
            forms = List.copyOf(forms);
            less = List.copyOf(less);
        }
    }

    /** All of them, by id. */
    public static List<Told> of(Path root, Console console) throws IOException {
        List<Told> partners = new ArrayList<>();
        Path folder = root.resolve("share").resolve(FOLDER);
        for (String name : CaseShare.names(folder, "[a-z0-9-]{1,64}[.]toml")) {
            Path file = folder.resolve(name);
            String id = name.substring(0, name.length() - ".toml".length());
            try {
                partners.add(told(PartnerFile.read(file, console), file, console));
            } catch (InputRefused wrong) {
                partners.add(new Told(
                        id,
                        "",
                        "",
                        "",
                        List.of(),
                        false,
                        List.of(),
                        List.of(),
                        console.told(file),
                        "",
                        String.valueOf(wrong.getMessage())));
            }
        }
        return partners;
    }

    /**
     * Takes one into the case, or anew, and writes that into the log.
     *
     * @param toml the file
     * @throws InputRefused if it is not understood
     */
    public static Told keep(Path root, String toml, Console console) throws IOException {
        Path folder = Files.createTempDirectory("wellhead-partner");
        Path given = folder.resolve("partner.toml");
        PartnerFile read;
        try {
            Files.writeString(given, toml);
            read = PartnerFile.read(given, Console.of(console.out(), console.err(), folder, console.outside()));
        } finally {
            Files.deleteIfExists(given);
            Files.delete(folder);
        }
        String id = read.partner().id();
        try (CaseShare share = CaseShare.open(root)) {
            Map<String, String> facts = new TreeMap<>();
            facts.put("file", CaseAudit.sha256(toml));
            facts.put("clearance", read.partner().clearance().word());
            CaseAudit.record(root, console, "partner", id, facts);
            share.keep(FOLDER + "/" + id + ".toml", toml.getBytes(UTF_8));
        }
        return told(read, file(root, id), console);
    }

    /**
     * The file of one.
     *
     * @throws WrongUse if the case knows no such partner
     */
    public static Path known(Path root, String id) {
        if (!Partner.isId(id) || !Files.isRegularFile(file(root, id))) {
            throw new WrongUse("the case knows no partner '" + id + "'; give its file first");
        }
        return file(root, id);
    }

    private static Path file(Path root, String id) {
        return root.resolve("share").resolve(FOLDER).resolve(id + ".toml");
    }

    private static Told told(PartnerFile read, Path file, Console console) throws IOException {
        Partner partner = read.partner();
        return new Told(
                partner.id(),
                partner.name(),
                partner.country(),
                partner.clearance().word(),
                List.copyOf(partner.groups()),
                partner.evidence(),
                read.forms(),
                less(partner.redaction()),
                console.told(file),
                Files.readString(file),
                "");
    }

    private static List<String> less(Redaction redaction) {
        List<String> less = new ArrayList<>();
        if (redaction.names()) {
            less.add("names");
        }
        if (redaction.numbers()) {
            less.add("numbers");
        }
        if (redaction.times()) {
            less.add("times");
        }
        if (redaction.amounts()) {
            less.add("amounts");
        }
        if (redaction.sources()) {
            less.add("sources");
        }
        return less;
    }
}
