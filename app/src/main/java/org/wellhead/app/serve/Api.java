package org.wellhead.app.serve;

/** The part of the API that is about one verb. */
interface Api {
    /** Adds its routes. */
    void routes(Routes routes);
}
