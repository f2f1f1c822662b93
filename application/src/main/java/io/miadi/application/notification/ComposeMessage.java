package io.miadi.application.notification;

import io.miadi.application.UseCase;
import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.recipient.Recipient;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.practice.Practice;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges whether a notification is still true and collects what it says. It is asked when a notification is planned and again
 * in the transaction that claims a delivery, so that nothing is handed off that a commit has made untrue.
 */
public final class ComposeMessage {
    private final SessionFacts sessions;
    private final PaymentFacts payments;
    private final UseCase<LinkId, PrepareLinkMail.Outcome> links;
    private final RefundFacts refunds;
    private final Practice practice;

    /** @param links gives the address and the token of a link's e-mail */
    public ComposeMessage(
            SessionFacts sessions,
            PaymentFacts payments,
            UseCase<LinkId, PrepareLinkMail.Outcome> links,
            Practice practice) {
        this.sessions = sessions;
        this.payments = payments;
        this.links = links;
        this.refunds = new RefundFacts(practice);
        this.practice = practice;
    }

    Composition of(Notification notification, Scene scene) {
        return switch (notification.subject()) {
            case Subject.OfSession about ->
                toKnown(notification, scene, to -> sessions.compose(notification, about, to, scene));
            case Subject.OfAttempt about ->
                toKnown(notification, scene, to -> payments.compose(notification, about, to, scene));
            case Subject.OfRefund about ->
                toKnown(notification, scene, to -> refunds.compose(notification, about, to, scene));
            case Subject.OfAccount _ -> toKnown(notification, scene, to -> account(notification, to));
            case Subject.OfLink(var link) -> link(notification, link);
        };
    }

    private static Composition toKnown(
            Notification notification, Scene scene, Function<Recipient, Composition> compose) {
        return scene.person(notification.recipient())
                .filter(Recipient::active)
                .map(compose)
                .orElseGet(() -> new Composition.Nothing(ReasonCode.NO_RECIPIENT));
    }

    private Composition account(Notification notification, Recipient to) {
        var facts = new Facts(to, practice, notification.at())
                .time("at", notification.at())
                .link("/account");
        return Composition.Ready.of(to, facts.message(notification.kind()));
    }

    private Composition link(Notification notification, LinkId link) {
        return switch (links.handle(link)) {
            case PrepareLinkMail.Outcome.Obsolete() -> new Composition.Nothing(ReasonCode.LINK_OBSOLETE);
            case PrepareLinkMail.Outcome.Ready ready -> link(notification, ready);
        };
    }

    private Composition link(Notification notification, PrepareLinkMail.Outcome.Ready ready) {
        var profile = ready.recipient();
        var reach = new Recipient.Reach(Optional.of(ready.mailbox()), Optional.empty());
        var to = new Recipient(
                notification.recipient(), profile.name(), reach, profile.language(), profile.zone(), true);
        var facts = new Facts(to, practice, notification.at())
                .time("expires", ready.expiresAt())
                .link(page(ready) + "#" + ready.token().reveal());
        return new Composition.Ready(
                to, facts.message(notification.kind()), Optional.empty(), Optional.of(ready.expiresAt()));
    }

    private static String page(PrepareLinkMail.Outcome.Ready ready) {
        return switch (ready.kind()) {
            case REGISTRATION -> "/welcome";
            case INVITATION -> "/invitation";
            case PASSWORD_RESET -> "/new-password";
            case EMAIL_CHANGE -> "/new-address";
        };
    }
}
