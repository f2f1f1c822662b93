package io.miadi.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.testkit.notification.TellingWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What receipts say, whatever comes after them and in whichever order prompts and the desk bring money. */
class ReceiptProperties {
    private final WriteReceipt write = new WriteReceipt(TellingWorld.PRACTICE);

    @Property
    @Label("a receipt says the same whenever it is printed")
    void a_receipt_says_the_same_whenever_it_is_printed(@ForAll("lives") List<DueLife.Step> steps) {
        var life = new DueLife();
        Map<Integer, ReceiptDocument> first = new HashMap<>();
        for (var step : steps) {
            life.take(step);
            for (var attempt : life.payment().attempts()) {
                receipt(life, attempt)
                        .ifPresent(now -> assertThat(now)
                                .as("receipt %d after %s", attempt.number(), step)
                                .isEqualTo(first.computeIfAbsent(attempt.number(), _ -> now)));
            }
        }
    }

    @Property
    @Label(
            "a receipt of a part says what was left to pay when its money came; of what pays nothing it says no such thing")
    void a_part_leaves_what_was_to_be_paid_when_it_came(@ForAll("lives") List<DueLife.Step> steps) {
        var life = new DueLife();
        for (var step : steps) {
            var before = life.payment();
            life.take(step);
            for (var attempt : newMoney(before, life.payment())) {
                boolean part = attempt.pays()
                        && attempt.capture().orElseThrow().captured().compareTo(DueLife.PRICE) < 0;
                Optional<Money> left = part ? Optional.of(life.payment().remaining()) : Optional.empty();
                assertThat(receipt(life, attempt).orElseThrow().paid().leaves()).isEqualTo(left);
            }
        }
    }

    private static List<Attempt> newMoney(Payment before, Payment after) {
        return after.attempts().stream()
                .filter(attempt -> attempt.capture().isPresent())
                .filter(attempt ->
                        before.attempt(attempt.id()).flatMap(Attempt::capture).isEmpty())
                .toList();
    }

    private Optional<ReceiptDocument> receipt(DueLife life, Attempt attempt) {
        return write.of(life.session(), life.payment(), attempt, new PersonName("Wanjiku"), Language.EN);
    }

    @Provide
    Arbitrary<List<DueLife.Step>> lives() {
        return Arbitraries.<DueLife.Step>frequencyOf(
                        Tuple.of(6, Arbitraries.just(new DueLife.Step.Ask())),
                        Tuple.of(5, Arbitraries.just(new DueLife.Step.PromptEnds())),
                        Tuple.of(3, Arbitraries.integers().between(0, 3).map(DueLife.Step.MoneyOfPrompt::new)),
                        Tuple.of(4, Arbitraries.integers().between(1, 10).map(DueLife.Step.Desk::new)),
                        Tuple.of(1, Arbitraries.just(new DueLife.Step.Cancel())))
                .list()
                .ofMinSize(3)
                .ofMaxSize(14)
                .withoutEdgeCases();
    }
}
