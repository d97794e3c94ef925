package fr.espacecitoyens.identity.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The official lists, to choose from and to search. */
public final class Places {

    /** « Castres (81) », as {@link Commune#label()} writes it. */
    private static final Pattern LABEL = Pattern.compile("(.+) \\((\\d[\\dAB]\\d?)\\)");

    private static final Places OFFICIAL = new Places();

    private record Entry(Commune commune, String plain) {}

    private final List<Country> countries =
            PlaceFile.PAYS.lines(columns -> new Country(columns[0], columns[1]));
    private final List<Department> departments =
            PlaceFile.DEPARTEMENTS.lines(columns -> new Department(columns[0], columns[1]));
    private final List<Entry> communes;

    private Places() {
        var byCode = new HashMap<String, Department>();
        departments.forEach(one -> byCode.put(one.code(), one));
        communes =
                PlaceFile.COMMUNES.lines(columns -> {
                    var department = Objects.requireNonNull(byCode.get(columns[0]));
                    var commune = new Commune(columns[1], columns[2], department);
                    return new Entry(commune, Spelling.plain(commune.name()));
                });
    }

    /** INSEE's lists. */
    public static Places official() {
        return OFFICIAL;
    }

    /** France first, then the others as a dictionary has them. */
    public List<Country> countries() {
        return countries;
    }

    /** In the order of their numbers. */
    public List<Department> departments() {
        return departments;
    }

    /** The country of this name, however it is spelt. */
    public Optional<Country> country(String name) {
        return named(countries, Country::name, name);
    }

    /** The département of this name, however it is spelt, or of this code. */
    public Optional<Department> department(String nameOrCode) {
        return named(departments, Department::name, nameOrCode)
                .or(() -> named(departments, Department::code, nameOrCode));
    }

    /**
     * The one commune that this can mean; empty if there is none, or more than one.
     *
     * @param typed the whole name, or a label
     */
    public Optional<Commune> commune(String typed, @Nullable Department within) {
        var label = LABEL.matcher(typed.strip());
        if (label.matches()) {
            return department(label.group(2)).flatMap(at -> commune(label.group(1), at));
        }
        String plain = Spelling.plain(typed);
        var found = entries(within).filter(entry -> entry.plain().equals(plain)).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().commune()) : Optional.empty();
    }

    /** Communes with a name in which a word begins so; whole names first, then short ones. */
    public List<Commune> communesLike(String typed, @Nullable Department within, int most) {
        String plain = Spelling.plain(typed);
        if (plain.isEmpty()) {
            return List.of();
        }
        return entries(within)
                .filter(entry -> (" " + entry.plain()).contains(" " + plain))
                .sorted(
                        Comparator.comparing((Entry entry) -> !entry.plain().startsWith(plain))
                                .thenComparingInt(entry -> entry.plain().length())
                                .thenComparing(Entry::plain)
                                .thenComparing(entry -> entry.commune().code()))
                .limit(most)
                .map(Entry::commune)
                .toList();
    }

    private Stream<Entry> entries(@Nullable Department within) {
        return communes.stream()
                .filter(entry -> within == null || entry.commune().department().equals(within));
    }

    private static <T> Optional<T> named(List<T> list, Function<T, String> name, String typed) {
        String plain = Spelling.plain(typed);
        return list.stream().filter(one -> Spelling.plain(name.apply(one)).equals(plain)).findAny();
    }
}
