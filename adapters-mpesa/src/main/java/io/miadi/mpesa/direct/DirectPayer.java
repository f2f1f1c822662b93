package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.intake.StatedPayer;
import io.miadi.mpesa.answer.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who paid, as Daraja says it: a whole number, one with its middle masked, or a hash of one. */
final class DirectPayer {
    private static final int LONGEST = 64;
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{9,15}");

    private DirectPayer() {}

    /** Only a whole number tells who paid; nothing for everything else. */
    static @Nullable StatedPayer read(@Nullable JsonNode msisdn) {
        return Fields.text(msisdn, LONGEST)
                .or(() -> Fields.code(msisdn))
                .filter(DIGITS.asMatchPredicate())
                .flatMap(digits -> PhoneNumber.parse(digits.length() == 9 ? "0" + digits : digits))
                .map(number -> new StatedPayer(number, ""))
                .orElse(null);
    }
}
