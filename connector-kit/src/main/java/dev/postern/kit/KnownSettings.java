package dev.postern.kit;

import dev.postern.contract.word.Nearest;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** A misspelt setting would be without effect, and nobody would know; so it stops the start. */
@Singleton
@Startup
public class KnownSettings {
    private static final String OURS = "postern.";

    /** Below these, every key is checked by its own mapping. */
    private static final List<String> KNOWN = List.of(
            "postern.api",
            "postern.egress",
            "postern.files",
            "postern.mcp",
            "postern.outage",
            "postern.secrets",
            "postern.sign-in",
            "postern.token-service",
            "postern.tools",
            "postern.waiting");

    public KnownSettings(Config config) {
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(OURS) && KNOWN.stream().noneMatch(known -> name.startsWith(known + "."))) {
                throw new IllegalStateException("There is no setting `%s`%s"
                        .formatted(
                                name,
                                Nearest.to(name, KNOWN, 1).stream()
                                        .findFirst()
                                        .map(near -> "; did you mean one below `" + near + "`?")
                                        .orElse(".")));
            }
        }
    }
}
