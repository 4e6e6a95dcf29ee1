package dev.postern.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory a service of the house holds. */
final class Memory {
    static final long MEBIBYTE = 1024 * 1024;

    private Memory() {}

    /** Its resident memory in bytes; 0 where the system does not tell it. */
    static long of(String service) throws IOException {
        return of(processes(service).getFirst());
    }

    /** That of all processes of these services together. */
    static long ofAll(String... services) throws IOException {
        long all = 0;
        for (String service : services) {
            for (ProcessHandle process : processes(service)) {
                all += of(process);
            }
        }
        return all;
    }

    private static List<ProcessHandle> processes(String service) {
        List<ProcessHandle> processes = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(service + "/target"))
                .toList();
        if (processes.isEmpty()) {
            throw new IllegalStateException("there is no process of " + service);
        }
        return processes;
    }

    private static long of(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
