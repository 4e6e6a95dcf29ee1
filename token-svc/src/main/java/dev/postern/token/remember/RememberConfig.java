package dev.postern.token.remember;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tokens are remembered, and how many. */
@ConfigMapping(prefix = "postern.remember")
public interface RememberConfig {
    /** After this time a token is looked up again; so long may another replica still admit one just revoked here. */
    @WithDefault("3s")
    Duration freshFor();

    /** For so long a token that was good goes on being good while the database does not answer. */
    @WithDefault("60s")
    Duration goodFor();

    /** For so long a token that was good waits for its look-up before it goes on being good without. */
    @WithDefault("1s")
    Duration waitFor();

    /** How many tokens are remembered, of each kind; the least used are forgotten first. */
    @WithDefault("50000")
    int atMost();

    /** How many look-ups may be under way at once; more are refused. */
    @WithDefault("128")
    int lookups();
}
