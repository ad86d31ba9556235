package org.wellhead.app.taxii;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.wellhead.share.taxii.TaxiiResponse;

/** Words what goes wrong before a request is one, e.g. a header that is too long: a status, and nothing of the inside. */
final class PlainErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Math.max(response.getStatus(), 400);
        String reason = HttpStatus.getMessage(status);
        TaxiiHeaders.put(response.getHeaders(), request.isSecure());
        response.write(
                true,
                ByteBuffer.wrap(
                        TaxiiResponse.error(status, "RequestError", reason).body()),
                callback);
        return true;
    }
}
