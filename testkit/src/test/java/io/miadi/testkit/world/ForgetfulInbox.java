package io.miadi.testkit.world;

import io.miadi.application.payment.CallbackInbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An inbox that says that it stored a callback and now and then did not. */
record ForgetfulInbox(CallbackInbox inner) implements CallbackInbox {
    @Override
    public Optional<Long> store(Raw callback) {
        return callback.body().length % 7 == 0 ? Optional.empty() : inner.store(callback);
    }

    @Override
    public Optional<Raw> take(long id) {
        return inner.take(id);
    }

    @Override
    public void done(long id) {
        inner.done(id);
    }

    @Override
    public void postpone(long id, Instant until, String cause) {
        inner.postpone(id, until, cause);
    }

    @Override
    public List<Waiting> waiting(Instant now, int limit) {
        return inner.waiting(now, limit);
    }
}
