package dev.postern.sandbox.caspio.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All accounts, by their names. */
public final class World {
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    public World(List<Account> accounts) {
        accounts.forEach(each -> this.accounts.put(each.name(), each));
    }

    public Optional<Account> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    public Stream<Account> accounts() {
        return accounts.values().stream();
    }

    public ArrayNode toJson() {
        ArrayNode json = Json.array();
        accounts.values().forEach(each -> json.add(each.toJson()));
        return json;
    }

    public static World of(JsonNode json) {
        return new World(Json.elements(json).map(Account::of).toList());
    }
}
