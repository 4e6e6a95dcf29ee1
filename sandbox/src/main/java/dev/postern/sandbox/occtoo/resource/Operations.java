package dev.postern.sandbox.occtoo.resource;

import java.util.List;
import java.util.stream.Stream;

/** The route table of the public API. A path that another would match too stands before that one. */
public final class Operations {
    public static final List<Operation> ALL = Stream.of(
                    Sources.OPERATIONS,
                    Properties.OPERATIONS,
                    Entries.OPERATIONS,
                    LegacyImport.OPERATIONS,
                    Assets.OPERATIONS,
                    Changes.OPERATIONS,
                    Lifecycle.OPERATIONS,
                    CardDefinitions.OPERATIONS,
                    CardSearch.OPERATIONS,
                    SegmentList.OPERATIONS,
                    ManagedTags.OPERATIONS,
                    TagValues.OPERATIONS,
                    Destinations.OPERATIONS,
                    ApiVersions.OPERATIONS,
                    Endpoints.OPERATIONS,
                    SegmentChanges.OPERATIONS,
                    WhyNot.OPERATIONS,
                    Office.OPERATIONS,
                    Metrics.OPERATIONS,
                    Events.OPERATIONS,
                    EventTypes.OPERATIONS,
                    Applications.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private Operations() {}
}
