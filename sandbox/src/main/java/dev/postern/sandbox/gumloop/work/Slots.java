package dev.postern.sandbox.gumloop.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** So many at once, first come, first served. */
record Slots(int limit) {

    /** Starts and ends everything that was due up to now, in the order of time, and tells of each end. */
    void settle(List<Job> jobs, Instant now, BiConsumer<Job, Instant> ended) {
        Instant freed = Instant.EPOCH;
        while (true) {
            Optional<Job> ending = jobs.stream().filter(Job::isRunning).min(Comparator.comparing(Job::end));
            Optional<Job> starting = isFull(jobs)
                    ? Optional.empty()
                    : jobs.stream().filter(Job::isQueued).min(Comparator.comparing(Job::due));
            Instant floor = freed;
            Instant end = ending.map(Job::end).orElse(Instant.MAX);
            Instant start = starting.map(job -> later(job.due(), floor)).orElse(Instant.MAX);
            if (now.isBefore(end) && now.isBefore(start)) {
                return;
            }
            if (end.isAfter(start)) {
                starting.ifPresent(job -> job.start(start));
            } else {
                freed = end;
                ending.ifPresent(job -> {
                    job.finish(end);
                    ended.accept(job, end);
                });
            }
        }
    }

    boolean isFull(List<Job> jobs) {
        return jobs.stream().filter(Job::isRunning).count() >= limit;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
