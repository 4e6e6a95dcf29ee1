package dev.postern.sandbox.up;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code up} on the command line. */
record Arguments(Path root, Path data, int portOffset, boolean nativeServices) {
    static final String USAGE = """
            Usage: up [--root DIR] [--data DIR] [--port-offset N] [--native]
              --root DIR         the project's directory, with the services built in it; the current one unless given
              --data DIR         where data, secrets and logs are kept; .postern under the root unless given
              --port-offset N    adds N to every port
              --native           runs the services as native executables
            """;

    private static final int HIGHEST_PORT = 9199;

    /** Throws an {@link IllegalArgumentException} that says what is wrong. */
    static Arguments parse(List<String> given) {
        Deque<String> rest = new ArrayDeque<>(given);
        Path root = Path.of("");
        Path data = null;
        int offset = 0;
        boolean isNative = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--root" -> root = Path.of(value(option, rest.poll()));
                case "--data" -> data = Path.of(value(option, rest.poll()));
                case "--port-offset" -> offset = offset(value(option, rest.poll()));
                case "--native" -> isNative = true;
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }
        Path project = root.toAbsolutePath().normalize();
        Path kept = data == null
                ? project.resolve(".postern")
                : data.toAbsolutePath().normalize();
        return new Arguments(project, kept, offset, isNative);
    }

    private static String value(String option, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return value;
    }

    private static int offset(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535 - HIGHEST_PORT) {
            throw new IllegalArgumentException("--port-offset is a number from 0 to " + (65_535 - HIGHEST_PORT) + ".");
        }
        return Integer.parseInt(text);
    }
}
