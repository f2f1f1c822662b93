package io.miadi.simulators;

/** A simulated behaviour that says what it does and how well that is known; the behaviours page is made from these. */
public interface Tagged {
    /** The name by which a script or a request asks for it. */
    String name();

    /** One sentence for people. */
    String says();

    Confidence confidence();
}
