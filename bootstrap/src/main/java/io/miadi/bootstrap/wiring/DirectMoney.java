package io.miadi.bootstrap.wiring;

import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.application.reconciliation.channel.DirectReader;

/** Who tells of payments that payers make by themselves, and how that is read. */
public record DirectMoney(DirectProvider provider, DirectReader reader) {}
