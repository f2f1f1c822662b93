package io.miadi.domain.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.decision.Explanation;
import io.miadi.domain.reconciliation.decision.Fact;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private final Explanation explanation = new Explanation(
            id -> new Due(id, "p", Money.kes(2500), "APT1042", Case.day(0), null), ZoneId.of("Africa/Nairobi"));

    @Test
    void a_due_is_called_what_its_payer_knows_it_by() {
        var decision = new Case()
                .due("0198-due", "p", 2500)
                .attempt("a2", "0198-due", Belief.SUCCEEDED, "RKT1", 2500)
                .line("RKT1", 2500, "", "", 1.01)
                .end()
                .decisionOf("RKT1");
        var known = new Explanation(_ -> null, id -> "MD-" + id.length(), ZoneId.of("Africa/Nairobi"));
        assertThat(known.sentence(decision)).contains("is the payment for MD-8").doesNotContain("0198-due");
    }

    @Test
    void a_lost_callback_is_explained_by_its_reference() {
        var decision = new Case()
                .due("APT-1042", "p", 2500)
                .attempt("a2", "APT-1042", Belief.UNRESOLVED, "", 2500)
                .line("RKT2", 2500, "apt 1042", "", 1.01)
                .end()
                .decisionOf("RKT2");

        assertThat(explanation.sentence(decision))
                .isEqualTo(
                        "Line RKT2 of 2 March 2026 (KES 2500.00) is the payment for APT-1042: it carries our reference,"
                                + " amount and currency are equal, and no other line does. Our attempt had no certain outcome"
                                + " for 48 hours.");
        assertThat(explanation.facts(decision))
                .contains(
                        new Fact(Fact.Field.PROVIDER_ID, "", "RKT2", Fact.Agreement.ABSENT),
                        new Fact(Fact.Field.REFERENCE, "APT1042", "APT1042", Fact.Agreement.EQUAL),
                        new Fact(Fact.Field.AMOUNT, "KES 2500.00", "KES 2500.00", Fact.Agreement.EQUAL));
    }

    @Test
    void what_nobody_can_say_names_those_it_could_be() {
        var decision = new Case()
                .due("APT-1001", "p", 3000)
                .due("APT-1002", "q", 3000)
                .line("L1", 3000, "", "", 1)
                .end()
                .decisionOf("L1");

        assertThat(explanation.sentence(decision))
                .isEqualTo(
                        "Line L1 of 2 March 2026 (KES 3000.00) could be for more than one of ours, so that nobody was"
                                + " given it: only amount and time agree, with APT-1001, APT-1002.");
    }

    @Test
    void surplus_says_how_much_is_kept() {
        var decision = new Case()
                .due("APT-1001", "p", 3000)
                .line("L1", 3500, "APT-1001", "", 1)
                .end()
                .decisionOf("L1");

        assertThat(explanation.sentence(decision))
                .startsWith(
                        "Line L1 of 2 March 2026 (KES 3500.00) pays APT-1001, and KES 500.00 of it is kept for the client");
    }
}
