package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of the API, for programs. */
final class DescriptionApi implements Api {
    @Override
    public void routes(Routes routes) {
        routes.stream("/api/openapi.yaml", Deed.SEE, DescriptionApi::answer);
    }

    private static void answer(Context context) throws IOException {
        try (InputStream in = Objects.requireNonNull(DescriptionApi.class.getResourceAsStream("openapi.yaml"))) {
            context.contentType("application/yaml");
            context.result(in.readAllBytes());
        }
    }
}
