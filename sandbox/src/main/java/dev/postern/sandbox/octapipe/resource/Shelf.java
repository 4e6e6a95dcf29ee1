package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Form;
import dev.postern.sandbox.octapipe.filter.Listing;
import dev.postern.sandbox.octapipe.store.Model;
import java.util.List;
import java.util.stream.Stream;

/** The rows that one request is about: a pipeline's cards, a database's records, or all tasks. */
interface Shelf {
    Call call();

    Model model();

    /** The live rows, in the order in which they were made. */
    Stream<ObjectNode> rows();

    Listing listing();

    /** The rules by which a body's values are read. */
    Form form(ObjectNode body);

    /** The fields without which no row is made or replaced. */
    List<String> required();

    /** The definitions of the custom fields; empty where there are none. */
    JsonNode customFields();

    /** A row with nothing in it but what the request's path and its caller say. */
    ObjectNode blank();

    /** Writes values that {@link #form} has read into a row. */
    void change(ObjectNode row, ObjectNode values);

    /** The row as the vendor shows it. */
    ObjectNode show(ObjectNode row);
}
