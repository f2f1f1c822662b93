package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.application.reconciliation.channel.DirectRegistration;
import io.miadi.domain.identity.Language;
import io.miadi.http.language.Wording;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What came of asking the provider to tell us of direct payments.
 *
 * @param asked whether the provider was asked just now; it is not asked again for what it has
 * @param text what it means, in the caller's language
 * @param providersWords what the provider said, in its own
 */
record RegistrationView(
        String state,
        boolean asked,
        String text,
        String providersWords,
        String shortCode,
        String whenSilent,
        OffsetDateTime askedAt) {

    private static final Wording DONE = new Wording(
            "M-Pesa tells us of payments to this number.", "M-Pesa inatuarifu kuhusu malipo kwa nambari hii.");
    private static final Wording TAKEN = new Wording(
            "M-Pesa has addresses for this number already and changes none. If they are not ours, delete them in the portal"
                    + " (Self Services, URL Management) and ask again.",
            "M-Pesa ina anwani za nambari hii tayari na haibadilishi. Ikiwa si zetu, zifute kwenye tovuti"
                    + " (Self Services, URL Management) kisha uombe tena.");
    private static final Wording REFUSED = new Wording(
            "M-Pesa did not take the addresses. Correct what its words say, and ask again.",
            "M-Pesa haikukubali anwani. Rekebisha kinachotajwa na maneno yake, kisha uombe tena.");
    private static final Wording UNKNOWN = new Wording(
            "Nobody knows if M-Pesa took the addresses. To ask again does no harm.",
            "Haijulikani kama M-Pesa ilikubali anwani. Kuomba tena hakudhuru.");

    static RegistrationView of(DirectRegistration registration, boolean asked, ZoneId zone, Language language) {
        var state = registration.answer().map(DirectProvider.Answer::state).orElse(DirectProvider.State.UNKNOWN);
        return new RegistrationView(
                state.name(),
                asked,
                words(state).in(language),
                registration.answer().map(DirectProvider.Answer::words).orElse(""),
                registration.setting().shortCode(),
                registration.setting().whenSilent().name(),
                registration.askedAt().atZone(zone).toOffsetDateTime());
    }

    private static Wording words(DirectProvider.State state) {
        return switch (state) {
            case DONE -> DONE;
            case TAKEN -> TAKEN;
            case REFUSED -> REFUSED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
