package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.json.Json;

/**
 * The releases of a case: each partner reads its own, and writes into an inbox of its own.
 *
 * <p>What a partner gets is copied from its releases into {@code share/taxii/PARTNER.objects}, since times of adding must outlive a restart. A release is
 * taken once; new ones are found when their partner next asks.
 */
public final class CaseCatalog implements Catalog {
    private static final int RETRY_SECONDS = 10;

    private final Path folder;
    private final ApiRoot root;
    private final String baseUrl;
    private final Map<String, PartnerReleases> byPartner = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> notices = new ConcurrentLinkedQueue<>();

    private CaseCatalog(Path folder, ApiRoot root, String baseUrl) {
        this.folder = folder;
        this.root = root;
        this.baseUrl = baseUrl;
    }

    /**
     * A case's catalogue. Reads nothing yet.
     *
     * @param folder the case
     * @param rootName what the API root is called
     * @param baseUrl scheme, host and port as partners see them
     */
    public static CaseCatalog of(Path folder, String rootName, String baseUrl) {
        return new CaseCatalog(
                folder,
                new ApiRoot(
                        rootName,
                        "Releases",
                        Optional.of("What was released to you, and an inbox for what you send."),
                        ApiRoot.CONTENT_BYTES_DEFAULT),
                baseUrl);
    }

    @Override
    public Json.Members discovery() {
        Json url = new Json.Text(baseUrl + "/" + root.name() + "/");
        return Json.members(
                Map.of("title", new Json.Text("Wellhead"), "default", url, "api_roots", new Json.Items(List.of(url))));
    }

    @Override
    public Optional<ApiRoot> root(String name) {
        return name.equals(root.name()) ? Optional.of(root) : Optional.empty();
    }

    @Override
    public List<Shelf> shelves(ApiRoot ofRoot, String partner, Instant now) throws IOException {
        if (!Partner.isId(partner)) {
            return List.of();
        }
        PartnerReleases releases = byPartner.computeIfAbsent(partner, PartnerReleases::new);
        ObjectStore store = releases.upToDate(now);
        return List.of(
                new Shelf(
                        id("releases", partner),
                        "Releases to " + partner,
                        Optional.empty(),
                        true,
                        false,
                        new Shelf.Holding.Served(store)),
                new Shelf(
                        id("inbox", partner),
                        "Inbox of " + partner,
                        Optional.of("What you send is looked at by a person; it cannot be read here."),
                        false,
                        true,
                        new Shelf.Holding.Received(releases.inbox)));
    }

    private static String id(String kind, String partner) {
        return UUID.nameUUIDFromBytes(("wellhead/" + kind + "/" + partner).getBytes(UTF_8))
                .toString();
    }

    @Override
    public Map<String, Json.Members> statuses() {
        return Map.of();
    }

    @Override
    public List<String> notices() {
        List<String> told = new ArrayList<>();
        for (String notice = notices.poll(); notice != null; notice = notices.poll()) {
            told.add(notice);
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        for (PartnerReleases releases : byPartner.values()) {
            releases.close();
        }
    }

    /** What one partner has. */
    private final class PartnerReleases {
        private final ReentrantLock taking = new ReentrantLock();
        private final String partner;
        private final ReleaseFolder releases;
        private final Inbox inbox;
        private final Set<String> told = new HashSet<>();
        private volatile Optional<ObjectStore> store = Optional.empty();
        private Instant notBefore = Instant.EPOCH;

        PartnerReleases(String partner) {
            this.partner = partner;
            this.releases = new ReleaseFolder(folder, partner);
            this.inbox = new Inbox(folder.resolve("share").resolve("inbox").resolve(partner));
        }

        /** The store with all releases; or, while another thread takes one, without it. */
        ObjectStore upToDate(Instant now) throws IOException {
            Optional<ObjectStore> known = store;
            if (known.isPresent() && !taking.tryLock()) {
                return known.get();
            }
            if (known.isEmpty()) {
                taking.lock();
            }
            try {
                if (store.isEmpty()) {
                    open();
                }
                ObjectStore opened = store.orElseThrow();
                if (now.isAfter(notBefore) && !releases.isAsSeen()) {
                    takeNew(opened, now);
                }
                return opened;
            } finally {
                taking.unlock();
            }
        }

        private void open() throws IOException {
            Path kept = folder.resolve("share").resolve("taxii");
            Files.createDirectories(kept);
            ObjectStore opened = ObjectStore.open(kept.resolve(partner + ".objects"));
            opened.mended().ifPresent(notices::add);
            store = Optional.of(opened);
        }

        private void takeNew(ObjectStore opened, Instant now) throws IOException {
            for (ReleaseFolder.Found release : releases.all(now)) {
                if (opened.isDone(release.serial())) {
                    continue;
                }
                List<StixObject> objects = new ArrayList<>();
                try {
                    EnvelopeReader.read(
                            release.read(),
                            objects::add,
                            unusable -> tell(
                                    release.bundle() + ": " + unusable.id() + " is not served: " + unusable.reason()));
                } catch (EnvelopeReader.Refused refused) {
                    tell(release.bundle() + ": is not served: " + refused.getMessage()
                            + "; later releases wait until it is mended");
                    releases.forget();
                    notBefore = now.plusSeconds(RETRY_SECONDS);
                    return;
                }
                opened.replace(objects, now);
                opened.markDone(release.serial());
            }
        }

        private void tell(String notice) {
            if (told.add(notice)) {
                notices.add(notice);
            }
        }

        void close() throws IOException {
            taking.lock();
            try {
                if (store.isPresent()) {
                    store.get().close();
                }
            } finally {
                taking.unlock();
            }
        }
    }
}
