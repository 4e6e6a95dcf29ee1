package dev.postern.sandbox.standin;

/** A line of the route table: the method, and the path without what all of the API's paths begin with, its parameters in braces. */
public record Route(String method, String path) {}
