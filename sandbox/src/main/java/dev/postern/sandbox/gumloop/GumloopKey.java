package dev.postern.sandbox.gumloop;

import java.util.List;
import java.util.Optional;

/**
 * A key with which a client signs in. Nothing here is a secret: the data is made up and the port is on loopback.
 *
 * @param organization the id of the organisation whose data it opens
 * @param apiKey what stands behind Bearer
 * @param userId the person; of a team's key, whoever made it
 * @param projectId the team whose key it is, for keys of teams; else a team of the person's
 */
public record GumloopKey(String organization, Kind kind, String apiKey, String userId, String projectId) {

    /** What kinds of bearer tokens there are. */
    public enum Kind {
        /** Resource endpoints want the user's id in a header beside it. */
        PERSONAL,
        TEAM,
        OAUTH
    }

    /** The administrator of the larger organisation, which is on the Enterprise plan. */
    public static final GumloopKey ACME =
            new GumloopKey("org_acme", Kind.PERSONAL, "gumloop-acme-key", "usr_772", "team_4f8c92ab");

    /** A member of the same organisation, who is no administrator. */
    public static final GumloopKey ACME_MEMBER =
            new GumloopKey("org_acme", Kind.PERSONAL, "gumloop-acme-member-key", "usr_773", "team_91ab73cd");

    /** The key of one of its teams. */
    public static final GumloopKey ACME_TEAM =
            new GumloopKey("org_acme", Kind.TEAM, "gumloop-acme-team-key", "usr_772", "team_4f8c92ab");

    /** An OAuth access token of its administrator. */
    public static final GumloopKey ACME_OAUTH =
            new GumloopKey("org_acme", Kind.OAUTH, "gumloop-acme-oauth-token", "usr_772", "team_4f8c92ab");

    /** The administrator of the other organisation, which is on the Pro plan. */
    public static final GumloopKey GLOBEX =
            new GumloopKey("org_globex", Kind.PERSONAL, "gumloop-globex-key", "usr_810", "team_globex");

    static final List<GumloopKey> ALL = List.of(ACME, ACME_MEMBER, ACME_TEAM, ACME_OAUTH, GLOBEX);

    static Optional<GumloopKey> find(String apiKey) {
        return ALL.stream().filter(each -> each.apiKey().equals(apiKey)).findFirst();
    }
}
