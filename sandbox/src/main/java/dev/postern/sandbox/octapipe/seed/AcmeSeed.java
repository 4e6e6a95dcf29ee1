package dev.postern.sandbox.octapipe.seed;

import dev.postern.sandbox.octapipe.store.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The workspace of the guides: their pipelines, cards, databases and tasks are in it by name. */
final class AcmeSeed {
    private AcmeSeed() {}

    static Workspace workspace(Instant now) {
        Plot plot = new Plot("acme", now);
        AcmePeople people = AcmePeople.in(plot);
        AcmeSales sales = AcmeSales.in(plot, people);
        AcmeSupport support = AcmeSupport.in(plot, people);
        AcmeRecords.in(plot, people);
        AcmeTasks.in(plot, people, sales, support);
        List<String> all = new ArrayList<>(sales.pipelineIds());
        all.add(support.pipelineId());
        plot.enable(people.ada(), all);
        plot.enable(people.sam(), List.of(sales.inboundId()));
        return plot.workspace();
    }
}
