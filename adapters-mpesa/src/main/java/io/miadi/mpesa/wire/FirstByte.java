package io.miadi.mpesa.wire;

import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Knows whether a request began to be written. Set before the first byte goes to the socket, so that an error can be on the
 * side of "perhaps sent" only.
 */
final class FirstByte extends EventListener {
    private volatile boolean written;

    @Override
    public void requestHeadersStart(Call call) {
        written = true;
    }

    boolean isWritten() {
        return written;
    }
}
