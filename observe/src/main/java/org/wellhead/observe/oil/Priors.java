package org.wellhead.observe.oil;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.wellhead.ledger.Sha256;

/** What is held to be known before a picture is looked at: one {@link Prior} for every {@link Quantity}, each with its source. */
public final class Priors {
    /** How people call those that come with the program. */
    public static final String BUILT_IN = "priors.toml (built in)";

    private static final int BYTES_MAX = 1 << 16;

    private final Map<Quantity, Prior> priors;
    private final List<Source> sources;

    /**
     * A file that priors were read from.
     *
     * @param name as people call it
     * @param sha256 its hash: 64 lower-case hexadecimal digits
     * @param bytes its size
     */
    public record Source(String name, String sha256, long bytes) {}

    private Priors(Map<Quantity, Prior> priors, List<Source> sources) {
        this.priors = new EnumMap<>(priors);
        this.sources = List.copyOf(sources);
    }

    /** Those that come with the program. */
    public static Priors builtIn() {
        try (InputStream stream = Objects.requireNonNull(Priors.class.getResourceAsStream("priors.toml"))) {
            byte[] bytes = stream.readAllBytes();
            Map<Quantity, Prior> priors = new PriorsToml(new String(bytes, StandardCharsets.UTF_8), BUILT_IN).priors();
            if (priors.size() != Quantity.values().length) {
                throw new IllegalStateException("the built-in priors tell only of " + priors.keySet());
            }
            return new Priors(priors, List.of(source(BUILT_IN, bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The built-in ones, some replaced by those of a file.
     *
     * @param file TOML, up to 64 KiB
     * @param name as the user calls the file
     * @throws PriorsException if the file is not wholly understood
     * @throws IOException if it cannot be read
     */
    public static Priors read(Path file, String name) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(BYTES_MAX + 1);
        }
        if (bytes.length > BYTES_MAX) {
            throw new PriorsException(
                    name + ": this is longer than a file of priors can be, 64 KiB; give another file");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new PriorsException(name + ": this is no text in UTF-8; priors are written in TOML");
        }
        Priors builtIn = builtIn();
        Map<Quantity, Prior> priors = new EnumMap<>(builtIn.priors);
        priors.putAll(new PriorsToml(text, name).priors());
        return new Priors(
                priors,
                Stream.concat(builtIn.sources.stream(), Stream.of(source(name, bytes)))
                        .toList());
    }

    /** What is held to be known of a quantity. */
    public Prior of(Quantity quantity) {
        return Objects.requireNonNull(priors.get(quantity));
    }

    /** All of them, in the order of {@link Quantity}. */
    public List<Prior> all() {
        return List.copyOf(priors.values());
    }

    /** The files that they were read from; the built-in ones first. */
    public List<Source> sources() {
        return sources;
    }

    private static Source source(String name, byte[] bytes) {
        return new Source(name, HexFormat.of().formatHex(Sha256.digest().digest(bytes)), bytes.length);
    }
}
