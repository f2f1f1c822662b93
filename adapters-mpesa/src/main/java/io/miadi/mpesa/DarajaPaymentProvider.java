package io.miadi.mpesa;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.phone.Msisdn;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.direct.DarajaDirectProvider;
import io.miadi.mpesa.direct.DarajaPaymentList;
import io.miadi.mpesa.refund.DarajaInitiator;
import io.miadi.mpesa.refund.DarajaRefundProvider;
import io.miadi.mpesa.refund.OperatorRequests;
import io.miadi.mpesa.stk.PushAnswers;
import io.miadi.mpesa.stk.PushLimits;
import io.miadi.mpesa.stk.QueryAnswers;
import io.miadi.mpesa.stk.StkRequests;
import io.miadi.mpesa.token.AccessTokens;
import io.miadi.mpesa.token.AuthorizedCalls;
import io.miadi.mpesa.token.Grant;
import io.miadi.mpesa.wire.DarajaCall;
import io.miadi.mpesa.wire.DarajaListener;
import io.miadi.mpesa.wire.DarajaWire;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks for money with an STK push. Thread-safe; close it to let its connections go. */
public final class DarajaPaymentProvider implements PaymentProvider, AutoCloseable {
    private final DarajaWire wire;
    private final AccessTokens tokens;
    private final AuthorizedCalls calls;
    private final StkRequests requests;
    private final DarajaAccount account;

    public DarajaPaymentProvider(DarajaAccount account, InstantSource instants, DarajaListener listener) {
        this.account = account;
        this.wire = new DarajaWire(account.addresses(), instants, listener);
        this.tokens = new AccessTokens(wire, account.credentials(), instants);
        this.calls = new AuthorizedCalls(wire, tokens);
        this.requests = new StkRequests(account, instants);
    }

    @Override
    public Reply push(Push push) {
        var refusal = PushLimits.refusal(push.amount());
        if (refusal.isPresent()) {
            return new Reply.Refused(refusal.get());
        }
        return PushAnswers.read(calls.post(DarajaCall.PUSH, requests.push(push)));
    }

    @Override
    public Answer query(Inquiry inquiry) {
        return QueryAnswers.read(calls.post(DarajaCall.QUERY, requests.query(inquiry)), inquiry);
    }

    @Override
    public Connection testConnection() {
        return switch (tokens.fetch()) {
            case Grant.Held _ -> new Connection.Works();
            case Grant.Missing(var cause) -> new Connection.Fails(cause);
        };
    }

    /** Sends money back under the same account, with the same tokens and connections. */
    public DarajaRefundProvider refunds(DarajaInitiator initiator) {
        return new DarajaRefundProvider(calls, new OperatorRequests(account, initiator));
    }

    /**
     * Direct payments under the same account.
     *
     * @param hookBase public address before the hook's token, ending with a slash
     */
    public DarajaDirectProvider direct(String hookBase) {
        return new DarajaDirectProvider(calls, account.merchant().receiver(), hookBase);
    }

    /**
     * The list of the latest payments under the same account.
     *
     * @param nominated the number under which the short code's owner is known
     */
    public DarajaPaymentList payments(Msisdn nominated) {
        return new DarajaPaymentList(
                calls,
                account.merchant().receiver(),
                nominated,
                account.addresses().callbackBase());
    }

    /** When Daraja itself last answered anything; empty before its first word. */
    public Optional<Instant> lastWord() {
        return wire.lastWord();
    }

    @Override
    public void close() {
        wire.close();
    }
}
