package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.time.Timeline;
import java.util.function.Consumer;

/**
 * What a PayBill needs from around it.
 *
 * @param postman carries callbacks; it may block, and is called once a delivery
 */
public record World(Timeline timeline, Dice dice, Faults faults, Consumer<Callback> postman) {}
