package io.miadi.mpesa.account;

import java.util.Optional;

/**
 * Who is paid.
 *
 * @param shortcode the PayBill number; for a till the head-office or store number given at go-live
 * @param till the till number, which makes every push a Buy Goods payment
 */
public record DarajaMerchant(String shortcode, Optional<String> till) {
    public static DarajaMerchant payBill(String shortcode) {
        return new DarajaMerchant(shortcode, Optional.empty());
    }

    public static DarajaMerchant buyGoods(String storeNumber, String till) {
        return new DarajaMerchant(storeNumber, Optional.of(till));
    }

    /** What Daraja calls {@code TransactionType}. */
    public String transactionType() {
        return till.isPresent() ? "CustomerBuyGoodsOnline" : "CustomerPayBillOnline";
    }

    /** What Daraja calls {@code PartyB}: the number that receives the money. */
    public String receiver() {
        return till.orElse(shortcode);
    }
}
