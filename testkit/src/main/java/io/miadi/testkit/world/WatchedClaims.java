package io.miadi.testkit.world;

import io.miadi.application.session.SlotClaims;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import java.util.List;

/** Held times that note each change for the laws. */
record WatchedClaims(SlotClaims inner, Watch watch) implements SlotClaims {
    @Override
    public boolean claim(SessionId session, PersonId practitioner, TimeRange time) {
        watch.touched(session);
        return inner.claim(session, practitioner, time);
    }

    @Override
    public boolean move(SessionId session, PersonId practitioner, TimeRange to) {
        watch.touched(session);
        return inner.move(session, practitioner, to);
    }

    @Override
    public void release(SessionId session) {
        watch.touched(session);
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
