package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Something to filter and sort by: its name, how it compares, and where a row has it. */
record Field(String name, FieldType type, Function<ObjectNode, JsonNode> read) {}
