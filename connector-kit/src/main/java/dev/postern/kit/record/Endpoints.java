package dev.postern.kit.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the endpoints, and sees to it that each stands in the folder where it belongs. */
final class Endpoints {
    private Endpoints() {}

    /** All of them, ordered by tool. A tool may stand here twice: as it is documented, and as nobody documents it. */
    static List<Endpoint> read(List<RecordFile> files, EndpointReader reader) {
        List<Endpoint> endpoints = new ArrayList<>();
        List<RecordFault> faults = new ArrayList<>();
        Map<Name, String> names = new HashMap<>();
        boolean divided = files.stream().anyMatch(RecordFile::isDerived);
        for (RecordFile file : files) {
            if (file.path().equals(RecordFile.VENDOR)) {
                continue;
            }
            try {
                Endpoint endpoint = reader.read(file);
                if (divided) {
                    checkFolder(file, endpoint);
                }
                String other = names.put(new Name(endpoint.tool(), file.isDerived()), file.path());
                if (other != null) {
                    throw new RecordFault(
                            file.path(), 1, "the tool `%s` is in %s already".formatted(endpoint.tool(), other));
                }
                endpoints.add(endpoint);
            } catch (RecordFault fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new RecordFault(faults);
        }
        endpoints.sort(Comparator.comparing(Endpoint::tool).thenComparing(Endpoint::isDerived));
        return endpoints;
    }

    private record Name(String tool, boolean derived) {}

    /** Where derived endpoints have a folder, a file's place says what it is worth. */
    private static void checkFolder(RecordFile file, Endpoint endpoint) {
        if (file.isDerived() && !endpoint.isDerived()) {
            throw new RecordFault(file.path(), 1, "what somebody documents does not stand below `derived`");
        }
        if (!file.isDerived() && endpoint.isDerived()) {
            throw new RecordFault(file.path(), 1, "this vendor keeps what nobody documents below `derived`");
        }
    }
}
