package io.miadi.bootstrap.wiring;

import io.miadi.application.payment.search.PayerIndex;
import io.miadi.application.payment.search.Transactions;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.payment.search.JdbiPayerIndex;
import io.miadi.persistence.payment.search.JdbiTransactions;

/** The list of all transactions in the database, searched with keys where a value is sealed. */
record SearchStores(Transactions transactions, PayerIndex payers) {
    static SearchStores in(DatabaseSession session, Vault vault) {
        return new SearchStores(
                new JdbiTransactions(session, vault.hashes()),
                new JdbiPayerIndex(session, vault.sealer(), vault.hashes()));
    }
}
