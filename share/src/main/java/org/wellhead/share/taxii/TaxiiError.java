package org.wellhead.share.taxii;

import java.util.Map;
import org.wellhead.share.json.Json;

/** A request that is answered by an error; the message is for whoever made it. Source: TAXII 2.1, section 3.6.1. */
final class TaxiiError extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;

    private TaxiiError(int status, String title, String description) {
        super(description);
        this.status = status;
        this.title = title;
    }

    /** A parameter that cannot be used. */
    static TaxiiError badRequest(String description) {
        return new TaxiiError(400, "ProcessingError", description);
    }

    /** The partner may know that there is such a collection, but not do this with it. */
    static TaxiiError forbidden(String description) {
        return new TaxiiError(403, "ForbiddenError", description);
    }

    /** Nothing of that name, as far as this partner is concerned. */
    static TaxiiError notFound(String description) {
        return new TaxiiError(404, "NotFoundError", description);
    }

    static TaxiiError notAllowed(String description) {
        return new TaxiiError(405, "MethodError", description);
    }

    static TaxiiError notAcceptable(String description) {
        return new TaxiiError(406, "MediaTypeError", description);
    }

    static TaxiiError tooLarge(String description) {
        return new TaxiiError(413, "ContentLengthError", description);
    }

    static TaxiiError unsupported(String description) {
        return new TaxiiError(415, "MediaTypeError", description);
    }

    /** The content is no envelope of objects. */
    static TaxiiError unprocessable(String reason) {
        return new TaxiiError(
                422, "ProcessingError", "While processing supplied content, an error occurred: " + reason);
    }

    /** The inbox holds all that it may. */
    static TaxiiError full(String description) {
        return new TaxiiError(507, "StorageError", description);
    }

    TaxiiResponse response() {
        return TaxiiResponse.error(status, title, String.valueOf(getMessage()));
    }

    static Json.Members body(int status, String title, String description) {
        return Json.members(Map.of(
                "title", new Json.Text(title),
                "description", new Json.Text(description),
                "http_status", new Json.Text(Integer.toString(status))));
    }
}
