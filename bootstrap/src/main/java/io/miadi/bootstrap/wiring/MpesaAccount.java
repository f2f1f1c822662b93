package io.miadi.bootstrap.wiring;

import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.secret.Sealer;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mpesa;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.provider.JdbiProviderAccounts;
import java.util.Optional;

/** The M-Pesa account in use: the environment's where it names one, else the sealed row that an operator stored. */
public final class MpesaAccount {
    /** The name of the row. */
    public static final String NAME = "mpesa";

    private MpesaAccount() {}

    static Config in(Config given, Database database, Sealer sealer) {
        if (given.mpesa().isPresent()) {
            return given;
        }
        var stored = new JdbiProviderAccounts(database.session(), sealer).find(NAME);
        return stored.map(account -> given.with(mpesa(account))).orElse(given);
    }

    private static Mpesa mpesa(ProviderAccount account) {
        boolean stub = account.kind()
                .hostOf(account.environment())
                .filter(account.base().getHost()::equals)
                .isEmpty();
        return new Mpesa(
                DarajaEnvironment.valueOf(account.environment().name()),
                stub ? Optional.of(account.base().toString()) : Optional.empty(),
                credential(account, "shortcode").reveal(),
                account.credential("till").map(Secret::reveal),
                credential(account, "passkey"),
                credential(account, "consumerKey"),
                credential(account, "consumerSecret"));
    }

    private static Secret credential(ProviderAccount account, String name) {
        return account.credential(name)
                .orElseThrow(() -> new IllegalStateException("the stored M-Pesa account lacks " + name));
    }
}
