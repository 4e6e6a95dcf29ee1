package dev.postern.kit.call;

import dev.postern.contract.word.Nearest;
import dev.postern.kit.record.Vendor;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vendor service's own calls, by name. A record that names one that is not there stops the start. */
@Singleton
@Startup
public class VendorCalls {
    private final Map<String, VendorCall> calls = new HashMap<>();

    public VendorCalls(@All List<VendorCall> beans, Vendor vendor) {
        beans.forEach(call -> calls.put(call.name(), call));
        vendor.endpoints()
                .forEach(endpoint -> endpoint.call().ifPresent(name -> {
                    if (!calls.containsKey(name)) {
                        throw new IllegalStateException("%s: there is no VendorCall `%s` in this service%s"
                                .formatted(
                                        endpoint.file(),
                                        name,
                                        Nearest.to(name, calls.keySet(), 1).stream()
                                                .findFirst()
                                                .map(near -> "; did you mean `" + near + "`?")
                                                .orElse("")));
                    }
                }));
    }

    Optional<VendorCall> find(String name) {
        return Optional.ofNullable(calls.get(name));
    }
}
