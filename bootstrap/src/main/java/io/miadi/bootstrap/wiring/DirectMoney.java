package io.miadi.bootstrap.wiring;

import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.application.reconciliation.channel.DirectReader;
import io.miadi.application.reconciliation.channel.PaymentList;
import java.util.Optional;

/**
 * Who tells of payments that payers make by themselves, and how that is read.
 *
 * @param list empty where no list is fetched
 */
public record DirectMoney(DirectProvider provider, DirectReader reader, Optional<PaymentList> list) {}
