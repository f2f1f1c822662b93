package io.miadi.http.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * A request without the header by which a caller can pretend another method. The framework honours it, and a GET that is routed
 * as a DELETE would be one that browsers send unasked (security rule HTTP-10).
 */
final class PlainMethod extends Request.Wrapper {
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private final HttpFields headers;

    private PlainMethod(Request request) {
        super(request);
        this.headers = HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
    }

    static Request of(Request request) {
        return request.getHeaders().contains(OVERRIDE) ? new PlainMethod(request) : request;
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }
}
