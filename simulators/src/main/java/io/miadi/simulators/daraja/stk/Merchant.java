package io.miadi.simulators.daraja.stk;

import java.util.Optional;

/**
 * Who is paid.
 *
 * @param shortcode the PayBill's number, or the store number of a till
 * @param till the till's own number; empty for a PayBill
 */
public record Merchant(String shortcode, String passkey, String name, Optional<String> till) {
    /** The sandbox's public shortcode and passkey. */
    public static Merchant sandbox() {
        return new Merchant(
                "174379",
                "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919",
                "AMANI PRACTICE",
                Optional.empty());
    }

    /** The same under the name that prompts show. */
    public Merchant named(String newName) {
        return new Merchant(shortcode, passkey, newName, till);
    }

    public String transactionType() {
        return till.isPresent() ? "CustomerBuyGoodsOnline" : "CustomerPayBillOnline";
    }

    /** What {@code PartyB} must be for money to reach this merchant. */
    public String partyB() {
        return till.orElse(shortcode);
    }
}
