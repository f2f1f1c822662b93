package io.miadi.domain.payment;

import io.miadi.domain.identity.Language;

/**
 * Why a payment did not happen, in the words of the person who tried to pay: what was, and what to do now. They never say that
 * money moved or did not where that is not known, and never blame.
 */
public final class PayerWords {
    private PayerWords() {}

    public static String of(FailureReason reason, Language language) {
        return switch (language) {
            case EN -> english(reason);
            case SW -> swahili(reason);
        };
    }

    private static String english(FailureReason reason) {
        return switch (reason) {
            case INSUFFICIENT_FUNDS -> "Your M-Pesa balance was not enough. Top up and try again.";
            case BELOW_MINIMUM -> "The amount is below the smallest that M-Pesa sends. Please ask us how to pay.";
            case ABOVE_MAXIMUM -> "The amount is above what M-Pesa allows at once. Please ask us how to pay.";
            case DAILY_LIMIT -> "You have reached your M-Pesa limit for today. Try again tomorrow, or pay another way.";
            case RECEIVER_LIMIT -> "Our account could not take the payment. Please contact us.";
            case DUPLICATE_OR_INTERNAL ->
                "M-Pesa did not take the request. Wait two minutes, check your messages, and try again.";
            case SYSTEM_BUSY -> "M-Pesa is busy right now. Please try again in a few minutes.";
            case OTHER_PROMPT_OPEN ->
                "Another M-Pesa request is open on your phone. Finish or close it, then try again.";
            case TOO_SLOW -> "The request ran out before it was answered. Please try again.";
            case PROMPT_NOT_DELIVERED -> "The request could not be shown on your phone. Please try again.";
            case PIN_NOT_ENTERED -> "The PIN was not entered in time. Please try again.";
            case CANCELLED_OR_TIMED_OUT ->
                "The request on your phone was cancelled or ran out of time. You can try again.";
            case PHONE_ANSWER_LOST -> "Your phone's answer did not reach M-Pesa. Please try again.";
            case PHONE_NOT_REACHED ->
                "The request did not reach your phone or was not answered. "
                        + "Check that the phone is on and has network, then try again.";
            case WRONG_PIN -> "The M-Pesa PIN was not right. Try again with care: too many wrong PINs lock it.";
            case NOT_PERMITTED, PARTY_INVALID, REQUEST_REFUSED ->
                "M-Pesa could not accept this payment. Please contact us.";
            case PIN_LOCKED -> "Your M-Pesa PIN is locked. Dial *334# or call Safaricom on 100 to unlock it.";
            case PROVIDER_NOT_REACHED -> "We could not reach M-Pesa, and nothing was sent. Please try again later.";
            case NOT_IN_BOOKS -> "M-Pesa has no record of the payment. You can try again.";
            case OTHER -> "The payment did not go through. Please try again, or contact us.";
        };
    }

    private static String swahili(FailureReason reason) {
        return switch (reason) {
            case INSUFFICIENT_FUNDS -> "Salio lako la M-Pesa halikutosha. Ongeza pesa kisha ujaribu tena.";
            case BELOW_MINIMUM ->
                "Kiasi hiki ni chini ya kiwango cha chini cha M-Pesa. Tafadhali tuulize njia ya kulipa.";
            case ABOVE_MAXIMUM ->
                "Kiasi hiki kinazidi kiwango ambacho M-Pesa inaruhusu kwa mara moja. Tafadhali tuulize njia ya kulipa.";
            case DAILY_LIMIT ->
                "Umefikisha kiwango chako cha M-Pesa cha leo. Jaribu tena kesho, au lipa kwa njia nyingine.";
            case RECEIVER_LIMIT -> "Akaunti yetu haikuweza kupokea malipo. Tafadhali wasiliana nasi.";
            case DUPLICATE_OR_INTERNAL ->
                "M-Pesa haikupokea ombi. Subiri dakika mbili, angalia ujumbe wako, kisha ujaribu tena.";
            case SYSTEM_BUSY -> "M-Pesa ina shughuli nyingi kwa sasa. Tafadhali jaribu tena baada ya dakika chache.";
            case OTHER_PROMPT_OPEN ->
                "Kuna ombi lingine la M-Pesa kwenye simu yako. Likamilishe au ulifunge, kisha ujaribu tena.";
            case TOO_SLOW -> "Muda wa ombi uliisha kabla halijajibiwa. Tafadhali jaribu tena.";
            case PROMPT_NOT_DELIVERED -> "Ombi halikuweza kuonekana kwenye simu yako. Tafadhali jaribu tena.";
            case PIN_NOT_ENTERED -> "PIN haikuwekwa kwa wakati. Tafadhali jaribu tena.";
            case CANCELLED_OR_TIMED_OUT ->
                "Ombi kwenye simu yako lilighairiwa au muda wake uliisha. Unaweza kujaribu tena.";
            case PHONE_ANSWER_LOST -> "Jibu la simu yako halikufika M-Pesa. Tafadhali jaribu tena.";
            case PHONE_NOT_REACHED ->
                "Ombi halikufika kwenye simu yako au halikujibiwa. "
                        + "Hakikisha simu imewashwa na ina mtandao, kisha ujaribu tena.";
            case WRONG_PIN ->
                "PIN ya M-Pesa haikuwa sahihi. Jaribu tena kwa uangalifu: ukikosea mara nyingi itafungwa.";
            case NOT_PERMITTED, PARTY_INVALID, REQUEST_REFUSED ->
                "M-Pesa haikuweza kukubali malipo haya. Tafadhali wasiliana nasi.";
            case PIN_LOCKED -> "PIN yako ya M-Pesa imefungwa. Piga *334# au pigia Safaricom kwa 100 ili ifunguliwe.";
            case PROVIDER_NOT_REACHED ->
                "Hatukuweza kuifikia M-Pesa, na hakuna kilichotumwa. Tafadhali jaribu tena baadaye.";
            case NOT_IN_BOOKS -> "M-Pesa haina kumbukumbu ya malipo haya. Unaweza kujaribu tena.";
            case OTHER -> "Malipo hayakufanikiwa. Tafadhali jaribu tena, au wasiliana nasi.";
        };
    }
}
