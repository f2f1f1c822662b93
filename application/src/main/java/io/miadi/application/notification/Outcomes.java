package io.miadi.application.notification;

import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.ReasonCode;
import java.time.Instant;
import java.util.Optional;

/** What an attempt's result makes of its delivery. */
final class Outcomes {
    private Outcomes() {}

    static Delivery after(Claim claim, HandOff result, Instant now) {
        var delivery = claim.held();
        var alone = switch (result) {
            case HandOff.Accepted _ -> delivery.accepted(now);
            case HandOff.Later(var _, var after) -> delivery.failed(ReasonCode.PROVIDER_BUSY, after, now);
            case HandOff.Refused(var reason, var _) -> delivery.refused(reason, now);
            case HandOff.Misconfigured _ -> delivery.heldBack(now);
            case HandOff.Unwritable _ -> delivery.failed(ReasonCode.RENDER_FAILED, Optional.empty(), now);
            case HandOff.Unknown _ -> delivery.doubted(now);
            case HandOff.NotMade _ -> claim.before().passedOver();
        };
        var next = claim.before().state() == DeliveryState.UNKNOWN ? alone.stillInDoubt() : alone;
        // A pause that ends when nobody has any use for the message is not waited out.
        boolean pointless = !next.state().isTerminal() && claim.content().isOver(next.nextAt());
        return pointless ? next.dropped(ReasonCode.EXPIRED, now) : next;
    }
}
