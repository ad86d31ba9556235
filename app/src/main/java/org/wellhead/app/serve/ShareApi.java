package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.CaseAudit;
import org.wellhead.app.Console;
import org.wellhead.app.PartnersKept;
import org.wellhead.app.ShareFolders;
import org.wellhead.app.SharePreview;
import org.wellhead.app.ShareState;

/** What this partner may see, who signs that it goes, and what went. */
final class ShareApi implements Api {
    private static final String PROPOSAL = "/api/share/proposals/{id}";
    private static final String RELEASE = "/api/share/releases/{partner}/{serial}";

    /** A partner's file. */
    record Partner(@Nullable String toml) {}

    /** Whose key signs. */
    record Signed(@Nullable String key, @Nullable String passphrase) {}

    /**
     * A new key.
     *
     * @param name of its file
     * @param holder whose it is
     */
    record NewKey(
            @Nullable String name,
            @Nullable String holder,
            @Nullable String passphrase) {}

    /**
     * Rules by which the case is shared, which came as files with the public keys that they name.
     *
     * @param batch that they came in
     * @param file which of them has the rules
     * @param key that signs, where rules are changed that two people must change
     */
    record Rules(
            @Nullable String batch,
            @Nullable String file,
            @Nullable String key,
            @Nullable String passphrase) {}

    /** A preview, with the command line that would show it too. */
    record Preview(String command, SharePreview.Told preview) {}

    private final CaseHandle served;
    private final Jobs jobs;
    private final Incoming incoming;
    private final Console console;
    private final PublicKeys publicKeys;

    ShareApi(CaseHandle served, Jobs jobs, Incoming incoming, Console console) {
        this.served = served;
        this.jobs = jobs;
        this.incoming = incoming;
        this.console = console;
        publicKeys = new PublicKeys(served);
    }

    @Override
    public void routes(Routes routes) {
        routes.get(
                "/api/share",
                Deed.SEE,
                context -> ShareState.of(root(), Guard.person(context).ownKey(), seat(context)));
        routes.put(
                "/api/share/partners",
                Deed.ADMINISTER,
                context -> PartnersKept.keep(
                        root(), need("toml", Query.body(context, Partner.class).toml()), seat(context)));
        routes.post("/api/share/rules", Deed.ADMINISTER, this::rules);
        routes.post("/api/share/keys", Deed.WORK, this::newKey);
        routes.stream("/api/share/keys/{name}/public", Deed.SEE, this::publicKey);
        routes.post("/api/share/preview", Deed.WORK, this::preview);
        routes.get("/api/share/preview/{job}", Deed.WORK, this::previewed);
        routes.post("/api/share/propose", Deed.WORK, this::propose);
        routes.post("/api/share/release", Deed.APPROVE, this::release);
        routes.post(PROPOSAL + "/approve", Deed.APPROVE, this::approve);
        routes.post(PROPOSAL + "/reject", Deed.APPROVE, this::reject);
        routes.stream(PROPOSAL + "/files/{name}", Deed.WORK, this::proposed);
        routes.post(RELEASE + "/verify", Deed.WORK, this::verify);
        routes.stream(RELEASE + "/zip", Deed.WORK, this::zip);
    }

    private Object rules(Context context) throws IOException {
        Person person = Guard.person(context);
        Rules wanted = Query.body(context, Rules.class);
        String batch = need("batch", wanted.batch());
        Path file = incoming.file(person, batch, need("file", wanted.file()));
        publicKeys.join(incoming, person, batch);
        CommandWords words = new CommandWords("share", "rules")
                .option("--case", Optional.of(served.told()))
                .word(served.told(served.inside(file)));
        Optional<char[]> secret = Optional.empty();
        if (wanted.key() != null && !wanted.key().isEmpty()) {
            words.option("--sign-with", ShareWanted.signing(served, Guard.person(context), wanted.key()));
            secret = ShareWanted.secret(wanted.passphrase());
        }
        incoming.use(person, batch);
        try {
            return jobs.start(person, "share", words.list(), secret, () -> incoming.drop(batch));
        } catch (Problem tooMany) {
            incoming.release(batch);
            throw tooMany;
        }
    }

    private Object newKey(Context context) throws IOException {
        NewKey wanted = Query.body(context, NewKey.class);
        String name = need("name", wanted.name());
        if (!name.matches("[a-z0-9][a-z0-9._@-]{0,63}")) {
            throw Problem.request("name: lower case letters, digits and . _ @ -, e.g. anna");
        }
        ShareWanted.refuseOther(Guard.person(context), name);
        root();
        Path keys = Files.createDirectories(served.own("share/keys"));
        String holder = need("holder", wanted.holder());
        Optional<char[]> secret = ShareWanted.secret(wanted.passphrase());
        for (String half : List.of(".key", ".pub")) {
            if (Files.exists(keys.resolve(name + half), LinkOption.NOFOLLOW_LINKS)) {
                throw new Problem(409, "there is a key " + name + " already", "choose another name");
            }
        }
        CaseAudit.record(served.there(), seat(context), Optional.empty(), "new key", name, Map.of("holder", holder));
        List<String> arguments = new CommandWords("key", "new")
                .option("--name", Optional.of(holder))
                .option("--out", Optional.of(served.told("share/keys/" + name + ".key")))
                .list();
        return start(context, arguments, secret);
    }

