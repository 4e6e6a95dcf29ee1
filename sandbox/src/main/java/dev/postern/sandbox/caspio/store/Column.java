package dev.postern.sandbox.caspio.store;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a query may name.
 *
 * @param list for a list, its values by their ids; missing otherwise
 */
public record Column(String name, Kind kind, JsonNode list) {}
