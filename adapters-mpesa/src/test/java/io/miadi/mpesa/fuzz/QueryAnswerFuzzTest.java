package io.miadi.mpesa.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes, under any status, as the answer to a question. */
class QueryAnswerFuzzTest {
    @FuzzTest(maxDuration = "24h")
    @DictionaryFile(resourcePath = "/daraja/fuzz.dict")
    void read(byte[] statusAndBody) {
        Promises.ofQuery(statusAndBody);
    }
}
