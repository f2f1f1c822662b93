package io.miadi.simulators.daraja.stk;

/** What the query says of a prompt. */
public sealed interface QueryAnswer {
    /** Code and text as they stand in the answer; the code is a string there. */
    record Result(Prompt.Ids ids, String code, String text) implements QueryAnswer {}

    /** An error envelope, which never means that the prompt failed. */
    record NoAnswer(Refusal refusal) implements QueryAnswer {}
}
