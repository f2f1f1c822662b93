package io.miadi.http.problem;

import io.miadi.http.language.Wording;
import java.util.Locale;

/**
 * The catalogue of everything that can go wrong for a caller. The name is the slug of the stable {@code type}; a constant is
 * never renamed or given another status. Each has an entry in {@code docs/problems.md}.
 */
public enum ProblemType {
    // what the request itself got wrong
    INVALID_REQUEST(
            400,
            say("The request is not valid", "Ombi si sahihi"),
            say("Correct the fields listed and send it again.", "Sahihisha sehemu zilizotajwa kisha utume tena.")),
    MALFORMED_JSON(
            400,
            say("The body is not acceptable JSON", "Maudhui si JSON inayokubalika"),
            say("Send one well-formed JSON value in UTF-8.", "Tuma thamani moja ya JSON iliyo sahihi kwa UTF-8.")),
    MALFORMED_HTTP(
            400,
            say("The request is not well-formed HTTP", "Ombi si HTTP sahihi"),
            say("Check the request line and the headers.", "Kagua mstari wa ombi na vichwa vyake.")),
    INVALID_CURSOR(
            400,
            say("The cursor is not valid", "Kielekezi si sahihi"),
            say("Start the list again without a cursor.", "Anza orodha upya bila kielekezi.")),
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            say("A good Idempotency-Key is required", "Idempotency-Key iliyo sahihi inahitajika"),
            say(
                    "Send an Idempotency-Key header: a UUID, or 16 to 255 visible ASCII characters.",
                    "Tuma kichwa cha Idempotency-Key: UUID, au herufi 16 hadi 255 za ASCII zinazoonekana.")),
    UNAUTHENTICATED(
            401,
            say("Sign in first", "Ingia kwanza"),
            say("The request carries no valid sign-in.", "Ombi halina uthibitisho halali wa kuingia.")),
    SIGN_IN_REFUSED(
            401,
            say("Signing in was refused", "Kuingia kumekataliwa"),
            say("The e-mail address or the password is not right.", "Barua pepe au nenosiri si sahihi.")),
    FRESH_SIGN_IN_REQUIRED(
            403,
            say("Sign in again for this", "Ingia tena kwa hili"),
            say("This needs a sign-in of the last five minutes.", "Hili linahitaji kuingia ndani ya dakika tano.")),
    FORBIDDEN(
            403,
            say("This is not allowed", "Hili haliruhusiwi"),
            say("Your role does not allow this.", "Wajibu wako hauruhusu hili.")),
    CROSS_SITE_REQUEST(
            403,
            say("The request may not come from here", "Ombi haliruhusiwi kutoka hapa"),
            say("Reload the page and try again.", "Pakia ukurasa upya kisha ujaribu tena.")),
    SECOND_PERSON_REQUIRED(
            403,
            say("A second person must agree", "Mtu wa pili lazima akubali"),
            say("Ask another person of the practice to approve.", "Omba mtu mwingine wa ofisi aidhinishe.")),
    NOT_FOUND(
            404,
            say("Not found", "Haipatikani"),
            say("There is nothing here that you can see.", "Hakuna unachoweza kuona hapa.")),
    METHOD_NOT_ALLOWED(
            405,
            say("The method is not allowed", "Mbinu hairuhusiwi"),
            say("Use one of the methods in the Allow header.", "Tumia mojawapo ya mbinu za kichwa cha Allow.")),
    REQUEST_TIMEOUT(
            408,
            say("The request took too long to arrive", "Ombi limechelewa kufika"),
            say("Send the request again.", "Tuma ombi tena.")),
    // what stands in the way
    CONFLICT(
            409,
            say("The request does not fit the present state", "Ombi halilingani na hali ya sasa"),
            say("Read it again and decide anew.", "Soma tena kisha uamue upya.")),
    STALE_VERSION(
            409,
            say("Somebody was faster", "Mtu mwingine ametangulia"),
            say("It was changed meanwhile; read it again.", "Imebadilishwa wakati huo; soma tena.")),
    SLOT_TAKEN(
            409,
            say("The time is taken", "Muda huo umechukuliwa"),
            say("Choose another time.", "Chagua muda mwingine.")),
    WRONG_STATE(
            409,
            say("This cannot be done now", "Hili haliwezekani kwa sasa"),
            say("The session's state does not allow it.", "Hali ya kikao hairuhusu.")),
    PAYMENT_IN_PROGRESS(
            409,
            say("A payment is already under way", "Malipo tayari yanaendelea"),
            say("Wait for its result.", "Subiri matokeo yake.")),
    ALREADY_PAID(
            409,
            say("It is already paid", "Tayari imelipwa"),
            say("Nothing is left to pay.", "Hakuna kilichobaki kulipwa.")),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            say("The same request is still running", "Ombi hilohilo bado linaendelea"),
            say("Ask again in a moment with the same key.", "Jaribu tena baada ya muda kwa ufunguo uleule.")),
    PRECONDITION_FAILED(
            412,
            say("It was changed meanwhile", "Imebadilishwa wakati huo"),
            say("Read it again and use its new ETag.", "Soma tena na utumie ETag yake mpya.")),
    CONTENT_TOO_LARGE(
            413, say("The body is too large", "Maudhui ni makubwa mno"), say("Send less.", "Tuma kidogo zaidi.")),
    URI_TOO_LONG(
            414, say("The address is too long", "Anwani ni ndefu mno"), say("Shorten the query.", "Fupisha swali.")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            say("The content type is not accepted", "Aina ya maudhui haikubaliki"),
            say(
                    "Send a body with Content-Type: application/json, uncompressed; {} where there is nothing to say.",
                    "Tuma maudhui yenye Content-Type: application/json, bila kubanwa; {} pasipo na la kusema.")),
    EXPECTATION_FAILED(
            417,
            say("The expectation cannot be met", "Matarajio hayawezi kutimizwa"),
            say("Leave out the Expect header.", "Ondoa kichwa cha Expect.")),
    UNPROCESSABLE(
            422,
            say("This cannot be done as it was asked", "Hili haliwezi kufanyika jinsi lilivyoombwa"),
            say("Correct the fields that are listed.", "Sahihisha sehemu zilizotajwa.")),
    IDEMPOTENCY_KEY_REUSED(
            422,
            say("The key was used for another request", "Ufunguo ulitumika kwa ombi jingine"),
            say("Use a new Idempotency-Key.", "Tumia Idempotency-Key mpya.")),
    WEAK_PASSWORD(
            422,
            say("The password is too weak", "Nenosiri ni dhaifu mno"),
            say("Choose a longer one that is harder to guess.", "Chagua refu zaidi lisilokisiwa kwa urahisi.")),
    AMOUNT_NOT_ALLOWED(
            422,
            say("The amount is not allowed", "Kiasi hakiruhusiwi"),
            say("It is more than what is open.", "Ni zaidi ya kilicho wazi.")),
    PAYMENT_REFUSED(
            422,
            say("The payment was refused", "Malipo yamekataliwa"),
            say("Try again or pay in another way.", "Jaribu tena au lipa kwa njia nyingine.")),
    TOO_MANY_REQUESTS(
            429,
            say("Too many requests", "Maombi mengi mno"),
            say("Wait a little, then try again.", "Subiri kidogo, kisha jaribu tena.")),
    HEADERS_TOO_LARGE(
            431,
            say("The headers are too large", "Vichwa ni vikubwa mno"),
            say("Send fewer or shorter headers.", "Tuma vichwa vichache au vifupi.")),
    // what we got wrong or cannot do now
    INTERNAL_ERROR(
            500,
            say("Something went wrong on our side", "Kuna hitilafu upande wetu"),
            say(
                    "Tell support the correlation id if it happens again.",
                    "Likitokea tena, waambie wahudumu nambari ya ufuatiliaji.")),
    OVERLOADED(
            503,
            say("Too busy at the moment", "Kuna shughuli nyingi kwa sasa"),
            say("Try again in a moment.", "Jaribu tena baada ya muda mfupi.")),
    UNAVAILABLE(
            503,
            say("Not available at the moment", "Haipatikani kwa sasa"),
            say("Try again in a moment.", "Jaribu tena baada ya muda mfupi.")),
    DEADLINE_PASSED(
            503,
            say("It took too long", "Imechukua muda mrefu mno"),
            say(
                    "Whether it was done is not certain; look before you repeat it.",
                    "Haijulikani kama ilifanyika; kagua kabla ya kurudia.")),
    HTTP_VERSION_NOT_SUPPORTED(
            505,
            say("The HTTP version is not supported", "Toleo la HTTP halitumiki"),
            say("Use HTTP/1.1.", "Tumia HTTP/1.1."));

    private final int status;
    private final Wording title;
    private final Wording advice;

    ProblemType(int status, Wording title, Wording advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    private static Wording say(String en, String sw) {
        return new Wording(en, sw);
    }

    public int status() {
        return status;
    }

    public Wording title() {
        return title;
    }

    /** The detail when nothing more exact is known. */
    public Wording advice() {
        return advice;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of the document: a name and not an address, since each installation has its own address. */
    public String uri() {
        return "urn:miadi:problem:" + slug();
    }

    /** The problem that stands for a bare status, as the server underneath reports its own failures. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 417 -> EXPECTATION_FAILED;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            case 505 -> HTTP_VERSION_NOT_SUPPORTED;
            default -> status >= 400 && status < 500 ? MALFORMED_HTTP : INTERNAL_ERROR;
        };
    }
}
