package io.miadi.simulators.daraja.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BehaviourTextProperties {
    @Property
    void what_is_written_is_read_back(@ForAll("behaviours") Behaviour behaviour) {
        assertThat(BehaviourText.parse(BehaviourText.write(behaviour))).contains(behaviour);
    }

    @Example
    void people_write_delays_and_codes_in_short() {
        assertThat(BehaviourText.parse("pay:2s")).contains(new Behaviour.Pay(Duration.ofSeconds(2)));
        assertThat(BehaviourText.parse("1025:500ms"))
                .contains(new Behaviour.End(ResultCode.PUSH_NOT_SENT, Duration.ofMillis(500)));
        assertThat(BehaviourText.parse("wrong-pin")).contains(Behaviour.wrongPin());
        assertThat(BehaviourText.parse("dance")).isEmpty();
        assertThat(BehaviourText.parse("pay:soon")).isEmpty();
    }

    @Provide
    Arbitrary<Behaviour> behaviours() {
        var delays = Arbitraries.longs().between(0, 10_000_000).map(Duration::ofMillis);
        var codes = Arbitraries.of(ResultCode.values()).filter(code -> code != ResultCode.PAID);
        return Arbitraries.oneOf(
                delays.map(Behaviour.Pay::new),
                delays.map(Behaviour.PayAfterGivenUp::new),
                Combinators.combine(codes, delays).as(Behaviour.End::new),
                Arbitraries.of(new Behaviour.Ignore(), new Behaviour.Manual()));
    }
}
