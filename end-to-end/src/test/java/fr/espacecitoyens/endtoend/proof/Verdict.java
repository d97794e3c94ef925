package fr.espacecitoyens.endtoend.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The checks after a run, each with what it counted. */
final class Verdict {

    /**
     * A check.
     *
     * @param wrong what contradicts it; empty if it holds
     */
    record Check(Claim claim, String counted, List<String> wrong) {

        boolean holds() {
            return wrong.isEmpty();
        }

        @Override
        public String toString() {
            return (holds() ? "holds   " : "BROKEN  ")
                    + claim
                    + ": "
                    + counted
                    + (holds()
                            ? ""
                            : "; %d speak against it, for example %s"
                                    .formatted(
                                            wrong.size(),
                                            wrong.subList(0, Math.min(5, wrong.size()))));
        }
    }

    private final List<Check> checks = new ArrayList<>();

    void check(Claim claim, String counted, List<String> wrong) {
        checks.add(new Check(claim, counted, List.copyOf(wrong)));
    }

    List<Check> checks() {
        return checks;
    }

    List<Check> broken() {
        return checks.stream().filter(check -> !check.holds()).toList();
    }

    /** How much speaks against these claims. */
    int against(Claim... claims) {
        return checks.stream()
                .filter(check -> Arrays.asList(claims).contains(check.claim()))
                .mapToInt(check -> check.wrong().size())
                .sum();
    }
}
