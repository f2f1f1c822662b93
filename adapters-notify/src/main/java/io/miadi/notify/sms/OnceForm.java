package io.miadi.notify.sms;

import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A form that the client may write once. Without this OkHttp sends a request again by itself when a server answers 503 with
 * {@code Retry-After: 0}, and a message sent again is a second SMS that nobody wrote down.
 */
final class OnceForm extends RequestBody {
    private final FormBody form;

    OnceForm(FormBody form) {
        this.form = form;
    }

    @Override
    public MediaType contentType() {
        return form.contentType();
    }

    @Override
    public long contentLength() {
        return form.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        form.writeTo(sink);
    }
}
