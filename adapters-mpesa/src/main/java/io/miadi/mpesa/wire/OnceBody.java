package io.miadi.mpesa.wire;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;

/**
 * A JSON body that the client may write once. Without this OkHttp sends a request again by itself when a server answers 503
 * with {@code Retry-After: 0}, and a push sent again is a second prompt.
 */
final class OnceBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final ByteString json;

    OnceBody(ByteString json) {
        this.json = json;
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return json.size();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(json);
    }
}