    private void publicKey(Context context) throws IOException {
        root();
        Path file = publicKeys.named(context.pathParam("name"));
        Query.keptAs(context, "application/octet-stream", file.getFileName().toString());
        context.result(Files.newInputStream(file));
    }

    /** A job as any other: it traces the case, which takes as long as tracing does. */
    private Object preview(Context context) throws IOException {
        root();
        List<String> arguments = Query.body(context, ShareWanted.class)
                .words(served, "share", "preview")
                .list();
        return jobs.start(Guard.person(context), "preview", arguments, Optional.empty(), () -> {});
    }

    private Object previewed(Context context) {
        Job job = jobs.job(context.pathParam("job"));
        SharePreview.Told found = job.preview()
                .orElseThrow(() -> new Problem(404, "job " + job.id() + " has no preview to show", "preview it anew"));
        return new Preview(Job.command(job.arguments()), found);
    }

    private Object propose(Context context) {
        ShareWanted wanted = Query.body(context, ShareWanted.class);
        List<String> arguments = wanted.words(served, "share", "propose")
                .option("--sign-with", ShareWanted.signing(served, Guard.person(context), wanted.key()))
                .list();
        return start(context, arguments, ShareWanted.secret(wanted.passphrase()));
    }

    /** Where one person uses the server there is nobody to propose to; the rules of the case still say up to which colour that is enough. */
    private Object release(Context context) throws IOException {
        if (!Guard.person(context).isAtThisMachine()) {
            throw new Problem(403, "a release needs two people here", "propose it, and let another person approve it");
        }
        ShareWanted wanted = Query.body(context, ShareWanted.class);
        List<String> arguments = wanted.words(served, "share")
                .option("--sign-with", ShareWanted.signing(served, Guard.person(context), wanted.key()))
                .option("--out", Optional.of(handedOver()))
                .list();
        return start(context, arguments, ShareWanted.secret(wanted.passphrase()));
    }

    private Object approve(Context context) throws IOException {
        String id = proposal(context);
        Person person = Guard.person(context);
        if (!person.isAtThisMachine() && ShareState.proposer(root(), id).equals(person.name())) {
            throw new Problem(
                    403, person.display() + " proposed this and cannot approve it", "another person must approve it");
        }
        Signed signed = Query.body(context, Signed.class);
        List<String> arguments = new CommandWords("share", "approve", id)
                .option("--case", Optional.of(served.told()))
                .option("--sign-with", ShareWanted.signing(served, person, signed.key()))
                .option("--out", Optional.of(handedOver()))
                .list();
        return start(context, arguments, ShareWanted.secret(signed.passphrase()));
    }

    private Object reject(Context context) throws IOException {
        String id = proposal(context);
        return start(context, List.of("share", "approve", "--case", served.told(), id, "--reject"), Optional.empty());
    }

    private void proposed(Context context) throws IOException {
        Path folder = own(ShareFolders.proposal(root(), context.pathParam("id")));
        Path file = ShareFolders.file(folder, context.pathParam("name"));
        Query.keptAs(context, "application/octet-stream", file.getFileName().toString());
        context.result(Files.newInputStream(file));
    }

    private Object verify(Context context) throws IOException {
        Path folder = released(context);
        List<String> arguments = new ArrayList<>(List.of("share", "verify", served.told(served.inside(folder))));
        for (String key : publicKeys.toVerifyWith()) {
            arguments.addAll(List.of("--key", served.told(key)));
        }
        return start(context, arguments, Optional.empty());
    }

    private void zip(Context context) throws IOException {
        Path folder = released(context);
        String subject = context.pathParam("partner") + " " + context.pathParam("serial");
        Query.keptAs(context, "application/zip", "release-" + subject.replace(' ', '-') + ".zip");
        ShareFolders.zip(root(), folder, subject, seat(context), context.outputStream());
    }

    private Path released(Context context) throws IOException {
        return own(ShareFolders.release(root(), context.pathParam("partner"), Query.inPath(context, "serial")));
    }

    private String proposal(Context context) throws IOException {
        String id = context.pathParam("id");
        own(ShareFolders.proposal(root(), id));
        return id;
    }

    /** A folder of results that is not there yet; the case itself keeps the release too. */
    private String handedOver() throws IOException {
        root();
        Path results = Files.createDirectories(served.own("results"));
        int number = 1;
        while (Files.exists(results.resolve("release-" + number))) {
            number++;
        }
        return served.told("results/release-" + number);
    }

    private Object start(Context context, List<String> arguments, Optional<char[]> secret) {
        return jobs.start(Guard.person(context), "share", arguments, secret, () -> {});
    }

    private Console seat(Context context) {
        return Seat.quiet(console, Guard.person(context));
    }

    private Path own(Path folder) throws IOException {
        return served.own(served.inside(folder));
    }

    private Path root() throws IOException {
        served.own("share");
        return served.there();
    }

    private static String need(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Problem.request(name + " is needed");
        }
        return given;
    }
}
