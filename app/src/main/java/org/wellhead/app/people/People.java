package org.wellhead.app.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Who is on a case, in what role. What changes somebody's rights ends that person's sessions. Safe for several threads and processes. */
public final class People implements AutoCloseable {
    /** Where in a case the file is. */
    public static final String FILE = "serve/serve.db";

    /** So many may be on a case, those who were included. */
    static final int PEOPLE_MAX = 10_000;

    static final RowMapper<Member> MEMBER = (row, context) -> new Member(
            row.getString("name"),
            row.getString("display"),
            Role.of(row.getString("role")).orElseThrow(),
            row.getString("password_hash") == null ? Member.Way.OPENID : Member.Way.PASSWORD,
            row.getInt("active") == 1,
            Instant.ofEpochSecond(row.getLong("created_at")));

    private final Store store;
    private final InstantSource clock;
    private final HashCost cost;
    private final SecureRandom random = new SecureRandom();
    private final Sessions sessions;
    private final SignIn signIn;
    private final PersonalSettings settings;

    private People(Store store, InstantSource clock, HashCost cost) {
        this.store = store;
        this.clock = clock;
        this.cost = cost;
        this.sessions = new Sessions(store, clock, random);
        this.signIn = new SignIn(store, clock, cost, random);
        this.settings = new PersonalSettings(store);
    }

    /**
     * Opens those of a case; their file is made if there is none.
     *
     * @param root of the case, which must be there
     * @param cost of the hash of new passwords
     * @throws IOException if the file cannot be read or written
     * @throws PeopleRefused if it is damaged, or of a later version
     */
    public static People open(Path root, InstantSource clock, HashCost cost) throws IOException {
        return new People(Store.open(root.resolve(FILE)), clock, cost);
    }

