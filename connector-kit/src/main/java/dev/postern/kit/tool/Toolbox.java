package dev.postern.kit.tool;

import dev.postern.contract.Allowance;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.record.Vendor;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every tool of this vendor, by name. */
@Singleton
public class Toolbox {
    private static final int SUGGESTIONS = 3;

    private final Map<String, ToolDefinition> tools;

    public Toolbox(Vendor vendor) {
        Map<String, ToolDefinition> byName = new TreeMap<>();
        vendor.endpoints().stream().map(Definitions::of).forEach(tool -> byName.put(tool.name(), tool));
        this.tools = Collections.unmodifiableMap(byName);
    }

    /** All of them, ordered by name. */
    public Collection<ToolDefinition> all() {
        return tools.values();
    }

    public Optional<ToolDefinition> find(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    /** The tool, if it exists for this caller. */
    public Optional<ToolDefinition> find(String name, Allowance allowance) {
        return find(name).filter(tool -> allowance.admits(tool.facts()));
    }

    /** What a caller may have meant, among the tools that exist for it. */
    public List<String> nearest(String name, Allowance allowance) {
        List<String> admitted = tools.values().stream()
                .filter(tool -> allowance.admits(tool.facts()))
                .map(ToolDefinition::name)
                .toList();
        return Nearest.to(name, admitted, SUGGESTIONS);
    }
}
