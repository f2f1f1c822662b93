package io.miadi.mpesa.wire;

import okio.ByteString;

/** What became of one request. */
public sealed interface Exchange {
    /** An HTTP answer came, whatever it says. */
    record Answered(int status, ByteString body) implements Exchange {
        public boolean isSuccessful() {
            return status >= 200 && status < 300;
        }

        /** Bodies hold personal data and tokens. */
        @Override
        public String toString() {
            return "Answered(" + status + ", " + body.size() + " bytes)";
        }
    }

    /** No byte of the request was written: the other side cannot know of it. */
    record NotWritten(String cause) implements Exchange {}

    /** The request may have arrived; its answer did not, or not whole. */
    record Lost(String cause) implements Exchange {}
}
