package io.miadi.notify.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.miadi.domain.phone.PhoneNumber;

/** Whether a number of any country can take an SMS, by the numbering plans that the phone number library knows. */
final class SmsNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private SmsNumbers() {}

    static boolean canTakeSms(PhoneNumber number) {
        if (number.msisdn().isPresent()) {
            return true; // judged by our own rules: prefixes grow faster than lists of them
        }
        try {
            var parsed = PLANS.parse(number.e164(), null);
            return PLANS.isValidNumber(parsed) && isMobile(PLANS.getNumberType(parsed));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static boolean isMobile(PhoneNumberType type) {
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }
}
