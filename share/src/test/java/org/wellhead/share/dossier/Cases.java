package org.wellhead.share.dossier;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.wellhead.ledger.Money;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Releaser;
import org.wellhead.share.release.Samples;

/** Releases whose values are chosen by a test. */
final class Cases {
    private static final Marking AMBER = Marking.own(Tlp.AMBER, new Grade('B', 2));

    private Cases() {}

    /** A source for each name, all in Portugal, of 1.00, 2.00, 3.00, ... each. */
    static Release named(Redaction redaction, String... names) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Key party = new Key(Kind.PARTY, "p" + i);
            Key account = new Key(Kind.ACCOUNT, "a" + i);
            items.add(Item.of(
                    party, AMBER, Map.of(Field.NAME, new Value.Text(names[i]), Field.COUNTRY, new Value.Text("PT"))));
            items.add(Item.of(
                    account,
                    AMBER,
                    Map.of(
                            Field.HOLDER,
                            new Value.Reference(party),
                            Field.NUMBER,
                            new Value.Text("N" + names[i]),
                            Field.COUNTRY,
                            new Value.Text("PT"))));
            items.add(Item.of(
                    new Key(Kind.SOURCE, "s" + i),
                    AMBER,
                    Map.of(
                            Field.ABOUT, new Value.Reference(account),
                            Field.UNIT, new Value.Text("north"),
                            Field.PROPORTIONAL, new Value.Amount((i + 1) * 100L))));
        }
        return release(redaction, items, Map.of());
    }

    /** A sighting with this picture. */
    static Release pictured(byte[] picture) {
        Item sighting = Item.of(
                new Key(Kind.SIGHTING, "s"),
                AMBER,
                Map.of(Field.TITLE, new Value.Text("Queue at the border"), Field.PICTURE, new Value.Text("queue.png")));
        return release(Redaction.SOURCES_ONLY, List.of(sighting), Map.of("queue.png", new Attachment(picture)));
    }

    /** A source whose holder is taken for an entry of a list: finding 2. */
    static Release matched(Map<Field, Value> more) {
        Key party = new Key(Kind.PARTY, "p");
        Map<Field, Value> values = new TreeMap<>(more);
        values.put(Field.ABOUT, new Value.Reference(party));
        values.put(Field.LIST, new Value.Text("un"));
        Key account = new Key(Kind.ACCOUNT, "a");
        return release(
                Redaction.SOURCES_ONLY,
                List.of(
                        Item.of(party, AMBER, Map.of(Field.NAME, new Value.Text("Karim"))),
                        Item.of(account, AMBER, Map.of(Field.HOLDER, new Value.Reference(party))),
                        Item.of(
                                new Key(Kind.SOURCE, "s"),
                                AMBER,
                                Map.of(Field.ABOUT, new Value.Reference(account), Field.FIFO, new Value.Amount(1))),
                        Item.of(new Key(Kind.MATCH, "m"), AMBER, values)),
                Map.of());
    }

    /** A small picture. */
    static byte[] png() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, 0xC02020);
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A source that came from another unit, which consents, under H2. */
    static Release ofAnother() {
        Marking theirs = new Marking(
                Tlp.GREEN,
                java.util.Set.of(),
                Map.of("se-fiu", java.util.Set.of("tr-fiu")),
                java.util.Set.of(HandlingCode.H2),
                new Grade('A', 1));
        Key account = new Key(Kind.ACCOUNT, "a");
        return release(
                new Redaction(false, false, false, false, false),
                List.of(
                        Item.of(account, theirs, Map.of(Field.NUMBER, new Value.Text("SE-1"))),
                        Item.of(
                                new Key(Kind.SOURCE, "s"),
                                theirs,
                                Map.of(
                                        Field.ABOUT,
                                        new Value.Reference(account),
                                        Field.UNIT,
                                        new Value.Text("north")))),
                Map.of());
    }

    private static Release release(Redaction redaction, List<Item> items, Map<String, Attachment> attachments) {
        Partner partner = Samples.partner(redaction);
        Dossier dossier = new Dossier(
                "case-2",
                "ef".repeat(32),
                new Money("USD", 2),
                items,
                new TreeMap<>(attachments),
                List.of("A method."));
        Releaser.Terms terms = Samples.terms(1);
        return Releaser.prepare(dossier, partner, terms, Samples.secret(partner))
                .release();
    }

    /** The file of this name. */
    static byte[] file(Release release, String name) {
        return DossierForm.write(release).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(FormFile::bytes)
                .orElseThrow();
    }
}
