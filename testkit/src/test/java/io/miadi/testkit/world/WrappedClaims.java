package io.miadi.testkit.world;

import io.miadi.application.session.SlotClaims;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import java.util.List;

/** Held times to break one method of. */
abstract class WrappedClaims implements SlotClaims {
    private final SlotClaims inner;

    WrappedClaims(SlotClaims inner) {
        this.inner = inner;
    }

    @Override
    public boolean claim(SessionId session, PersonId practitioner, TimeRange time) {
        return inner.claim(session, practitioner, time);
    }

    @Override
    public boolean move(SessionId session, PersonId practitioner, TimeRange to) {
        return inner.move(session, practitioner, to);
    }

    @Override
    public void release(SessionId session) {
        inner.release(session);
    }

    @Override
    public boolean isHeld(SessionId session) {
        return inner.isHeld(session);
    }

    @Override
    public List<TimeRange> taken(PersonId practitioner, TimeRange within) {
        return inner.taken(practitioner, within);
    }
}
