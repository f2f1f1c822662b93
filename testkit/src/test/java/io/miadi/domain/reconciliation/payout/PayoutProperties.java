package io.miadi.domain.reconciliation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.testkit.money.MoneyArbitraries;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Tag("R11")
class PayoutProperties {
    private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
    private static final Money NOTHING = Money.zero(Money.KES);

    record Settled(LineKind kind, Money gross) {}

    private static PayoutBatch batch(List<Settled> settled, FeeTerms terms) {
        var members = new ArrayList<PayoutMember>();
        for (var one : settled) {
            var fee = one.kind() == LineKind.PAYMENT ? terms.feeOf(one.gross()) : NOTHING;
            members.add(new PayoutMember("tx" + members.size(), one.kind(), one.gross(), new Fee.Stated(fee), AT));
        }
        return new PayoutBatch("batch", members, NOTHING);
    }

    private static FeeCheck tariff(FeeTerms terms) {
        var entry = new FeeSchedule.Entry(LineKind.PAYMENT, Instant.EPOCH, terms);
        return new FeeCheck(new FeeSchedule(List.of(entry)), NOTHING);
    }

    @Property(tries = 1000)
    @Label("R11 gross less fee is net, in each member and over the payout")
    void gross_less_fees_is_net(@ForAll("settled") List<Settled> settled, @ForAll("terms") FeeTerms terms) {
        var batch = batch(settled, terms);
        var net = batch.members().stream()
                .map(member ->
                        member.grossChange().minus(Balance.in(member.fee().amount())))
                .toList();
        assertThat(batch.members()).extracting(PayoutMember::net).isEqualTo(net);
        assertThat(batch.net()).isEqualTo(Balance.sum(net, Money.KES));
        assertThat(batch.close(batch.net())).isInstanceOf(PayoutClosing.Closed.class);
        assertThat(tariff(terms).variances(batch)).isEmpty();
    }

    @Property(tries = 1000)
    @Label("R11 a payout that is off by anything does not close, and its rest is what it is off by")
    void what_is_off_does_not_close(
            @ForAll("settled") List<Settled> settled,
            @ForAll("terms") FeeTerms terms,
            @ForAll @LongRange(min = 1, max = 1_000_000) long off) {
        var batch = batch(settled, terms);
        var rest = new Balance(off, Money.KES);
        assertThat(batch.close(batch.net().plus(rest))).isEqualTo(new PayoutClosing.Open(rest));
        assertThat(batch.close(batch.net().minus(rest))).isEqualTo(new PayoutClosing.Open(rest.negated()));
    }

    @Property(tries = 1000)
    @Label("R11 any fee off the tariff is named with what was expected, charged and the difference")
    void a_fee_off_the_tariff_is_named(
            @ForAll("prices") Money gross,
            @ForAll("terms") FeeTerms terms,
            @ForAll @LongRange(min = 1, max = 10_000) long off) {
        var expected = terms.feeOf(gross);
        var charged = new Money(expected.minor() + off, Money.KES);
        var member = new PayoutMember("tx", LineKind.PAYMENT, gross, new Fee.Stated(charged), AT);
        var variances = tariff(terms).variances(new PayoutBatch("batch", List.of(member), NOTHING));
        assertThat(variances).containsExactly(new FeeVariance("tx", expected, charged));
        assertThat(variances.getFirst().difference().minor()).isEqualTo(off);
    }

    @Property(tries = 1000)
    void a_fee_is_within_its_limits_and_grows_with_the_amount(
            @ForAll("prices") Money gross, @ForAll("prices") Money more, @ForAll("terms") FeeTerms terms) {
        var fee = terms.feeOf(gross);
        assertThat(fee).isGreaterThanOrEqualTo(terms.limits().least());
        assertThat(fee).isLessThanOrEqualTo(Money.kes(500));
        assertThat(terms.feeOf(gross.plus(more))).isGreaterThanOrEqualTo(fee);
    }

    @Property(tries = 1000)
    void a_clearing_account_holds_what_no_payout_has_settled(
            @ForAll("settled") List<Settled> all, @ForAll @IntRange(min = 0, max = 20) int paidOut) {
        int cut = Math.min(paidOut, all.size());
        var moves = new ArrayList<ClearingMove>();
        for (var one : all) {
            var kind = one.kind() == LineKind.PAYMENT ? ClearingMove.Kind.CAPTURED : ClearingMove.Kind.REFUND;
            moves.add(new ClearingMove(kind, one.gross()));
        }
        var batch = batch(all.subList(0, cut), FeeTerms.of(FeeRate.NONE, NOTHING));
        var settled = batch.gross();
        moves.add(new ClearingMove(
                settled.isBelowZero() ? ClearingMove.Kind.RETURNED : ClearingMove.Kind.PAYOUT_GROSS, settled.size()));
        var open = batch(all.subList(cut, all.size()), FeeTerms.of(FeeRate.NONE, NOTHING)).members().stream()
                .map(member -> new OpenItem(member.id(), member.grossChange(), AT))
                .toList();
        assertThat(ControlTotal.of(Balance.zero(Money.KES), moves, open).agrees())
                .isTrue();
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    @Provide
    Arbitrary<List<Settled>> settled() {
        var kinds = Arbitraries.of(LineKind.PAYMENT, LineKind.PAYMENT, LineKind.REFUND);
        return Combinators.combine(kinds, MoneyArbitraries.prices())
                .as(Settled::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<FeeTerms> terms() {
        var rates = Arbitraries.integers().between(0, 500).map(FeeRate::ofHundredthsOfPercent);
        var fixed = Arbitraries.integers().between(0, 50).map(shillings -> Money.kes(shillings));
        var least = Arbitraries.integers().between(0, 100).map(shillings -> Money.kes(shillings));
        var roundings =
                Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);
        return Combinators.combine(rates, fixed, least, roundings)
                .as((rate, sum, from, rounding) ->
                        FeeTerms.of(rate, sum).within(from, Money.kes(500)).rounded(rounding));
    }
}
