package io.miadi.simulators.daraja.stk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueryTimelineTest {
    private final TestWorld world = new TestWorld(Pace.observed().withQueryNoise(0));

    @Test
    void a_payer_who_approves() {
        world.payers.setForAll(new Behaviour.Pay(Duration.ofSeconds(15)));
        var prompt = world.push(TestWorld.PAYER, 10);
        assertThat(world.query(prompt)).isEqualTo("500 The transaction does not Exist");
        world.seconds(1);
        assertThat(world.query(prompt)).isEqualTo("4999");
        world.seconds(9);
        assertThat(world.query(prompt)).isEqualTo("4999");
        world.seconds(7);
        assertThat(world.query(prompt)).isEqualTo("0");
        world.seconds(3_600);
        assertThat(world.query(prompt)).isEqualTo("0");
    }

    @Test
    void a_payer_who_dismisses() {
        world.payers.setForAll(new Behaviour.End(ResultCode.CANCELLED, Duration.ofSeconds(20)));
        var prompt = world.push(TestWorld.PAYER, 10);
        world.seconds(1);
        assertThat(world.query(prompt)).isEqualTo("200 ");
        world.seconds(12);
        assertThat(world.query(prompt)).isEqualTo("200 ");
        world.seconds(14);
        assertThat(world.query(prompt)).isEqualTo("1032");
    }

    @Test
    void a_payer_who_does_nothing() {
        world.payers.setForAll(new Behaviour.Ignore());
        var prompt = world.push(TestWorld.PAYER, 10);
        world.seconds(14);
        assertThat(world.query(prompt)).isEqualTo("4999");
        assertThat(world.callbacks).isEmpty();
        world.seconds(12);
        assertThat(world.query(prompt)).isEqualTo("1037");
        assertThat(world.callbacks).hasSize(1);
    }

    @Test
    void a_person_who_types_too_late() {
        world.payers.setForAll(new Behaviour.Manual());
        var prompt = world.push(TestWorld.PAYER, 10);
        world.seconds(10);
        assertThat(world.query(prompt)).isEqualTo("500 The transaction is being processed");
        world.seconds(20);
        assertThat(world.payBill.enterPin(prompt.checkoutRequestId(), "1234")).isEmpty();
        assertThat(world.ledger.movements()).isEmpty();
    }

    @Test
    void finished_prompts_have_no_answer_at_random() {
        var noisy = new TestWorld(Pace.observed().withQueryNoise(0.2));
        var prompt = noisy.push(TestWorld.PAYER, 10);
        noisy.seconds(30);
        var answers = java.util.stream.Stream.generate(() -> noisy.query(prompt))
                .limit(500)
                .toList();
        assertThat(answers).containsOnly("0", "500 The transaction is being processed");
        assertThat(answers).filteredOn(answer -> answer.startsWith("500")).hasSizeBetween(60, 140);
    }

    @Test
    void a_prompt_is_forgotten_after_a_day() {
        var prompt = world.push(TestWorld.PAYER, 10);
        world.seconds(86_399);
        assertThat(world.query(prompt)).isEqualTo("0");
        world.seconds(1);
        assertThat(world.query(prompt)).isEqualTo("500 The transaction does not Exist");
    }

    @Test
    void money_can_come_after_the_operator_gave_up() {
        world.payers.setForAll(new Behaviour.PayAfterGivenUp(Duration.ofSeconds(60)));
        var prompt = world.push(TestWorld.PAYER, 10);
        world.seconds(30);
        assertThat(world.query(prompt)).isEqualTo("1037");
        world.seconds(60);
        assertThat(world.query(prompt)).isEqualTo("0");
        assertThat(world.callbacks)
                .extracting(Callback::body)
                .hasSize(2)
                .last()
                .asString()
                .contains("Receipt");
    }

    @Test
    void the_wrong_party_b_is_found_out_later() {
        var ask = new Ask(TestWorld.PAYER, 10, "600984", "http://127.0.0.1/cb", new Ask.Paper("INV-1", ""));
        if (world.payBill.accept(ask) instanceof PushAnswer.Accepted(var prompt)) {
            world.payBill.ring(prompt);
            world.seconds(1);
            assertThat(world.query(prompt)).isEqualTo("2028");
        } else {
            throw new AssertionError("refused");
        }
    }
}
