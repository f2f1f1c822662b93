package io.miadi.mpesa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.CallbackReader.Reading;
import io.miadi.application.payment.PaymentProvider.Answer;
import io.miadi.application.payment.PaymentProvider.Inquiry;
import io.miadi.application.payment.PaymentProvider.Reply;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Verdict;
import io.miadi.mpesa.answer.ResultCodes;
import io.miadi.mpesa.callback.DarajaCallbackReader;
import io.miadi.mpesa.stk.PushAnswers;
import io.miadi.mpesa.stk.QueryAnswers;
import io.miadi.mpesa.wire.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okio.ByteString;

/** What every reader keeps whatever bytes it is given: it does not throw, and it concludes only from what is written there. */
final class Promises {
    private static final Pattern PHONE = Pattern.compile("[0-9]{9}");
    private static final Inquiry INQUIRY = new Inquiry(new ProviderRefs("m", "ws_CO_1"), Money.kes(1500));
    private static final DarajaCallbackReader READER = new DarajaCallbackReader();

    private Promises() {}

    static void ofCallback(byte[] body) {
        var reading = READER.read(body);
        assertThat(READER.read(body)).isEqualTo(reading);
        switch (reading) {
            case Reading.Unreadable(var reason) -> assertThat(reason).isNotBlank();
            case Reading.Told(var _, var verdict, var _) -> {
                hasListedGrounds(verdict);
                if (verdict instanceof Verdict.Moved(var amount, var receipt)) {
                    assertThat(receipt).isPresent();
                    assertThat(amount.currency()).isEqualTo(Money.KES);
                    assertThat(new String(body, StandardCharsets.UTF_8)).contains("ResultCode", "stkCallback");
                }
            }
        }
    }

    static void ofQuery(byte[] statusAndBody) {
        var answered = answered(statusAndBody);
        switch (QueryAnswers.read(answered, INQUIRY)) {
            case Answer.NoAnswer(var cause) ->
                assertThat(PHONE.matcher(cause).find()).isFalse();
            case Answer.Told(var verdict) -> {
                assertThat(answered.status()).isBetween(200, 299);
                hasListedGrounds(verdict);
                if (verdict instanceof Verdict.Moved moved) {
                    assertThat(moved.amount()).isEqualTo(INQUIRY.amount());
                }
            }
        }
    }

    static void ofPush(byte[] statusAndBody) {
        var answered = answered(statusAndBody);
        switch (PushAnswers.read(answered)) {
            case Reply.Accepted _ -> assertThat(answered.status()).isBetween(200, 299);
            case Reply.Refused(var failure) -> {
                assertThat(answered.status()).isIn(400, 401, 404, 405, 500);
                assertThat(PHONE.matcher(failure.words()).find()).isFalse();
            }
            case Reply.Unknown(var cause) ->
                assertThat(PHONE.matcher(cause).find()).isFalse();
            case Reply.NotSent notSent -> throw new AssertionError("an answer that came was called " + notSent);
        }
    }

    private static void hasListedGrounds(Verdict verdict) {
        switch (verdict) {
            case Verdict.NotMoved(var failure) -> {
                assertThat(ResultCodes.failures()).contains(failure.code());
                assertThat(PHONE.matcher(failure.words()).find()).isFalse();
            }
            case Verdict.Unclear(var cause) ->
                assertThat(PHONE.matcher(cause).find()).isFalse();
            case Verdict.Moved _, Verdict.InProgress _ -> {}
        }
    }

    /** The first two bytes give the status, so that a fuzzer finds its way through both. */
    private static Exchange.Answered answered(byte[] statusAndBody) {
        if (statusAndBody.length < 2) {
            return new Exchange.Answered(200, ByteString.of(statusAndBody));
        }
        int status = 100 + (Byte.toUnsignedInt(statusAndBody[0]) * 256 + Byte.toUnsignedInt(statusAndBody[1])) % 500;
        return new Exchange.Answered(status, ByteString.of(statusAndBody, 2, statusAndBody.length - 2));
    }
}
