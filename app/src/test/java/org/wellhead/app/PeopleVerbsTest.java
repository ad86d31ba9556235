package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, as it is typed; and a server for a team that refuses to start where it would be unsafe. */
class PeopleVerbsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aCase() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "id,time,payer,payee,amount\n1,2014-01-01,a,b,5\n");
        Files.writeString(folder.resolve("password.txt"), "nine quiet herons at dusk\n");
        assertThat(Typed.run(folder, "import --case antalya p.csv --base USD").exitCode())
                .isZero();
    }

    @Test
    void peopleAreAddedListedChangedAndRemoved() throws IOException {
        assertThat(done("serve people add anna --case antalya --role administrator --password-file password.txt"))
                .isEqualTo("anna may come in as administrator.\n");
        done(
                "serve people add boris --case antalya --role analyst --display \"Boris B.\" --password-file password.txt");
        assertThat(done("serve people role boris --case antalya --role approver"))
                .isEqualTo("boris is approver now, and signs in again.\n");
        done("serve people password boris --case antalya --password-file password.txt");
        done("serve people remove boris --case antalya");

        assertThat(done("serve people list --case antalya"))
                .isEqualTo("anna  administrator, by password\nboris  removed, by password  Boris B.\n");
        assertThat(Files.readString(folder.resolve("antalya/audit/entries.jsonl")))
                .contains(
                        "\"verb\":\"add person\"",
                        "\"verb\":\"change role\"",
                        "\"verb\":\"change password\"",
                        "\"verb\":\"remove person\"")
                .doesNotContain("herons");
    }

    @Test
    void aPasswordIsAskedTwiceAndNeverShown() {
        Typed typed = Typed.run(
                folder,
                "serve people add anna --case antalya --role viewer",
                typing("nine quiet herons at dusk", "nine quiet herons at dusk"));
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.shown()).doesNotContain("herons");

        assertThat(Typed.run(
                                folder,
                                "serve people add boris --case antalya --role viewer",
                                typing("nine quiet herons at dusk", "nine quiet herons at dawn"))
                        .err())
                .contains("not the same; nothing was written");
        assertThat(refused("serve people add boris --case antalya --role viewer"))
                .contains("there is nobody to ask: give it by --password-file FILE");
    }

    @Test
    void whatCannotBeIsToldInOneLine() {
        assertThat(refused("serve people")).contains("which command? add, list, role, remove or password");
        assertThat(refused("serve people list --case nowhere")).contains("nowhere");
        assertThat(refused("serve people role boris --case antalya --role viewer"))
                .contains("nobody on this case is called 'boris'");
        assertThat(refused("serve people add boris --case antalya --role king --password-file password.txt"))
                .contains("no role is called 'king'");
        assertThat(refused("serve people add Boris --case antalya --role viewer --password-file password.txt"))
                .contains("'Boris': a name has 1 to 64 lower case letters");
    }

    @Test
    void aTeamIsServedOverTlsToPeopleOnly() throws IOException {
        assertThat(refused("serve --case antalya --listen 127.0.0.1:0"))
                .contains("by TLS only: give --key-store and --key-store-password");
        assertThat(refused("serve")).contains("--case FOLDER: which case?");

        keyStore();
        String tls = " --key-store server.p12 --key-store-password password.txt";
        assertThat(refused("serve --case antalya --listen 127.0.0.1:0" + tls))
                .contains("nobody could come in: wellhead serve people add NAME --case antalya --role administrator");
        assertThat(refused("serve --case new --listen 127.0.0.1:0" + tls)).contains("new is no case yet");
        done("serve people add anna --case antalya --role administrator --password-file password.txt");
        assertThat(refused("serve --case antalya --listen 0.0.0.0:0" + tls)).contains("give --public-url");
        assertThat(refused("serve --case antalya --listen here" + tls)).contains("is not HOST:PORT");
        assertThat(refused("serve --case antalya --listen 127.0.0.1:0 --public-url http://wellhead.example" + tls))
                .contains("--public-url: it is https://NAME");
    }

    @Test
    void theFileOfTheOtherServerIsHeldToItsRules() throws IOException {
        keyStore();
        String serve = "serve --case antalya --listen 127.0.0.1:0 --key-store server.p12"
                + " --key-store-password password.txt --oidc oidc.toml";
        String roles = "[roles]\nanalyst = [\"fiu-analysts\"]\n";
        for (Map.Entry<String, String> wrong : List.of(
                Map.entry("client_id = \"w\"\n" + roles, "'issuer' is missing"),
                Map.entry("issuer = \"https://l.example\"\nclient_id = \"w\"\n", "'roles' must be a table"),
                Map.entry("issuer = \"http://l.example\"\nclient_id = \"w\"\n" + roles, "begins with https://"),
                Map.entry("issuer = \"https://l.example\"\nclient_id = \"w\"\n[roles]\n", "nobody could sign in"),
                Map.entry(
                        "issuer = \"https://l.example\"\nclient_id = \"w\"\n[roles]\nking = [\"a\"]\n",
                        "'king' must be one of viewer, analyst, approver, administrator"))) {
            Files.writeString(folder.resolve("oidc.toml"), wrong.getKey());
            Typed typed = Typed.run(folder, serve);
            assertThat(typed.exitCode()).as(wrong.getKey()).isEqualTo(3);
            assertThat(typed.err()).contains(wrong.getValue());
        }
    }

    /** Any PKCS#12 file: nothing gets as far as TLS. */
    private void keyStore() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("server.p12"))) {
            var keys = java.security.KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.store(out, "nine quiet herons at dusk".toCharArray());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outside typing(String... lines) {
        Deque<String> left = new ArrayDeque<>(List.of(lines));
        return new Outside(
                Typed.OUTSIDE.clock(),
                "analyst",
                Map.of(),
                _ -> Optional.ofNullable(left.poll()).map(String::toCharArray));
    }

    private String done(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return typed.out();
    }

    private String refused(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(line + typed.out()).isEqualTo(2);
        return typed.err();
    }
}
