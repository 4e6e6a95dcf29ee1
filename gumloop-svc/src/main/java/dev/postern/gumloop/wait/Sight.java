package dev.postern.gumloop.wait;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/**
 * What one look at something has shown.
 *
 * @param state Gumloop's word for it
 * @param goesOn whether it makes sense to look again
 * @param queued its place in Gumloop's queue, while it has one
 * @param shown what a model is told of it
 * @param next what a model is to do now
 */
record Sight(String state, boolean goesOn, OptionalLong queued, ObjectNode shown, String next) {
    String words() {
        return queued.isPresent() ? "%s, number %d in the queue".formatted(state, queued.getAsLong()) : state;
    }
}
