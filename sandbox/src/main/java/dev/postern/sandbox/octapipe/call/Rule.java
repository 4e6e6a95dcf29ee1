package dev.postern.sandbox.octapipe.call;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads one value of a body into the form in which it is stored, or adds what is wrong with it. */
@FunctionalInterface
public interface Rule {
    JsonNode read(String field, JsonNode given, Errors errors);

    /** This rule, which also takes null. */
    default Rule orNull() {
        return (field, given, errors) -> given.isNull() ? given : read(field, given, errors);
    }
}