    /** Whether a case has people. */
    public static boolean areThere(Path root) {
        return Files.exists(root.resolve(FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /** Their sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** How they sign in with passwords. */
    public SignIn signIn() {
        return signIn;
    }

    /** What each set for itself. */
    public PersonalSettings settings() {
        return settings;
    }

    /** All who are or were on the case, by name. */
    public List<Member> all() {
        return store.read(handle -> handle.createQuery("select * from people order by name")
                .map(MEMBER)
                .list());
    }

    /** One of them. */
    public Optional<Member> find(String name) {
        return store.read(handle -> find(handle, name));
    }

    /** Whether somebody can say who may do what. */
    public boolean haveAdministrator() {
        return store.read(handle -> administrators(handle) > 0);
    }

    /**
     * Adds somebody who signs in with a password; also somebody who was removed before.
     *
     * @param before is run when it is sure that it can be done, before it takes effect; what it throws keeps it from being done
     * @throws PeopleRefused if there is such a person, the name is none, or the password is weak
     */
    public Member add(String name, String display, Role role, char[] password, Runnable before) {
        if (!Member.isName(name)) {
            throw new PeopleRefused(
                    "'" + name + "': a name has 1 to 64 lower case letters of a to z, digits and . _ @ -,"
                            + " and begins with a letter or digit");
        }
        if (!Member.isDisplay(display)) {
            throw new PeopleRefused("the name to show has 1 to 200 legible characters");
        }
        Password.refuseWeak(name, password);
        String hash = PasswordHash.of(password, cost, random).spell();
        return store.write(handle -> {
            Optional<Member> known = find(handle, name);
            if (known.filter(Member::isActive).isPresent()) {
                throw new PeopleRefused(name + " is on the case already");
            }
            before.run();
            if (known.isEmpty()) {
                insert(handle, name, display, role, Optional.of(hash), Optional.empty());
            } else {
                handle.createUpdate("update people set display = :display, role = :role, password_hash = :hash,"
                                + " subject = null, active = 1 where name = :name")
                        .bind("display", display)
                        .bind("role", role.word())
                        .bind("hash", hash)
                        .bind("name", name)
                        .execute();
            }
            return found(handle, name);
        });
    }

    /**
     * Takes in somebody whom another server vouches for, and what it says of name and role now.
     *
     * @param subject which person of which server, for good; the name may change hands
     * @throws PeopleRefused if the name is somebody else's here, or no name
     */
    public Member admit(String subject, String name, String display, Role role, Runnable before) {
        if (!Member.isName(name)) {
            throw new PeopleRefused("'" + name + "' can be no name here: 1 to 64 letters of a to z, digits and . _ @ -;"
                    + " choose another claim for it");
        }
        String shown = Member.isDisplay(display) ? display : name;
        return store.write(handle -> {
            Optional<String> known = handle.createQuery("select name from people where subject = :subject")
                    .bind("subject", subject)
                    .mapTo(String.class)
                    .findOne();
            if (known.isPresent()) {
                // Whom the log calls by a name is called so for good.
                readmit(handle, found(handle, known.get()), shown, role, before);
                return found(handle, known.get());
            }
            if (find(handle, name).isPresent()) {
                throw new PeopleRefused("the name " + name + " is somebody else's on this case");
            }
            before.run();
            insert(handle, name, shown, role, Optional.empty(), Optional.of(subject));
            return found(handle, name);
        });
    }

    private static void readmit(Handle handle, Member known, String display, Role role, Runnable before) {
        if (!known.isActive()) {
            throw new PeopleRefused(known.name() + " was removed from this case; an administrator can let in again");
        }
        before.run();
        if (known.role() != role) {
            Sessions.endAll(handle, known.name());
        }
        handle.createUpdate("update people set display = :display, role = :role where name = :name")
                .bind("display", display)
                .bind("role", role.word())
                .bind("name", known.name())
                .execute();
    }

    /**
     * Gives somebody another role, and ends that person's sessions.
     *
     * @throws PeopleRefused if there is no such person, it would leave no administrator, or the role comes from elsewhere
     */
    public Member changeRole(String name, Role role, Runnable before) {
        return store.write(handle -> {
            Member known = active(handle, name);
            if (known.way() == Member.Way.OPENID) {
                throw new PeopleRefused(name + " has its role from the server that it signs in with; change it there");
            }
            refuseLast(handle, known, role != Role.ADMINISTRATOR);
            before.run();
            handle.createUpdate("update people set role = :role where name = :name")
                    .bind("role", role.word())
                    .bind("name", name)
                    .execute();
            Sessions.endAll(handle, name);
            return found(handle, name);
        });
    }

    /**
     * Lets somebody in no more, and ends that person's sessions. It stays listed, since the log names it.
     *
     * @throws PeopleRefused if there is no such person, or it would leave no administrator
     */
    public Member remove(String name, Runnable before) {
        return store.write(handle -> {
            refuseLast(handle, active(handle, name), true);
            before.run();
            handle.createUpdate("update people set active = 0 where name = :name")
                    .bind("name", name)
                    .execute();
            Sessions.endAll(handle, name);
            return found(handle, name);
        });
    }

    /**
     * Gives somebody another password, and ends that person's sessions.
     *
     * @throws PeopleRefused if there is no such person with a password, or the new one is weak
     */
    public Member changePassword(String name, char[] password, Runnable before) {
        Password.refuseWeak(name, password);
        String hash = PasswordHash.of(password, cost, random).spell();
        return store.write(handle -> {
            if (active(handle, name).way() == Member.Way.OPENID) {
                throw new PeopleRefused(name + " signs in with another server and has no password here");
            }
            before.run();
            handle.createUpdate("update people set password_hash = :hash where name = :name")
                    .bind("hash", hash)
                    .bind("name", name)
                    .execute();
            Sessions.endAll(handle, name);
            return found(handle, name);
        });
    }

    private void insert(
            Handle handle, String name, String display, Role role, Optional<String> hash, Optional<String> subject) {
        int people = handle.createQuery("select count(*) from people")
                .mapTo(Integer.class)
                .one();
        if (people >= PEOPLE_MAX) {
            throw new PeopleRefused("a case has " + PEOPLE_MAX + " people at most, those who were on it included");
        }
        handle.createUpdate("insert into people (name, display, role, password_hash, subject, created_at)"
                        + " values (:name, :display, :role, :hash, :subject, :now)")
                .bind("name", name)
                .bind("display", display)
                .bind("role", role.word())
                .bind("hash", hash)
                .bind("subject", subject)
                .bind("now", clock.instant().getEpochSecond())
                .execute();
    }

    private static void refuseLast(Handle handle, Member member, boolean goes) {
        if (goes && member.role() == Role.ADMINISTRATOR && administrators(handle) == 1) {
            throw new PeopleRefused(member.name() + " is the only administrator; make somebody else one before");
        }
    }

    private static int administrators(Handle handle) {
        return handle.createQuery("select count(*) from people where active = 1 and role = :role")
                .bind("role", Role.ADMINISTRATOR.word())
                .mapTo(Integer.class)
                .one();
    }

    private static Member active(Handle handle, String name) {
        return find(handle, name)
                .filter(Member::isActive)
                .orElseThrow(() -> new PeopleRefused("nobody on this case is called '" + name + "'"));
    }

    private static Member found(Handle handle, String name) {
        return find(handle, name).orElseThrow();
    }

    private static Optional<Member> find(Handle handle, String name) {
        return handle.createQuery("select * from people where name = :name")
                .bind("name", name)
                .map(MEMBER)
                .findOne();
    }

    @Override
    public void close() {
        store.close();
    }
}
