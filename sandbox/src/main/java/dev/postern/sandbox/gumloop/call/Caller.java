package dev.postern.sandbox.gumloop.call;

import dev.postern.sandbox.gumloop.store.Organization;

/**
 * Who signed in.
 *
 * @param userId the person; of a team's key, whoever made it
 * @param keyTeam the team whose key it is; empty for a person's key
 */
public record Caller(Organization organization, String userId, String keyTeam) {

    public boolean isTeamKey() {
        return !keyTeam.isEmpty();
    }

    /** Whether a team's things are open to the caller. */
    public boolean mayUse(String teamId) {
        return isTeamKey() ? keyTeam.equals(teamId) : organization.isMember(userId, teamId);
    }

    /** Whether the caller may act for a user. */
    public boolean mayActFor(String user) {
        return isTeamKey() ? organization.isMember(user, keyTeam) : userId.equals(user);
    }

    public boolean isAdmin() {
        return organization
                .user(userId)
                .filter(user -> user.path("_admin").asBoolean())
                .isPresent();
    }
}
