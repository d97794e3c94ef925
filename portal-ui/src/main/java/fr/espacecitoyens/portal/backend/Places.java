package fr.espacecitoyens.portal.backend;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** identity-service: the official lists of countries, départements and communes. */
public class Places {

    private final Backend backend;
    private final AtomicReference<List<Country>> countries = new AtomicReference<>(List.of());
    private final AtomicReference<List<Department>> departments = new AtomicReference<>(List.of());

    Places(Backend backend) {
        this.backend = backend;
    }

    /** A country of the list. */
    public record Country(String name) {}

    /**
     * A département of the list.
     *
     * @param code 81, 2A, 974
     */
    public record Department(String code, String name) {}

    /**
     * A commune that was found.
     *
     * @param department its name
     * @param label « Castres (81) »
     */
    public record Commune(String name, String department, String label) {}

    /** France first; empty if the service was never to be reached. */
    public List<Country> countries() {
        return remembered(countries, Country[].class, "/places/countries");
    }

    /** By their codes; empty if the service was never to be reached. */
    public List<Department> departments() {
        return remembered(departments, Department[].class, "/places/departments");
    }

    /** At most twenty communes in whose name a word begins so. */
    public Reply<List<Commune>> communes(String name, String department) {
        return backend.get(
                        Caller.PORTAL,
                        Commune[].class,
                        "/places/communes?name={name}&department={department}",
                        name,
                        department)
                .map(List::of);
    }

    /** The lists change with a release of the service, which never comes without one of ours. */
    private <T> List<T> remembered(AtomicReference<List<T>> known, Class<T[]> type, String path) {
        if (known.get().isEmpty()
                && backend.get(Caller.PORTAL, type, path) instanceof Reply.Done<T[]>(T[] list)) {
            known.set(List.of(list));
        }
        return known.get();
    }
}
