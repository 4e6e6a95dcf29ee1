package dev.postern.sandbox.caspio.resource;

import java.util.List;
import java.util.stream.Stream;

/** The route table, without the sign-in. A path that another would match too stands before that one. */
public final class Endpoints {
    public static final List<Endpoint> ALL = Stream.of(
                    Tables.endpoints(),
                    Views.endpoints(),
                    Folders.ENDPOINTS,
                    Files.endpoints(),
                    Webhooks.ENDPOINTS,
                    Events.ENDPOINTS,
                    Tasks.ENDPOINTS,
                    Applications.ENDPOINTS,
                    Directories.ENDPOINTS)
            .flatMap(List::stream)
            .toList();

    private Endpoints() {}
}
