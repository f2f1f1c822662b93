package io.miadi.http.payment;

import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.http.language.Wording;

/** What stands in the desk's lists, for people who never saw the names that programs use. */
final class DeskWords {
    private DeskWords() {}

    /** Why a client is owed money back. */
    static Wording of(RefundObligation.Reason because) {
        return switch (because) {
            case EARLY ->
                new Wording(
                        "The client cancelled in good time.", "Mteja alighairi mapema, ndani ya muda unaoruhusiwa.");
            case LATE ->
                new Wording(
                        "The client cancelled late; what the practice's rule does not keep is paid back.",
                        "Mteja alighairi kwa kuchelewa; kiasi ambacho kanuni ya ofisi haikizuii kinarudishwa.");
            case BY_PRACTICE -> new Wording("The practice cancelled.", "Ofisi ndiyo iliyoghairi.");
            case EXPIRED ->
                new Wording(
                        "A part was paid, and the rest did not come in time.",
                        "Sehemu ililipwa, na salio halikufika kwa wakati.");
        };
    }

    /** What a person has to look at. */
    static Wording of(ReviewItem.Kind kind) {
        return switch (kind) {
            case NEEDS_REVIEW ->
                new Wording(
                        "M-Pesa has not said for a day whether this was paid.",
                        "Kwa siku nzima M-Pesa haijasema kama hii ililipwa.");
            case CONTRADICTION ->
                new Wording(
                        "M-Pesa said both that this was paid and that it was not.",
                        "M-Pesa imesema kwamba hii ililipwa, na pia kwamba haikulipwa.");
            case AMOUNT_EXCEPTION ->
                new Wording(
                        "M-Pesa reported another amount or currency than was asked for.",
                        "M-Pesa imeripoti kiasi au sarafu tofauti na iliyoombwa.");
            case REFERENCE_EXCEPTION ->
                new Wording("M-Pesa reported another request than ours.", "M-Pesa imeripoti ombi tofauti na letu.");
            case RECEIPT_CONFLICT ->
                new Wording(
                        "The same M-Pesa receipt was reported for two payments.",
                        "Risiti ile ile ya M-Pesa imeripotiwa kwa malipo mawili.");
            case SOURCE_EXCEPTION ->
                new Wording(
                        "A report of this payment did not come from M-Pesa's addresses.",
                        "Taarifa ya malipo haya haikutoka kwenye anwani za M-Pesa.");
            case UNREADABLE_CALLBACK ->
                new Wording("A report of this payment could not be read.", "Taarifa ya malipo haya haikuweza kusomwa.");
            case UNAPPLIED_FUNDS ->
                new Wording(
                        "Money pays nothing: it came late, twice or in excess. It is kept for the client.",
                        "Pesa hazilipii chochote: zilifika kwa kuchelewa, mara mbili au kwa kuzidi. Zinawekwa kwa ajili ya mteja.");
            case REFUND_DUE ->
                new Wording(
                        "The appointment ended before it took place and the client is owed money back.",
                        "Miadi ilikoma kabla ya kufanyika na mteja anadai kurudishiwa pesa.");
            case REFUND_FAILED ->
                new Wording(
                        "A refund that was approved could not be made. The money is still here: propose it again, or give it back by hand.",
                        "Marejesho yaliyoidhinishwa hayakuweza kufanywa. Pesa bado ziko hapa: pendekeza tena, au zirudishe kwa mkono.");
            case CONFIRMED_LATE ->
                new Wording(
                        "The appointment was paid after it was to begin; settle with the client whether it took place.",
                        "Miadi ililipwa baada ya muda wake wa kuanza; kubaliana na mteja kama ilifanyika.");
        };
    }
}
