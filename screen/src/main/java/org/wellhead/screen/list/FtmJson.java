package org.wellhead.screen.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes them. Entities that can be parties are
 * entries; sanctions and wallets that point to one give it their dates and addresses, wherever in the file they stand.
 */
final class FtmJson {
    /** What sanctions say of one entity. */
    private static final class Sanctions {
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private boolean standing;
        private final List<String> programmes = new ArrayList<>();

        void add(FtmEntity sanction) {
            for (String property : new String[] {"listingDate", "startDate"}) {
                for (String text : sanction.all(property)) {
                    LocalDate day = Dates.day(text);
                    if (day != null && (from == null || day.isBefore(from))) {
                        from = day;
                    }
                }
                if (from != null) {
                    break;
                }
            }
            LocalDate end = null;
            for (String text : sanction.all("endDate")) {
                LocalDate day = Dates.day(text);
                end = day != null && (end == null || day.isAfter(end)) ? day : end;
            }
            standing |= end == null;
            until = end != null && (until == null || end.isAfter(until)) ? end : until;
            programmes.addAll(sanction.all("program"));
            programmes.addAll(sanction.all("programId"));
        }
    }

    private final Drafts drafts;
    private final Map<String, Sanctions> sanctionsOf = new HashMap<>();
    private final Map<String, List<FtmEntity>> walletsOf = new HashMap<>();
    private @Nullable LocalDate seenLast;

    private FtmJson(Drafts drafts) {
        this.drafts = drafts;
    }

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        TextFile.prove(file);
        FtmJson reader = new FtmJson(drafts);
        long line = 1;
        try (InputStream in = TextFile.bytes(file);
                JsonParser parser = FtmEntity.JSON.createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                line = parser.currentTokenLocation().getLineNr();
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw ListRefused.broken(file, line, "there is something that is no JSON object");
                }
                reader.entity(FtmEntity.read(parser, file), new Place(file, line), "");
            }
        } catch (JacksonIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (JacksonException e) {
            long place = e.getLocation() == null
                    ? line
                    : Math.max(line, e.getLocation().getLineNr());
            throw ListRefused.broken(
                    file,
                    place,
                    "the JSON ends early, is broken, or has more than " + Limits.FIELD_CHARS
                            + " characters in a field ("
                            + Objects.requireNonNullElse(e.getOriginalMessage(), "")
                                    .lines()
                                    .findFirst()
                                    .orElse("") + ")");
        }
        reader.finish();
    }

    private void entity(FtmEntity entity, Place place, String parent) throws ListRefused {
        for (FtmEntity nested : entity.nested()) {
            entity(nested, place, entity.id());
        }
        switch (entity.schema()) {
            case "Sanction" -> {
                for (String of : entity.pointsTo("entity", parent)) {
                    sanctionsOf.computeIfAbsent(of, key -> new Sanctions()).add(entity);
                }
            }
            case "CryptoWallet" -> {
                List<String> holders = entity.pointsTo("holder", parent);
                holders.forEach(of ->
                        walletsOf.computeIfAbsent(of, key -> new ArrayList<>()).add(entity));
                if (holders.isEmpty()) {
                    party(entity, Schema.UNKNOWN, place);
                }
            }
            default -> {
                Schema schema = Ftm.schema(entity.schema());
                // An entity within another is told for the other's sake: its owner, its relative.
                if (schema != null && entity.isTarget() && parent.isEmpty()) {
                    party(entity, schema, place);
                }
            }
        }
        LocalDate seen = Dates.day(entity.lastSeen());
        seenLast = seen != null && (seenLast == null || seen.isAfter(seenLast)) ? seen : seenLast;
    }

    private void party(FtmEntity entity, Schema schema, Place place) throws ListRefused {
        Draft draft = drafts.begin(entity.id(), place).schema(schema);
        entity.all("name").forEach(name -> draft.name(name, Quality.PRIMARY));
        entity.all("alias").forEach(name -> draft.name(name, Quality.STRONG));
        entity.all("previousName").forEach(name -> draft.name(name, Quality.STRONG));
        entity.all("weakAlias").forEach(name -> draft.name(name, Quality.WEAK));
        if (!draft.isNamed()) {
            entity.all("publicKey").forEach(key -> draft.name(key, Quality.PRIMARY));
            draft.name(entity.caption(), Quality.PRIMARY);
        }
        entity.all("birthDate").forEach(draft::birth);
        Ftm.COUNTRIES.stream()
                .sorted()
                .forEach(property -> entity.all(property).forEach(country -> Ftm.country(draft, country)));
        entity.all("gender").forEach(draft::gender);
        identifiers(draft, entity);
        entity.all("programId").forEach(draft::programme);
        entity.all("topics").forEach(draft::programme);
    }

    private static void identifiers(Draft draft, FtmEntity entity) {
        entity.properties().forEach((property, values) -> {
            String scheme = Ftm.IDENTIFIERS.get(property);
            if (scheme != null) {
                values.forEach(value -> draft.identifier(scheme, value));
            } else if (property.equals("cryptoWallets")) {
                values.stream().filter(Form::isWallet).forEach(value -> draft.identifier("WALLET", value));
            }
        });
    }

    private void finish() {
        drafts.published(seenLast);
        sanctionsOf.forEach((id, sanctions) -> {
            Draft draft = drafts.find(id);
            if (draft != null) {
                sanctions.programmes.forEach(draft::programme);
                draft.listed(sanctions.from);
                LocalDate until = sanctions.until;
                // An end in the future is a term and no delisting.
                if (!sanctions.standing && until != null && seenLast != null && !until.isAfter(seenLast)) {
                    draft.delisted(until);
                }
            }
        });
        walletsOf.forEach((id, wallets) -> {
            Draft draft = drafts.find(id);
            if (draft != null) {
                wallets.forEach(wallet -> wallet.all("publicKey").forEach(key -> draft.identifier("WALLET", key)));
            }
        });
    }
}
