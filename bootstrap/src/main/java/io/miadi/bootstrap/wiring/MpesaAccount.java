package io.miadi.bootstrap.wiring;

import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.Sealer;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mpesa;
import io.miadi.bootstrap.config.MpesaOperator;
import io.miadi.bootstrap.config.Storage;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.provider.JdbiProviderAccounts;
import java.util.List;
import java.util.Optional;

/** The M-Pesa account in use: the environment's where it names one, else the sealed row that an operator stored. */
public final class MpesaAccount {
    /** The name of the row. */
    public static final String NAME = "mpesa";

    private MpesaAccount() {}

    /**
     * The settings with the account that is stored, where they name none themselves.
     *
     * @throws IllegalStateException with words for the operator when the stored account cannot be used
     */
    static Config in(Config given, Database database, Sealer sealer) {
        if (given.mpesa().isPresent()) {
            return given;
        }
        var stored = new JdbiProviderAccounts(database.session(), sealer).find(NAME);
        return stored.map(account -> with(given, account)).orElse(given);
    }

    /** The account in the sealed row, for a look beside a running server; makes nothing, also no keys. */
    public static Optional<ProviderAccount> stored(Storage storage, Database database) {
        var session = database.session();
        return JdbiProviderAccounts.newest(session)
                .map(_ -> Vault.open(storage.keyFile(), database).sealer())
                .flatMap(sealer -> new JdbiProviderAccounts(session, sealer).find(NAME));
    }

    /** The settings with this account in use; throws as the start does when it cannot be used. */
    public static Config with(Config given, ProviderAccount account) {
        var problems = problems(account, given);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the M-Pesa account stored in the database cannot be used: "
                    + String.join("; ", problems) + ". Store it again with \"miadi provider set mpesa --from FILE\"");
        }
        return given.with(mpesa(account));
    }

    /** What keeps a server with these settings from using the account, each by the name in the file it was read from. */
    public static List<String> problems(ProviderAccount account, Config given) {
        if (account.kind() != ProviderKind.MPESA) {
            return List.of("kind: the account with the name " + NAME + " is of kind mpesa");
        }
        return mpesa(account).problems(given.mode(), given.web().publicUrl()).stream()
                .map(problem -> problem.replaceFirst("^callbackBase: ", "MIADI_PUBLIC_URL: ")
                        .replaceFirst("^baseUrl: ", "base: "))
                .toList();
    }

    private static Mpesa mpesa(ProviderAccount account) {
        boolean stub = account.kind()
                .hostOf(account.environment())
                .filter(host -> host.equals(account.base().getHost()))
                .isEmpty();
        return new Mpesa(
                DarajaEnvironment.valueOf(account.environment().name()),
                stub ? Optional.of(account.base().toString()) : Optional.empty(),
                credential(account, "shortcode").reveal(),
                account.credential("till").map(Secret::reveal),
                credential(account, "passkey"),
                credential(account, "consumerKey"),
                credential(account, "consumerSecret"),
                account.credential("initiator")
                        .map(name -> new MpesaOperator(
                                name.reveal(),
                                credential(account, "initiatorPassword"),
                                credential(account, "certificate").reveal())));
    }

    /** The rules of the account name what is empty. */
    private static Secret credential(ProviderAccount account, String name) {
        return account.credential(name).orElseGet(() -> Secret.of(""));
    }
}
