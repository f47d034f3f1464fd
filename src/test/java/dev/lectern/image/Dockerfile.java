package dev.lectern.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The instructions of the image's Dockerfile: comments left out, continued lines joined. */
record Dockerfile(List<Instruction> instructions) {

    static final Path PATH = Path.of("src/main/docker/Dockerfile");

    /**
     * One of them.
     *
     * @param name in capitals
     * @param rest what follows
     */
    record Instruction(String name, String rest) {}

    static Dockerfile read() {
        var instructions = new ArrayList<Instruction>();
        var open = new StringBuilder();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean continued = line.endsWith("\\");
            open.append(continued ? line.substring(0, line.length() - 1) : line);
            if (!continued) {
                String whole = open.toString().strip();
                int space = whole.indexOf(' ');
                instructions.add(new Instruction(
                        whole.substring(0, space), whole.substring(space + 1).strip()));
                open.setLength(0);
            }
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    /** What follows each instruction of that name. */
    List<String> all(String name) {
        return instructions.stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::rest)
                .toList();
    }

    /** The instructions of the stage that becomes the image. */
    Dockerfile lastStage() {
        int from = 0;
        for (int i = 0; i < instructions.size(); i++) {
            from = instructions.get(i).name().equals("FROM") ? i : from;
        }
        return new Dockerfile(instructions.subList(from, instructions.size()));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
