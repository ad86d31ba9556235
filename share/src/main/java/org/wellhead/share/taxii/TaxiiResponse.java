package org.wellhead.share.taxii;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.share.json.Json;

/** What is answered: a status, headers by name, and a body that is JSON or empty. */
public final class TaxiiResponse {
    /** The media type of every answer. */
    public static final String MEDIA_TYPE = "application/taxii+json;version=2.1";

    private final int status;
    private final SortedMap<String, String> headers;
    private final byte[] body;
    private final int items;

    private TaxiiResponse(int status, Map<String, String> headers, byte[] body, int items) {
        this.status = status;
        this.headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        this.body = body;
        this.items = items;
    }

    static TaxiiResponse of(int status, Json body) {
        return new TaxiiResponse(status, Map.of(), body.bytes(), 0);
    }

    static TaxiiResponse empty(int status) {
        return new TaxiiResponse(status, Map.of(), new byte[0], 0);
    }

    /** A page of a collection. */
    static TaxiiResponse page(Map<String, String> headers, byte[] body, int items) {
        return new TaxiiResponse(200, headers, body, items);
    }

    TaxiiResponse with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new TaxiiResponse(status, more, body, items);
    }

    /** An error as TAXII words it, for what is found out before the request comes here, e.g. that nobody logged in. */
    public static TaxiiResponse error(int status, String title, String description) {
        return of(status, TaxiiError.body(status, title, description));
    }

    /** The HTTP status, 200 to 599. */
    public int status() {
        return status;
    }

    /** Besides the media type. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The bytes themselves; not to be changed. */
    public byte[] body() {
        return body;
    }

    /** How many objects, manifest entries or versions of a collection it tells; 0 of any other answer. */
    public int items() {
        return items;
    }
}
