package dev.postern.stories;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The recipe of an image, instruction by instruction. */
record Containerfile(String service, String kind, List<Instruction> instructions) {
    /**
     * One instruction.
     *
     * @param word as {@code COPY}
     * @param rest what follows it, on one line
     */
    record Instruction(String word, String rest) {
        /** What it consists of, between blanks, quotes, commas and brackets. */
        List<String> parts() {
            return Arrays.stream(rest.split("[\\s\",;\\[\\]]+", -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        private static Instruction of(String line) {
            String[] parts = line.split("\\s+", 2);
            return new Instruction(parts[0], parts[1]);
        }
    }

    /** Every recipe of every service that the project builds. */
    static Stream<Containerfile> all() {
        return Project.modules().stream()
                .map(Path::toString)
                .filter(module -> module.endsWith("-svc"))
                .flatMap(service -> Stream.of("jvm", "native").map(kind -> of(service, kind)));
    }

    /** The parts of the last instruction of a kind: that is the one of the image, and not of what it is made with. */
    List<String> last(String word) {
        return all(word).reduce((before, after) -> after).orElseThrow().parts();
    }

    Stream<Instruction> all(String word) {
        return instructions.stream().filter(instruction -> instruction.word().equals(word));
    }

    private static Containerfile of(String service, String kind) {
        Path file = Project.root().resolve(service).resolve("Containerfile." + kind);
        String text = Files.exists(file) ? Project.text(file) : "MISSING " + file;
        return new Containerfile(
                service,
                kind,
                text.replace("\\\n", " ")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Instruction::of)
                        .toList());
    }

    @Override
    public String toString() {
        return "%s/Containerfile.%s".formatted(service, kind);
    }
}
