package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.daraja.payer.ResultCode;

/** The query's words on a prompt that it knows. */
final class QueryRules {
    private QueryRules() {}

    /** @param noise whether the gateway happens to have no answer for a finished prompt */
    static QueryAnswer answer(Prompt prompt, boolean noise) {
        return switch (prompt.stage()) {
            case Prompt.Stage.Open() -> inFlight(prompt);
            case Prompt.Stage.Paid paid -> noise ? noAnswer() : result(prompt, ResultCode.PAID);
            case Prompt.Stage.Ended(var code, var at) -> noise ? noAnswer() : result(prompt, code);
        };
    }

    private static QueryAnswer inFlight(Prompt prompt) {
        return switch (prompt.inFlight()) {
            case UNDER_PROCESSING -> underProcessing(prompt);
            case EMPTY_ERROR -> new QueryAnswer.NoAnswer(ErrorKind.EMPTY_WITH_200.plain());
            case BEING_PROCESSED -> noAnswer();
        };
    }

    static QueryAnswer underProcessing(Prompt prompt) {
        return new QueryAnswer.Result(prompt.ids(), "4999", "The transaction is still under processing");
    }

    static QueryAnswer noAnswer() {
        return new QueryAnswer.NoAnswer(ErrorKind.BEING_PROCESSED.plain());
    }

    private static QueryAnswer result(Prompt prompt, ResultCode code) {
        return new QueryAnswer.Result(prompt.ids(), String.valueOf(code.code()), code.queryText());
    }
}
