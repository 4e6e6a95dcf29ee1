package dev.postern.token;

import dev.postern.token.key.MakeSecrets;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;

/** Starts the service; or, when the first argument is {@code make-secrets}, makes the files that it needs to start. */
@QuarkusMain
public final class TokenService {
    private TokenService() {}

    public static void main(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        if (!words.isEmpty() && words.getFirst().equals(MakeSecrets.COMMAND)) {
            MakeSecrets.run(words.subList(1, words.size()), System.out);
        } else {
            Quarkus.run(arguments);
        }
    }
}
