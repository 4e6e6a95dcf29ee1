package dev.postern.sandbox.octapipe.resource;

import java.util.List;
import java.util.stream.Stream;

/** The route table, without the sign-in. */
public final class Endpoints {
    public static final List<Endpoint> ALL = Stream.of(
                    Users.ENDPOINTS,
                    Databases.ENDPOINTS,
                    Records.ENDPOINTS,
                    Pipelines.ENDPOINTS,
                    Cards.ENDPOINTS,
                    Tasks.ENDPOINTS,
                    Notes.ENDPOINTS,
                    Notifications.ENDPOINTS,
                    Files.ENDPOINTS)
            .flatMap(List::stream)
            .toList();

    private Endpoints() {}
}
