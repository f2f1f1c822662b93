package io.miadi.simulators.daraja;

import io.miadi.simulators.Tagged;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.payer.ResultCode;
import io.miadi.simulators.daraja.request.Verdict;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.InFlight;
import java.util.stream.Stream;

/** Everything that this simulator does which a client may meet, each with how well it is known. */
public final class Behaviours {
    private Behaviours() {}

    public static Stream<Tagged> all() {
        return Stream.of(
                        ErrorKind.values(),
                        InFlight.values(),
                        ResultCode.values(),
                        Verdict.values(),
                        Rule.values(),
                        FaultKind.values())
                .flatMap(Stream::of);
    }
}
