package dev.postern.sandbox.octapipe.resource;

import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Rule;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.store.Model;

/** The rule for an owner: nobody, or somebody of the caller's own workspace. */
final class People {
    private People() {}

    static Rule ofWorkspace(Call call) {
        return Rules.id(id -> call.table(Model.USER).find(id).isPresent()).orNull();
    }
}
