package io.miadi.simulators.daraja.stk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prompts that the operator remembers, and who has one open. Not safe by itself: its PayBill holds the lock. */
final class PromptBook {
    private static final int MOST = 200_000;
    private final Map<String, Prompt> byId = new LinkedHashMap<>();
    private final Map<String, String> openByPayer = new HashMap<>();

    boolean hasOpen(String msisdn) {
        return openByPayer.containsKey(msisdn);
    }

    boolean knows(String checkoutRequestId) {
        return byId.containsKey(checkoutRequestId);
    }

    Optional<Prompt> find(String checkoutRequestId) {
        return Optional.ofNullable(byId.get(checkoutRequestId));
    }

    Optional<Prompt> openOf(String msisdn) {
        return Optional.ofNullable(openByPayer.get(msisdn)).flatMap(this::find);
    }

    void put(Prompt prompt) {
        byId.put(prompt.checkoutRequestId(), prompt);
        if (prompt.isOpen()) {
            openByPayer.put(prompt.ask().msisdn(), prompt.checkoutRequestId());
        } else {
            openByPayer.remove(prompt.ask().msisdn(), prompt.checkoutRequestId());
        }
        forgetTheEldest();
    }

    /** Load runs must not fill the memory; what was paid stays in the ledger. */
    private void forgetTheEldest() {
        if (byId.size() > MOST) {
            var eldest = byId.values().iterator().next();
            if (!eldest.isOpen()) {
                byId.remove(eldest.checkoutRequestId());
            }
        }
    }

    /** Some other prompt's id, or an invented one when there is no other. */
    String someoneElses(String checkoutRequestId) {
        return byId.keySet().stream()
                .filter(id -> !id.equals(checkoutRequestId))
                .findFirst()
                .orElse("ws_CO_010120260000001700000000");
    }

    /** The newest first, at most so many. */
    List<Prompt> newest(int most) {
        var all = new ArrayList<>(byId.values());
        return List.copyOf(all.reversed().subList(0, Math.min(most, all.size())));
    }

    List<Prompt> open() {
        return openByPayer.values().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
