package dev.postern.stories;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One house for all stories, with two pods of Octapipe's service; the vendor's data is as new before each. */
public final class Standing implements BeforeEachCallback, ParameterResolver {
    private static final String RUNNER = System.getProperty("postern.runner", "jvm");

    @Override
    public void beforeEach(ExtensionContext context) {
        house(context).sandbox().reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return house(context);
    }

    private static House house(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Standing.class))
                .computeIfAbsent(House.class, key -> start(), House.class);
    }

    private static House start() {
        try {
            Path data = Files.createTempDirectory("postern-stories");
            return House.start(HouseOptions.forTests(Path.of("..").toRealPath(), data)
                    .pod(HouseOptions.Pod.onFreePorts("octapipe"))
                    .nativeServices(RUNNER.equals("native"))
                    .progress(line -> System.out.println("house: " + line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
