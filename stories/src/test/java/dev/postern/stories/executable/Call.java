package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.Set;

/**
 * A call that a class makes.
 *
 * @param place where, for people
 * @param method the method within the place, by which calls of one method belong together
 * @param owner whose method is called
 * @param name which
 * @param anything whether what it takes last may be of any type
 * @param last what it is given last
 */
record Call(String place, String method, ClassDesc owner, String name, boolean anything, Argument last) {
    private static final String METHOD_REFERENCE = "::";

    boolean isOf(ClassDesc type, Set<String> names) {
        return owner.equals(type) && names.contains(name.replace(METHOD_REFERENCE, ""));
    }

    boolean isOf(Set<ClassDesc> types, Set<String> names) {
        return types.stream().anyMatch(type -> isOf(type, names));
    }

    @Override
    public String toString() {
        return "%s calls %s.%s".formatted(place, owner.displayName(), name.replace(METHOD_REFERENCE, ""));
    }

    /** The same method, taken as a function instead of called: what it will be given is not known. */
    static Call reference(String place, String method, ClassDesc owner, String name) {
        return new Call(place, method, owner, METHOD_REFERENCE + name, true, new Argument.Unseen());
    }
}
