package io.miadi.mpesa.token;

import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Answers every request with the same body, once the latch lets it. */
final class HeldAnswer extends Dispatcher {
    private final CountDownLatch hold;
    private final String body;

    HeldAnswer(CountDownLatch hold, String body) {
        this.hold = hold;
        this.body = body;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        hold.await();
        return new MockResponse.Builder().body(body).build();
    }
}
