package dev.postern.kit.send;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Where the vendor is, when it is not where its records say. */
@ConfigMapping(prefix = "postern.api")
public interface ApiConfig {
    /** Full addresses, by the names of {@code api.others} in {@code vendor.yaml}. */
    Map<String, String> others();
}
