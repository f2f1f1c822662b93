package io.miadi.http.caller;

import io.miadi.domain.identity.Actor;
import io.miadi.http.route.Call;

/** The signed-in person behind a call, in the role that allows most. */
public final class CallingPerson {
    private CallingPerson() {}

    public static Actor.Person of(Call call) {
        var caller = call.signedIn();
        return new Actor.Person(caller.person(), caller.strongestRole());
    }
}
