package io.miadi.persistence.payment.search;

import io.miadi.application.payment.search.Criterion;
import io.miadi.application.payment.search.Transactions.Position;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What a search is by, as the statement's parameters; a parameter without a value is null. */
record SearchValues(Map<String, Object> given) {
    private static final List<String> NAMES = List.of(
            "receipt",
            "reference",
            "like",
            "hashes",
            "least",
            "most",
            "state",
            "method",
            "practitioner",
            "start",
            "end",
            "session",
            "checkout");

    static SearchValues of(List<Criterion> criteria, KeyedHash hashes) {
        var given = new HashMap<String, Object>();
        criteria.forEach(criterion -> put(criterion, hashes, given));
        return new SearchValues(given);
    }

    private static void put(Criterion criterion, KeyedHash hashes, Map<String, Object> given) {
        switch (criterion) {
            case Criterion.HasReceipt(var receipt) -> given.put("receipt", receipt.value());
            case Criterion.HasReference(var reference) -> given.put("reference", reference.value());
            case Criterion.ClientLike(var text) -> given.put("like", like(text));
            case Criterion.FromPhone(var phone) ->
                given.put(
                        "hashes",
                        hashes
                                .candidates(
                                        KeyPurpose.PAYER_NUMBERS, phone.digits().getBytes(StandardCharsets.US_ASCII))
                                .stream()
                                .map(HexFormat.of()::formatHex)
                                .toArray(String[]::new));
            case Criterion.AtLeast(var amount) -> given.put("least", amount.minor());
            case Criterion.AtMost(var amount) -> given.put("most", amount.minor());
            case Criterion.InState(var state) -> given.put("state", state.name());
            case Criterion.By(var method) -> given.put("method", method.name());
            case Criterion.WithPractitioner(var practitioner) -> given.put("practitioner", practitioner.value());
            case Criterion.Within(var range) -> {
                given.put("start", Times.utc(range.start()));
                given.put("end", Times.utc(range.end()));
            }
            case Criterion.OfSession(var session) -> given.put("session", session.value());
            case Criterion.HasCheckoutRequest(var id) -> given.put("checkout", Texts.storable(id));
        }
    }

    private static String like(String text) {
        var plain = Texts.storable(text).toLowerCase(Locale.ROOT);
        return "%" + plain.replace("~", "~~").replace("%", "~%").replace("_", "~_") + "%";
    }

    Query bindTo(Query query, Optional<Position> after) {
        NAMES.forEach(name -> query.bind(name, value(name)));
        return query.bind("time", Times.utc(after.map(Position::at)))
                .bind("after", after.map(position -> position.attempt().value()).orElse(null));
    }

    private @Nullable Object value(String name) {
        return given.get(name);
    }
}
