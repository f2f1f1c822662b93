package io.miadi.http.route;

import io.miadi.domain.identity.Actor;

/** The signed-in person behind a call, in the role that allows most. */
public final class CallingPerson {
    private CallingPerson() {}

    public static Actor.Person of(Call call) {
        var caller = call.signedIn();
        return new Actor.Person(caller.person(), caller.strongestRole());
    }
}
