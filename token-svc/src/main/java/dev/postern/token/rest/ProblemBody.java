package dev.postern.token.rest;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type one of a fixed set of URIs, for programs
 * @param title what kind of problem that is
 * @param status the HTTP status
 * @param detail what is wrong this time and what to do about it, for people
 */
@RegisterForReflection
public record ProblemBody(String type, String title, int status, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
