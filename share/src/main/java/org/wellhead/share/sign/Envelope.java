package org.wellhead.share.sign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/**
 * A payload with its type and the signatures over both: a DSSE envelope. To hold one means nothing yet; {@link Verifier} says who signed.
 *
 * <p>Source: secure-systems-lab/dsse, protocol.md and envelope.md, version 1.0.
 */
public final class Envelope {
    /** The largest payload. What is larger is signed by its hash, in a list of files. */
    public static final int PAYLOAD_BYTES_MAX = 8 << 20;

    /** The most signatures on one envelope. */
    public static final int SIGNATURES_MAX = 16;

    private static final int TYPE_CHARS_MAX = 256;
    private static final int KEY_ID_CHARS_MAX = 256;
    private static final int BYTES_MAX = PAYLOAD_BYTES_MAX / 3 * 4 + (1 << 16);
    private static final JsonReader READER = new JsonReader(BYTES_MAX);

    private final String payloadType;
    private final byte[] payload;
    private final List<Mark> marks;

    /**
     * A signature as it stands on the envelope.
     *
     * @param keyId which key is said to have made it, or {@code ""}; a hint, nothing more
     * @param base64 its bytes in Base64
     */
    public record Mark(String keyId, String base64) {
        public Mark {
            if (keyId.length() > KEY_ID_CHARS_MAX) {
                throw new IllegalArgumentException("a key's id has at most " + KEY_ID_CHARS_MAX + " characters");
            }
        }
    }

    /**
     * An envelope of these.
     *
     * @param payloadType 1 to 256 printable ASCII characters, a media type or URI of our own
     * @param payload up to {@link #PAYLOAD_BYTES_MAX} bytes
     * @param marks up to {@link #SIGNATURES_MAX}
     */
    Envelope(String payloadType, byte[] payload, List<Mark> marks) {
        if (!payloadType.matches("[!-~]{1," + TYPE_CHARS_MAX + "}")) {
            throw new IllegalArgumentException(
                    "a payload's type is 1 to " + TYPE_CHARS_MAX + " ASCII characters without spaces");
        }
        if (payload.length > PAYLOAD_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a payload has at most " + PAYLOAD_BYTES_MAX + " bytes, not " + payload.length);
        }
        if (marks.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException(
                    "an envelope has at most " + SIGNATURES_MAX + " signatures, not " + marks.size());
        }
        this.payloadType = payloadType;
        this.payload = payload.clone();
        this.marks = List.copyOf(marks);
    }

    /**
     * The envelope that these bytes are. Members that DSSE does not name are passed over, as it demands.
     *
     * @throws SignException if they are none, too large, too deep, ambiguous, or without a signature; the message does not name the file
     */
    public static Envelope read(byte[] bytes) throws SignException {
        try {
            Json.Members read = READER.read(bytes);
            String payload = read.text("payload").orElseThrow(() -> missing("payload"));
            String type = read.text("payloadType").orElseThrow(() -> missing("payloadType"));
            List<Json> signatures = read.items("signatures").orElse(List.of());
            if (signatures.isEmpty()) {
                throw new SignException("the envelope has no signature; ask the sender for a signed one");
            }
            if (signatures.size() > SIGNATURES_MAX) {
                throw new SignException("the envelope has " + signatures.size() + " signatures; at most "
                        + SIGNATURES_MAX + " are read");
            }
            List<Mark> marks = new ArrayList<>();
            for (Json signature : signatures) {
                marks.add(mark(signature));
            }
            return new Envelope(type, StrictBase64.decode(payload, "the envelope's payload"), marks);
        } catch (JsonRefused | IllegalArgumentException e) {
            throw new SignException("not a signed envelope: " + e.getMessage());
        }
    }

    private static Mark mark(Json signature) throws SignException {
        if (!(signature instanceof Json.Members members)) {
            throw new SignException("not a signed envelope: a signature is no object");
        }
        if (members.values().containsKey("keyid") && members.text("keyid").isEmpty()) {
            throw new SignException("not a signed envelope: keyid is no text");
        }
        return new Mark(members.text("keyid").orElse(""), members.text("sig").orElseThrow(() -> missing("sig")));
    }

    private static SignException missing(String name) {
        return new SignException("not a signed envelope: it has no " + name);
    }

    /** What says how to read the payload; signed with it, so that none is taken for another kind. */
    public String payloadType() {
        return payloadType;
    }

    /** A copy of the bytes that are signed. */
    public byte[] payload() {
        return payload.clone();
    }

    /** The signatures in their order, unverified. */
    public List<Mark> marks() {
        return marks;
    }

    /** The envelope as canonical JSON. */
    public byte[] bytes() {
        List<Json> signatures = new ArrayList<>();
        for (Mark mark : marks) {
            Json sig = new Json.Text(mark.base64);
            signatures.add(Json.members(
                    mark.keyId.isEmpty()
                            ? Map.of("sig", sig)
                            : Map.of("keyid", new Json.Text(mark.keyId), "sig", sig)));
        }
        return Json.members(Map.of(
                        "payload", new Json.Text(StrictBase64.encode(payload)),
                        "payloadType", new Json.Text(payloadType),
                        "signatures", new Json.Items(signatures)))
                .bytes();
    }

    /** What is signed: type and payload, each behind its length, so that no byte can move from one into the other. */
    byte[] preAuthenticationEncoding() {
        byte[] head = ("DSSEv1 " + payloadType.getBytes(UTF_8).length + " " + payloadType + " " + payload.length + " ")
                .getBytes(UTF_8);
        byte[] encoded = Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, encoded, head.length, payload.length);
        return encoded;
    }
}
