package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Who is let in. */
sealed interface Door permits LocalDoor, TeamDoor {
    /** What somebody gives to come in: the token of the printed address, or name and password. */
    record SignIn(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password) {}

    /**
     * How one can come in.
     *
     * @param password whether by name and password
     * @param oidc with another server, if there is one
     */
    record Ways(boolean password, @Nullable Oidc oidc) {}

    /**
     * The way by another server.
     *
     * @param label what it is called
     * @param path where it begins
     */
    record Oidc(String label, String path) {}

    /** {@code local} or {@code team}. */
    String mode();

    /** Which port the server got. */
    void listensOn(int port);

    /** How one can come in. */
    Ways ways();

    /** Lets somebody in: the answer gets the cookie of a new session. */
    void enter(Context context, SignIn wanted);

    /** Ends the session of this request. */
    void leave(Context context);

    /** Who asks; nobody without a session. */
    Optional<Person> who(Context context);

    /** Tells as long as it is asked whether the session of this request goes on, for what is told to it without being asked for. */
    BooleanSupplier goesOn(Context context);

    /** What somebody may do at this moment, by name; nothing after being taken off the case. */
    Set<Deed> may(String name);

    /** That nobody is in, and what to do about it. */
    Problem nobody();
}
