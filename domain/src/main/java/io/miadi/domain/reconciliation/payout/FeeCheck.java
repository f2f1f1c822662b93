package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.LineKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Holds charged fees against the tariff.
 *
 * @param limit a difference of this size or less, as of rounding, is not worth a person's time
 */
public record FeeCheck(FeeSchedule schedule, Money limit) {
    /**
     * The fee of a movement whose report states none; empty when no tariff is known for its time, and then it must not be
     * guessed.
     */
    public Optional<Fee> estimate(LineKind kind, Money gross, Instant at) {
        return schedule.feeOf(kind, gross, at).map(Fee.Estimated::new);
    }

    /** Where the members of a batch were charged off the tariff. A movement without a known tariff cannot be. */
    public List<FeeVariance> variances(PayoutBatch batch) {
        return batch.members().stream()
                .flatMap(member -> variance(member).stream())
                .toList();
    }

    private Optional<FeeVariance> variance(PayoutMember member) {
        return switch (member.fee()) {
            case Fee.Estimated _ -> Optional.empty();
            case Fee.Stated(var charged) ->
                schedule.feeOf(member.kind(), member.gross(), member.at())
                        .filter(expected -> !expected.equals(charged))
                        .map(expected -> new FeeVariance(member.id(), expected, charged))
                        .filter(variance ->
                                !limit.isAtLeast(variance.difference().size()));
        };
    }
}
