package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a client asks of a tool, as it was read at the edge: nothing is read a second time.
 *
 * @param id by which the client can take it back
 * @param arguments before they are checked
 * @param takesEvents whether the answer may be a stream of events
 * @param modern whether it is asked as of 2026-07-28
 */
record Asked(JsonNode id, ObjectNode arguments, boolean takesEvents, boolean modern) {}
