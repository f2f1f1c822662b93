package io.miadi.mpesa.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a callback. In the suite the checked-in seeds are replayed; {@code docs/daraja.md} has the command of a long run. */
class CallbackFuzzTest {
    @FuzzTest(maxDuration = "24h")
    @DictionaryFile(resourcePath = "/daraja/fuzz.dict")
    void read(byte[] body) {
        Promises.ofCallback(body);
    }
}
