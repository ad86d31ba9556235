package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.app.people.Role;
import org.wellhead.app.people.openid.OpenIdSettings;

/** The file of {@code --oidc}: with which server people sign in, and which of its groups means which role. */
final class OpenIdFile {
    private OpenIdFile() {}

    /**
     * Reads one.
     *
     * @throws InputRefused if it is not understood, or nobody could sign in by it
     */
    static OpenIdSettings read(Path file, Console console) throws IOException {
        TomlFile toml = TomlFile.read(file, console);
        String issuer = toml.needText("issuer");
        String clientId = toml.needText("client_id");
        Optional<String> secretFile = toml.text("client_secret_file");
        String label = toml.text("label").orElse("your organisation");
        String nameClaim = toml.text("name_claim").orElse("preferred_username");
        String roleClaim = toml.text("role_claim").orElse("groups");
        TomlFile table = toml.table("roles")
                .orElseThrow(
                        () -> toml.wrong("roles", "a table that says who is what, e.g. analyst = [\"fiu-analysts\"]"));
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, table.texts(role.word()));
        }
        table.done();
        toml.done();
        Optional<String> secret = Optional.empty();
        if (secretFile.isPresent()) {
            Path beside = file.resolveSibling(secretFile.get());
            secret = Optional.of(new String(SmallFile.read(beside, console), UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
        try {
            return new OpenIdSettings(URI.create(issuer), clientId, secret, label, nameClaim, roleClaim, roles);
        } catch (IllegalArgumentException wrong) {
            throw new InputRefused(console.told(file) + ": " + wrong.getMessage());
        }
    }
}
