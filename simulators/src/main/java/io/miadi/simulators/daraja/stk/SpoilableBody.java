package io.miadi.simulators.daraja.stk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.daraja.fault.FaultKind;
import java.math.BigDecimal;

/** A callback's body that starts as the truth and takes each fault of its shape in turn. */
final class SpoilableBody {
    private static final int UNKNOWN_CODE = 7777;
    private static final String BALANCE_MAP = "{Amount={CurrencyCode=KES, MinimumAmount=618683, BasicAmount=6186.83}}";
    private final ObjectNode whole;
    private final ObjectNode callback;
    private String replacement = "";
    private boolean replaced;

    SpoilableBody(Prompt prompt) {
        this.whole = switch (prompt.stage()) {
            case Prompt.Stage.Paid(var movement) -> CallbackBody.paid(prompt.ids(), movement);
            case Prompt.Stage.Ended(var code, var at) -> CallbackBody.result(prompt.ids(), code);
            case Prompt.Stage.Open() -> throw new IllegalStateException("an open prompt has nothing to tell");
        };
        this.callback = CallbackBody.callback(whole);
    }

    String text() {
        return replaced ? replacement : whole.toString();
    }

    void spoil(FaultKind kind, String someoneElses) {
        switch (kind) {
            case CALLBACK_NOT_JSON -> replace("The service request is processed successfully.");
            case CALLBACK_EMPTY_BODY -> replace("");
            case CALLBACK_WRONG_IDS -> {
                callback.put("MerchantRequestID", "0000-4000-8000-000000000000" + "0000");
                callback.put("CheckoutRequestID", "ws_CO_010120260000000700000000");
            }
            case CALLBACK_SOMEONE_ELSES -> callback.put("CheckoutRequestID", someoneElses);
            case CALLBACK_OLD_PREFIX ->
                callback.put(
                        "ResultDesc",
                        "[STK_CB - ]" + callback.path("ResultDesc").asText());
            case CALLBACK_UNKNOWN_CODE -> unknownCode();
            case CALLBACK_NO_METADATA -> callback.remove("CallbackMetadata");
            case CALLBACK_STRING_TYPES -> {
                callback.put("ResultCode", callback.path("ResultCode").asText());
                items().forEach(item ->
                        ((ObjectNode) item).put("Value", item.path("Value").asText()));
            }
            default -> spoilItems(kind);
        }
    }

    private void spoilItems(FaultKind kind) {
        var items = items();
        switch (kind) {
            case CALLBACK_EMPTY_ITEMS -> items.removeAll();
            case CALLBACK_REORDERED -> {
                for (int i = items.size() - 2; i >= 0; i--) {
                    items.add(items.remove(i));
                }
            }
            case CALLBACK_WRONG_AMOUNT -> changed("Amount", amount -> amount.put("Value", oneMore(amount)));
            case CALLBACK_MASKED_PHONE ->
                changed("PhoneNumber", phone -> {
                    var digits = phone.path("Value").asText();
                    phone.put("Value", digits.substring(0, 4) + "*****" + digits.substring(9));
                });
            case CALLBACK_WITH_BALANCE -> withBalance();
            case CALLBACK_BALANCE_MAP -> withBalance().put("Value", BALANCE_MAP);
            default -> {
                // Faults of time and number leave the body alone.
            }
        }
    }

    private void unknownCode() {
        if (callback.path("ResultCode").asInt() != 0) {
            callback.put("ResultCode", UNKNOWN_CODE).put("ResultDesc", "Some text never seen before");
        }
    }

    private static BigDecimal oneMore(ObjectNode amount) {
        return new BigDecimal(amount.path("Value").asText()).add(BigDecimal.ONE);
    }

    private ObjectNode withBalance() {
        var items = items();
        var balance = JsonNodeFactory.instance.objectNode().put("Name", "Balance");
        items.insert(Math.min(2, items.size()), balance);
        return balance;
    }

    private void changed(String name, java.util.function.Consumer<ObjectNode> change) {
        for (var item : items()) {
            if (item.path("Name").asText().equals(name)) {
                change.accept((ObjectNode) item);
            }
        }
    }

    /** The metadata items; an array that belongs to nothing when there are none. */
    private ArrayNode items() {
        return callback.path("CallbackMetadata").path("Item") instanceof ArrayNode items
                ? items
                : JsonNodeFactory.instance.arrayNode();
    }

    private void replace(String text) {
        replaced = true;
        replacement = text;
    }
}
