package dev.postern.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tools a connector's {@code methods} and {@code tags} let through. Both services decide by this one rule: the
 * token service when a connector is made, the vendor service at every list and call.
 *
 * <p>{@code methods} are a tool class or an exact method name, in any case, any of which may match; {@code tags} are
 * any of the tool's tags. An empty set asks for nothing and so lets everything through; the two are both to be met.
 */
public record Allowance(Set<String> methods, Set<String> tags) {
    public static final Allowance EVERYTHING = new Allowance(Set.of(), Set.of());

    public Allowance(Set<String> methods, Set<String> tags) {
        this.methods = lowerCase(methods);
        this.tags = lowerCase(tags);
    }

    public static Allowance of(Collection<String> methods, Collection<String> tags) {
        return new Allowance(Set.copyOf(methods), Set.copyOf(tags));
    }

    public boolean admits(CatalogueTool tool) {
        return admitsMethod(tool) && admitsTags(tool);
    }

    private boolean admitsMethod(CatalogueTool tool) {
        return methods.isEmpty()
                || methods.contains(tool.toolClass().wireName())
                || methods.contains(tool.method().toLowerCase(Locale.ROOT));
    }

    private boolean admitsTags(CatalogueTool tool) {
        return tags.isEmpty() || tool.tags().stream().anyMatch(tag -> tags.contains(tag.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> lowerCase(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
