package io.miadi.simulators.daraja.stk;

/**
 * A push that passed all checks.
 *
 * @param partyB where the money should go; a wrong one is found out only later, as the operator does
 */
public record Ask(String msisdn, long shillings, String partyB, String callbackUrl, Paper paper) {
    /** What the payer reads: the account reference in the prompt and the message, the description nowhere sure. */
    public record Paper(String accountReference, String description) {}
}
