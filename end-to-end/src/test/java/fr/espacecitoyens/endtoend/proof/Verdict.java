package fr.espacecitoyens.endtoend.proof;

import java.util.ArrayList;
import java.util.List;

/** The checks after a run, each with what it counted. */
final class Verdict {

    /**
     * A check.
     *
     * @param wrong what contradicts it; empty if it holds
     */
    record Check(String name, String counted, List<String> wrong) {

        boolean holds() {
            return wrong.isEmpty();
        }

        @Override
        public String toString() {
            return (holds() ? "holds   " : "BROKEN  ")
                    + name
                    + ": "
                    + counted
                    + (holds()
                            ? ""
                            : "; for example " + wrong.subList(0, Math.min(5, wrong.size())));
        }
    }

    private final List<Check> checks = new ArrayList<>();

    void check(String name, String counted, List<String> wrong) {
        checks.add(new Check(name, counted, List.copyOf(wrong)));
    }

    List<Check> checks() {
        return checks;
    }

    List<Check> broken() {
        return checks.stream().filter(check -> !check.holds()).toList();
    }
}
