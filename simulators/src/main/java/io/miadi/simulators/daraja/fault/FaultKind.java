package io.miadi.simulators.daraja.fault;

import static io.miadi.simulators.Confidence.ASSUMED;
import static io.miadi.simulators.Confidence.DOCUMENTED;
import static io.miadi.simulators.Confidence.OBSERVED;
import static io.miadi.simulators.daraja.fault.FaultPoint.CALLBACK;
import static io.miadi.simulators.daraja.fault.FaultPoint.CONFIRMATION;
import static io.miadi.simulators.daraja.fault.FaultPoint.EXECUTION;
import static io.miadi.simulators.daraja.fault.FaultPoint.PUSH;
import static io.miadi.simulators.daraja.fault.FaultPoint.QUERY;
import static io.miadi.simulators.daraja.fault.FaultPoint.REQUEST;
import static io.miadi.simulators.daraja.fault.FaultPoint.RESULT;
import static io.miadi.simulators.daraja.fault.FaultPoint.TOKEN;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** Everything that can be made to go wrong. */
public enum FaultKind implements Tagged {
    TOKEN_REFUSED(TOKEN, DOCUMENTED, "The key and secret are refused with 400.008.01."),
    TOKEN_SERVER_ERROR(TOKEN, OBSERVED, "HTTP 500 instead of a token."),
    TOKEN_SLOW(TOKEN, ASSUMED, "The token comes after the delay."),
    TOKEN_NUMERIC_EXPIRY(TOKEN, OBSERVED, "expires_in is a number instead of a string."),
    TOKEN_DEAD(TOKEN, OBSERVED, "A token that every other call refuses, as when it expires mid-way."),

    PUSH_SYSTEM_BUSY(PUSH, DOCUMENTED, "500.003.02 System is busy; nothing was accepted."),
    PUSH_SPIKE_ARREST(PUSH, DOCUMENTED, "500.003.02 Spike Arrest Violation; nothing was accepted."),
    PUSH_QUOTA(PUSH, DOCUMENTED, "500.003.03 Quota Violation; nothing was accepted."),
    PUSH_INTERNAL_ERROR(PUSH, DOCUMENTED, "500.003.1001 Internal Server Error; nothing was accepted."),
    PUSH_MERCHANT_UNKNOWN(PUSH, DOCUMENTED, "500.001.1001 Merchant does not exist."),
    PUSH_WRONG_CREDENTIALS(PUSH, DOCUMENTED, "500.001.1001 Wrong credentials."),
    PUSH_SUBSCRIBER_LOCKED(PUSH, DOCUMENTED, "500.001.1001 Unable to lock subscriber although no prompt is open."),
    PUSH_TOKEN_EXPIRED(PUSH, DOCUMENTED, "404.001.03 Invalid Access Token for a good token."),
    PUSH_NO_PRODUCT(PUSH, OBSERVED, "HTTP 401 with the gateway's own fault envelope."),
    PUSH_WAF_HTML(PUSH, OBSERVED, "HTTP 503 with a firewall's HTML page."),
    PUSH_SOAP_FAULT(PUSH, OBSERVED, "HTTP 500 with a SOAP fault written as JSON."),
    PUSH_RESET(PUSH, ASSUMED, "The connection breaks before anything was accepted."),
    PUSH_SLOW(PUSH, OBSERVED, "Accepted and answered only after the delay; the phone rings meanwhile."),
    PUSH_ACCEPTED_RESET(PUSH, OBSERVED, "Accepted, then the connection breaks: the answer is lost."),
    PUSH_ACCEPTED_TIMEOUT(PUSH, OBSERVED, "Accepted, then silence for the delay, then a broken connection."),
    PUSH_ACCEPTED_500(PUSH, OBSERVED, "Accepted, but answered with 500.003.1001."),
    PUSH_ACCEPTED_HTML(PUSH, ASSUMED, "Accepted, but answered with a firewall's HTML page and HTTP 503."),
    PUSH_ACCEPTED_TRUNCATED(PUSH, ASSUMED, "Accepted, but the JSON of the answer stops half way."),
    PUSH_ACCEPTED_OLD_CODE(PUSH, OBSERVED, "Accepted with the older ResponseCode 00000000."),
    CALLBACK_EARLY(
            PUSH, OBSERVED, "The callback is delivered before the push is answered (waits for the delay at most)."),

    CALLBACK_LOST(CALLBACK, OBSERVED, "No callback is sent. It is kept: see CALLBACK_KEPT."),
    CALLBACK_DUPLICATED(CALLBACK, OBSERVED, "The callback is sent as many times as given, the delay apart."),
    CALLBACK_LATE(CALLBACK, OBSERVED, "The callback is sent after the delay more."),
    CALLBACK_WRONG_AMOUNT(CALLBACK, ASSUMED, "The callback tells of one shilling more than was paid."),
    CALLBACK_WRONG_IDS(CALLBACK, ASSUMED, "The callback carries ids that no push was answered with."),
    CALLBACK_SOMEONE_ELSES(
            CALLBACK, ASSUMED, "The callback carries the CheckoutRequestID of another open or past prompt."),
    CALLBACK_STRING_TYPES(CALLBACK, ASSUMED, "Codes and values are strings instead of numbers."),
    CALLBACK_NOT_JSON(CALLBACK, ASSUMED, "The body is not JSON."),
    CALLBACK_EMPTY_BODY(CALLBACK, ASSUMED, "The body is empty."),
    CALLBACK_WITH_BALANCE(CALLBACK, OBSERVED, "A fifth item, Balance, without a Value."),
    CALLBACK_BALANCE_MAP(CALLBACK, OBSERVED, "A Balance item whose Value is a Java map as text."),
    CALLBACK_NO_METADATA(CALLBACK, ASSUMED, "A success without CallbackMetadata."),
    CALLBACK_EMPTY_ITEMS(CALLBACK, ASSUMED, "A success with no item in its metadata."),
    CALLBACK_REORDERED(CALLBACK, OBSERVED, "The metadata items come in the reverse order."),
    CALLBACK_MASKED_PHONE(CALLBACK, ASSUMED, "The payer's number is masked."),
    CALLBACK_OLD_PREFIX(CALLBACK, OBSERVED, "ResultDesc begins with the prefix of 2017 to 2019."),
    CALLBACK_UNKNOWN_CODE(CALLBACK, ASSUMED, "A failure tells a result code that nobody has seen."),
    CALLBACK_FAILURE_FIRST(
            CALLBACK, ASSUMED, "A paid prompt is first told as unreachable, then, after the delay, as paid."),

