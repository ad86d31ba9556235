package org.wellhead.app.taxii;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.wellhead.share.taxii.TaxiiResponse;

/** What every answer carries: its type, and that nobody may keep it, guess at it or show it as a page. */
final class TaxiiHeaders {
    private TaxiiHeaders() {}

    static void put(HttpFields.Mutable headers, boolean secure) {
        headers.put(new HttpField(HttpHeader.CONTENT_TYPE, TaxiiResponse.MEDIA_TYPE));
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
