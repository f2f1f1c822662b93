package io.miadi.mpesa.account;

/** Who is expected to answer at the base URL. */
public enum Gateway {
    /** Safaricom itself; the host is then fixed by the environment. */
    SAFARICOM,
    /** A stand-in of the operator's own: a simulator, a recording proxy. Never one of Safaricom's hosts. */
    STUB
}
