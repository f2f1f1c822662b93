package io.miadi.domain.reconciliation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.Movement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One transaction told by several voices, each of which spells it in its own way. */
class VoicesTest {
    private static final Instant AT = Instant.parse("2026-10-05T07:40:03Z");
    private static final PhoneNumber PAYER = new PhoneNumber("+254712345678");

    private final RememberedLines known = new RememberedLines();

    private static ReportedRow row(
            long shillings, Instant at, @Nullable String reference, @Nullable PhoneNumber payer) {
        var movement = new Movement(LineKind.PAYMENT, Direction.IN, Money.kes(shillings), at);
        var told =
                new Told("UJ53B7RT44", reference, null, payer == null ? null : new StatedPayer(payer, ""), "Pay Bill");
        return new ReportedRow(1, true, movement, told, null);
    }

    private Taken hears(LineSource source, ReportedRow row) {
        var taken = new Intake("mpesa:600984", PhoneNumber::masked, known, source).take(List.of(row));
        taken.accepted().forEach(accepted -> known.remember(accepted.line(), source, true));
        return taken;
    }

    @Test
    @Tag("K4")
    void another_time_and_another_spelling_are_the_same_money() {
        var first = hears(LineSource.CONFIRMATION, row(1_800, AT, "inv 000125", null))
                .movements()
                .getFirst();
        var pulled = hears(LineSource.PULL, row(1_800, AT.plusSeconds(3 * 3_600), "INV 000125", PAYER));
        var booked = hears(LineSource.STATEMENT, row(1_800, AT.plusSeconds(1), null, null));
        assertThat(pulled.seen()).containsExactly(new SeenRow(1, first.id()));
        assertThat(booked.seen()).containsExactly(new SeenRow(1, first.id()));
        assertThat(booked.revisions()).isEmpty();
        assertThat(known.all()).hasSize(1);
    }

    @Test
    void what_only_a_later_voice_knows_is_learnt() {
        hears(LineSource.STATUS, row(1_800, AT, null, null));
        var pulled = hears(LineSource.PULL, row(1_800, AT, "inv 000125", PAYER));
        assertThat(pulled.learnt()).extracting(Line::traces).singleElement().satisfies(traces -> {
            assertThat(traces.reference()).isEqualTo("INV000125");
            assertThat(traces.payer()).isEqualTo(PAYER.masked());
        });
    }

    @Test
    void another_amount_under_the_number_is_another_line_and_a_contradiction() {
        var first = hears(LineSource.CONFIRMATION, row(1_800, AT, null, null))
                .movements()
                .getFirst();
        var booked = hears(LineSource.STATEMENT, row(1_700, AT, null, null));
        assertThat(booked.movements()).hasSize(1);
        assertThat(booked.revisions()).extracting(Revision::older).containsExactly(first);
    }

    @Test
    void between_two_files_other_facts_are_still_a_change_of_mind() {
        hears(LineSource.STATEMENT, row(1_800, AT, "a", null));
        var again = hears(LineSource.STATEMENT, row(1_800, AT.plusSeconds(1), "a", null));
        assertThat(again.revisions()).hasSize(1);
    }
}
