package io.miadi.simulators.daraja.payer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which payer behaves how; who was never spoken of behaves as the default says. */
public final class Payers {
    private static final String FIRST_PIN = "1234";
    private static final int PIN_TRIES = 3;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, String> pins = new ConcurrentHashMap<>();
    private final Map<String, Integer> wrongPins = new ConcurrentHashMap<>();
    private volatile Behaviour usual;

    public Payers(Behaviour usual) {
        this.usual = usual;
    }

    public Behaviour of(String msisdn) {
        return behaviours.getOrDefault(msisdn, usual);
    }

    public void set(String msisdn, Behaviour behaviour) {
        behaviours.put(msisdn, behaviour);
    }

    public void setForAll(Behaviour behaviour) {
        usual = behaviour;
    }

    public Behaviour usual() {
        return usual;
    }

    /** Every number that was spoken of. */
    public Map<String, Behaviour> known() {
        return Map.copyOf(behaviours);
    }

    public void setPin(String msisdn, String pin) {
        pins.put(msisdn, pin);
        wrongPins.remove(msisdn);
    }

    /** The PIN's word on an attempt: right clears the count, the third wrong one in a row locks it until it is set anew. */
    public ResultCode tryPin(String msisdn, String pin) {
        if (wrongPins.getOrDefault(msisdn, 0) >= PIN_TRIES) {
            return ResultCode.PIN_LOCKED;
        }
        if (pins.getOrDefault(msisdn, FIRST_PIN).equals(pin)) {
            wrongPins.remove(msisdn);
            return ResultCode.PAID;
        }
        return wrongPins.merge(msisdn, 1, Integer::sum) >= PIN_TRIES ? ResultCode.PIN_LOCKED : ResultCode.WRONG_PIN;
    }
}
