package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.proof.Explained;
import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.http.language.Wording;

/** What the parts of a proof mean to whoever keeps the books. */
final class ProofWords {
    private ProofWords() {}

    static ClassWords of(Proof.Item item) {
        return item.kind()
                .map(ClassWords::of)
                .orElseGet(() -> ClassWords.said(
                        "What all lines of the statements taken in come to: what the provider holds.",
                        "Jumla ya mistari yote ya taarifa: kinachoshikiliwa na mtoa huduma."));
    }

    static Wording of(Explained by) {
        return switch (by) {
            case RECORDED -> new Wording("Recorded by us, the same to the cent.", "Tumeandika sawasawa hadi senti.");
            case FEE -> new Wording("The provider's charge.", "Ada ya mtoa huduma.");
            case PAID_OUT -> new Wording("On its way to the bank.", "Zimeelekea benki.");
            case NO_MOVEMENT ->
                new Wording("Nothing moved: it did not go through.", "Hakuna kilichosogea: haikufanikiwa.");
            case SECOND_VERSION ->
                new Wording("Another row about the same transaction.", "Mstari mwingine kuhusu muamala uleule.");
            case WAITING ->
                new Wording(
                        "In suspense: something that explains it may still come.",
                        "Zimesimamishwa: maelezo yanaweza kuja bado.");
            case TO_BE_BOOKED ->
                new Wording(
                        "In suspense: known, and about to be recorded.", "Zimesimamishwa: zinajulikana, zitaandikwa.");
            case EXCEPTION ->
                new Wording("In suspense: on the list of work.", "Zimesimamishwa: zipo kwenye orodha ya kazi.");
            case DECIDED -> new Wording("In suspense: a person decided.", "Zimesimamishwa: mtu ameamua.");
            case HELD_FOR_OTHERS -> new Wording("For something else than sessions.", "Ni za jambo lingine, si vikao.");
            case TOLD_ONLY ->
                new Wording(
                        "Told by M-Pesa when it happened, and in no statement.",
                        "M-Pesa iliarifu ilipotokea, lakini haipo kwenye taarifa yoyote.");
            case UNEXPLAINED -> new Wording("Explained by nothing.", "Hazina maelezo yoyote.");
        };
    }

    /** What to do where a check did not hold. */
    static Wording of(Proof.Check failed) {
        return switch (failed) {
            case EVERY_ROW_EXPLAINED ->
                new Wording(
                        "Some rows are in no account of the books. Tell whoever runs Miadi.",
                        "Baadhi ya mistari haipo kwenye vitabu. Mwambie anayeendesha Miadi.");
            case TOTALS_AGREE ->
                new Wording(
                        "The books do not hold what the rows moved. Tell whoever runs Miadi.",
                        "Vitabu havilingani na mistari. Mwambie anayeendesha Miadi.");
            case CLEARING_IS_LISTED ->
                new Wording(
                        "The clearing account is not the list of its items. Tell whoever runs Miadi.",
                        "Akaunti ya mtoa huduma hailingani na orodha yake. Mwambie anayeendesha Miadi.");
            case SUSPENSE_IS_LISTED ->
                new Wording(
                        "The suspense account is not the list of its items. Tell whoever runs Miadi.",
                        "Akaunti ya kusimamisha hailingani na orodha yake. Mwambie anayeendesha Miadi.");
            case TOLD_IS_STATED ->
                new Wording(
                        "M-Pesa told of payments that its statement does not have. Treat them as forged until it explains them.",
                        "M-Pesa iliarifu malipo ambayo hayapo kwenye taarifa yake. Yachukulie kuwa ya uongo hadi ieleze.");
            case STATEMENTS_COMPLETE ->
                new Wording(
                        "No statement that adds up covers all of these days. Import the missing one.",
                        "Hakuna taarifa kamili ya siku hizi zote. Ingiza iliyokosekana.");
        };
    }
}
