package io.miadi.http.session;

import io.miadi.domain.session.SessionState;
import io.miadi.http.language.StateWords;
import io.miadi.http.language.Wording;
import java.util.Locale;

/** What can be asked of a session, with the words for a session that stands where it cannot be done: why, and when it can. */
enum ActionWords {
    APPROVAL(
            "only a request that waits for it can be approved",
            "ni ombi linalosubiri idhini tu linaloweza kuidhinishwa"),
    DECLINE(
            "only a request that waits to be approved can be declined",
            "ni ombi linalosubiri idhini tu linaloweza kukataliwa"),
    CHECK_IN(
            "only the client of a confirmed session can be checked in",
            "ni mteja wa miadi iliyothibitishwa tu anayeweza kupokelewa"),
    COMPLETION(
            "only a confirmed session, or one whose client was checked in, can be completed",
            "ni miadi iliyothibitishwa, au ambayo mteja wake amepokelewa, tu inayoweza kukamilishwa"),
    NO_SHOW(
            "only a confirmed session whose client was not checked in can be called missed",
            "ni miadi iliyothibitishwa ambayo mteja wake hajapokelewa tu inayoweza kuandikwa kuwa mteja hakufika"),
    CORRECTION(
            "only a session that took place or was missed can be corrected",
            "ni miadi iliyofanyika au ambayo mteja hakufika tu inayoweza kusahihishwa"),
    CANCELLATION(
            "only a session that is requested, approved or confirmed can be cancelled",
            "ni miadi iliyoombwa, iliyoidhinishwa au iliyothibitishwa tu inayoweza kughairiwa"),
    RESCHEDULING(
            "only a session that is requested, approved or confirmed can be moved",
            "ni miadi iliyoombwa, iliyoidhinishwa au iliyothibitishwa tu inayoweza kuhamishwa");

    private final Wording rule;

    ActionWords(String en, String sw) {
        rule = new Wording("{0}; " + en + ".", "{0}; " + sw + ".");
    }

    Wording notFrom(SessionState.Name state) {
        return rule.with(StateWords.of(state));
    }

    /** As it stands in the path. */
    String segment() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
