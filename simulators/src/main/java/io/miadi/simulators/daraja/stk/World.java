package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.time.Timeline;

/** What a PayBill needs from around it. */
public record World(Timeline timeline, Dice dice, Faults faults, Postman postman) {}
