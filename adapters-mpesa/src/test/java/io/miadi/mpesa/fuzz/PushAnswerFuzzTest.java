package io.miadi.mpesa.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes, under any status, as the answer to a push. */
class PushAnswerFuzzTest {
    @FuzzTest(maxDuration = "24h")
    @DictionaryFile(resourcePath = "/daraja/fuzz.dict")
    void read(byte[] statusAndBody) {
        Promises.ofPush(statusAndBody);
    }
}