    QUERY_UNDER_PROCESSING(QUERY, OBSERVED, "HTTP 200 with result 4999, whatever the truth is."),
    QUERY_BEING_PROCESSED(QUERY, OBSERVED, "HTTP 500, 500.001.1001 The transaction is being processed."),
    QUERY_EMPTY_ERROR(QUERY, OBSERVED, "HTTP 200 with errorCode 500.001.1001 and an empty message."),
    QUERY_DOES_NOT_EXIST(QUERY, OBSERVED, "HTTP 500, 500.001.1001 The transaction does not Exist."),
    QUERY_SPIKE_ARREST(QUERY, OBSERVED, "HTTP 500, 500.003.02 Spike Arrest Violation."),
    QUERY_INTERNAL_ERROR(QUERY, OBSERVED, "HTTP 500, 500.003.1001 Internal Server Error."),
    QUERY_TOKEN_EXPIRED(QUERY, DOCUMENTED, "404.001.03 Invalid Access Token for a good token."),
    QUERY_NO_PRODUCT(QUERY, OBSERVED, "HTTP 401 with the gateway's own fault envelope."),
    QUERY_WAF_HTML(QUERY, OBSERVED, "HTTP 503 with a firewall's HTML page."),
    QUERY_NUMERIC_CODE(QUERY, ASSUMED, "ResultCode is a number instead of a string."),
    QUERY_TRUNCATED(QUERY, ASSUMED, "The JSON of the answer stops half way."),
    QUERY_RUBBISH(QUERY, ASSUMED, "HTTP 200 with text that is no JSON."),
    QUERY_RESET(QUERY, ASSUMED, "The connection breaks."),
    QUERY_SLOW(QUERY, ASSUMED, "The right answer, after the delay."),

    CONFIRMATION_LOST(CONFIRMATION, OBSERVED, "A direct payment is not confirmed to the merchant. It is kept."),
    CONFIRMATION_DUPLICATED(CONFIRMATION, OBSERVED, "It is confirmed as many times as given, the delay apart."),
    CONFIRMATION_LATE(CONFIRMATION, OBSERVED, "It is confirmed after the delay more."),

    REQUEST_SYSTEM_BUSY(REQUEST, DOCUMENTED, "An operator's request gets 500.003.02; nothing was accepted."),
    REQUEST_INTERNAL_ERROR(REQUEST, DOCUMENTED, "It gets 500.003.1001; nothing was accepted."),
    REQUEST_TOKEN_EXPIRED(REQUEST, DOCUMENTED, "404.001.03 Invalid Access Token for a good token."),
    REQUEST_NOT_AUTHORISED(REQUEST, OBSERVED, "403.002.1001, as for an application without the product."),
    REQUEST_RESET(REQUEST, ASSUMED, "The connection breaks before anything was accepted."),
    REQUEST_ACCEPTED_RESET(REQUEST, ASSUMED, "Accepted, then the connection breaks: the acknowledgement is lost."),
    REQUEST_ACCEPTED_500(REQUEST, ASSUMED, "Accepted, but answered with 500.003.1001."),
    REQUEST_ACCEPTED_TRUNCATED(REQUEST, ASSUMED, "Accepted, but the JSON of the acknowledgement stops half way."),

    EXECUTION_FAILS(EXECUTION, DOCUMENTED, "What was accepted ends with 17; no money moves."),
    EXECUTION_NOT_PERMITTED(EXECUTION, DOCUMENTED, "It ends with 21, as for an operator without the role."),
    EXECUTION_NO_REVERSAL(EXECUTION, ASSUMED, "A reversal ends with 2028: the money can be paid out only."),
    EXECUTION_LATE(EXECUTION, ASSUMED, "It is carried out after the delay more."),

    RESULT_LOST(RESULT, OBSERVED, "No result is sent. It is kept."),
    RESULT_DUPLICATED(RESULT, ASSUMED, "The result is sent as many times as given, the delay apart."),
    RESULT_LATE(RESULT, OBSERVED, "The result is sent after the delay more, so that a later one overtakes it."),
    RESULT_TIMED_OUT(RESULT, DOCUMENTED, "A result without code goes to QueueTimeOutURL, whatever the truth is."),
    RESULT_STRING_TYPES(RESULT, DOCUMENTED, "ResultType and ResultCode are strings."),
    RESULT_NOT_JSON(RESULT, ASSUMED, "The body is not JSON.");

    private final FaultPoint point;
    private final Confidence confidence;
    private final String says;

    FaultKind(FaultPoint point, Confidence confidence, String says) {
        this.point = point;
        this.confidence = confidence;
        this.says = says;
    }

    public FaultPoint point() {
        return point;
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }

    @Override
    public String says() {
        return says;
    }
}
