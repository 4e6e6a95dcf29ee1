package dev.postern.sandbox.octapipe;

/** A line of the route table: the method, and the path without {@code /api}, its parameters in braces. */
public record Route(String method, String path) {}
