package dev.lectern;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of this project, where it is there. */
final class Git {

    private Git() {}

    /** What a command of git says; empty where it fails, or where there is no git. */
    static Optional<String> run(String... command) {
        if (!Tool.isOnPath("git")) {
            return Optional.empty();
        }
        List<String> whole = Stream.concat(Stream.of("git"), Stream.of(command)).toList();
        Tool.Result result = Tool.run(whole);
        return result.exitCode() == 0 ? Optional.of(result.output().strip()) : Optional.empty();
    }

    /** Full name of the commit that a revision stands for; empty where there is none. */
    static Optional<String> commit(String revision) {
        return run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    }
}
