package io.miadi.bootstrap.wiring;

import io.miadi.application.calendar.PublishAvailability;
import io.miadi.application.session.ApproveSession;
import io.miadi.application.session.BookSession;
import io.miadi.application.session.Calendar;
import io.miadi.application.session.CancelSession;
import io.miadi.application.session.CheckInClient;
import io.miadi.application.session.CompleteSession;
import io.miadi.application.session.CorrectOutcome;
import io.miadi.application.session.DeclineSession;
import io.miadi.application.session.ExpireHolds;
import io.miadi.application.session.Fees;
import io.miadi.application.session.FindSessions;
import io.miadi.application.session.KnownPeople;
import io.miadi.application.session.ListOpenStarts;
import io.miadi.application.session.MarkNoShow;
import io.miadi.application.session.OfferKinds;
import io.miadi.application.session.RescheduleSession;
import io.miadi.application.session.SessionStep;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionRules;
import io.miadi.http.session.SessionRoutes;
import java.time.InstantSource;

/** Sessions from booking to their end, and what can be booked at all. */
public record SessionFeature(
        SessionRoutes.UseCases useCases,
        ExpireHolds expire,
        PublishAvailability publish,
        ListOpenStarts openStarts,
        OfferKinds kinds) {

    public static SessionFeature of(
            Stores stores, Fees fees, SessionRules rules, Money largestPush, InstantSource clock) {
        var claims = stores.claims();
        var step = new SessionStep(stores.unit("session"), stores.sessions(), stores.trail(), rules, clock);
        var people = new KnownPeople(stores.identity().persons());
        var calendar = new Calendar(people, stores.kinds(), stores.availabilities(), claims);
        var useCases = new SessionRoutes.UseCases(
                new BookSession(
                        stores.unit("book"),
                        stores.requestKeys(),
                        calendar,
                        stores.sessions(),
                        stores.trail(),
                        stores.ids(),
                        clock),
                new FindSessions(stores.unitOfWork(), stores.sessions(), stores.audit()),
                new ApproveSession(step, claims, fees),
                new DeclineSession(step),
                new CancelSession(step, claims, fees),
                new RescheduleSession(step, stores.sessions(), claims, stores.availabilities()),
                new CheckInClient(step),
                new CompleteSession(step, fees),
                new MarkNoShow(step, fees),
                new CorrectOutcome(step, fees));
        return new SessionFeature(
                useCases,
                new ExpireHolds(stores.unit("expire"), step, stores.sessions(), claims, fees),
                new PublishAvailability(stores.unitOfWork(), stores.availabilities(), stores.audit()),
                new ListOpenStarts(people, stores.kinds(), stores.availabilities(), claims, clock),
                new OfferKinds(stores.unitOfWork(), stores.kinds(), stores.audit(), largestPush));
    }
}
