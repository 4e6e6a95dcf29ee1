package dev.postern.sandbox.standin;

/** A file that came in a multipart body, held in memory. */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String field, String name, String mediaType, byte[] content) {}
