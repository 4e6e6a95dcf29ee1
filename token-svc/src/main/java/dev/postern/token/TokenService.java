package dev.postern.token;

import dev.postern.token.install.ClusterSecrets;
import dev.postern.token.install.TryInstallation;
import dev.postern.token.key.AddKeys;
import dev.postern.token.key.MakeSecrets;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Starts the service; or, when the first argument is the name of a command, does what is to be done before or beside it
 * and ends.
 */
@QuarkusMain
public final class TokenService {
    private TokenService() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case MakeSecrets.COMMAND -> MakeSecrets.run(rest, System.out);
            case ClusterSecrets.COMMAND -> ClusterSecrets.run(rest, System.out);
            case TryInstallation.COMMAND -> TryInstallation.run(rest, System.out);
            case AddKeys.COMMAND -> AddKeys.run(rest, System.out);
            default -> Quarkus.run(arguments);
        }
    }
}
