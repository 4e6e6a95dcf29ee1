package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Classes and members that are looked up by name. */
final class ReflectionRule implements Rule {
    private static final Map<ClassDesc, Set<String>> LOOK_UPS = Map.of(
            ConstantDescs.CD_Class,
            Set.of(
                    "forName",
                    "getDeclaredMethod",
                    "getDeclaredMethods",
                    "getMethod",
                    "getMethods",
                    "getDeclaredField",
                    "getDeclaredFields",
                    "getField",
                    "getFields",
                    "getDeclaredConstructor",
                    "getDeclaredConstructors",
                    "getConstructor",
                    "getConstructors",
                    "getRecordComponents",
                    "newInstance"),
            ClassDesc.of("java.lang.ClassLoader"),
            Set.of("loadClass"),
            ConstantDescs.CD_MethodHandles_Lookup,
            Set.of(
                    "findClass",
                    "findVirtual",
                    "findStatic",
                    "findConstructor",
                    "findGetter",
                    "findSetter",
                    "findVarHandle"),
            ClassDesc.of("java.lang.reflect.Constructor"),
            Set.of("newInstance"),
            ClassDesc.of("java.lang.reflect.Proxy"),
            Set.of("newProxyInstance"),
            ClassDesc.of("java.util.ServiceLoader"),
            Set.of("load", "loadInstalled"),
            ClassDesc.of("java.util.ResourceBundle"),
            Set.of("getBundle"),
            ClassDesc.of("java.io.ObjectInputStream"),
            Set.of("<init>", "readObject"),
            ClassDesc.of("java.io.ObjectOutputStream"),
            Set.of("<init>", "writeObject"));

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return service.calls()
                .filter(call ->
                        LOOK_UPS.entrySet().stream().anyMatch(each -> call.isOf(each.getKey(), each.getValue())))
                .filter(call -> !isRegistered(call.last(), registered))
                .map(call ->
                        "%s: do without it, or register what it finds (@RegisterForReflection, with its name there as a constant)"
                                .formatted(call));
    }

    private static boolean isRegistered(Argument argument, Registered registered) {
        return switch (argument) {
            case Argument.Named named -> registered.has(named.type());
            case Argument.Text text -> text.text().matches("[\\w.$]+") && registered.has(text.text());
            case Argument.Value _ -> false;
            case Argument.Unseen _ -> false;
        };
    }
}
