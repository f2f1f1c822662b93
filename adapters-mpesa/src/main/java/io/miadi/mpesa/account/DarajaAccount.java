package io.miadi.mpesa.account;

import java.util.List;

/**
 * Everything that points at one Daraja account, as one unit: whoever changes the environment changes all of it.
 *
 * <p>An account with anything wrong cannot be built; ask {@link #problems} first to tell a person everything at once.
 */
public record DarajaAccount(
        DarajaEnvironment environment,
        DarajaAddresses addresses,
        DarajaMerchant merchant,
        DarajaCredentials credentials) {

    public DarajaAccount {
        var problems = problems(environment, addresses, merchant, credentials);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** Every wrong value by name, without the value of a secret; empty when an account can be built. */
    public static List<String> problems(
            DarajaEnvironment environment,
            DarajaAddresses addresses,
            DarajaMerchant merchant,
            DarajaCredentials credentials) {
        return new AccountRules(environment, addresses).check(merchant, credentials);
    }

    /** Safe to log. */
    @Override
    public String toString() {
        return "DarajaAccount(" + environment + ", " + addresses.baseUrl() + ", " + merchant.shortcode() + ")";
    }
}
