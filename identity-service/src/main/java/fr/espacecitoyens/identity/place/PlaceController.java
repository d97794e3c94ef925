package fr.espacecitoyens.identity.place;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages offer to choose from. */
@RestController
@RequestMapping("/places")
class PlaceController {

    /** More than a reader goes through, or a list of suggestions can show. */
    private static final int MOST = 20;

    private static final int LONGEST = 100;

    record CommuneView(String name, String department, String label) {}

    private final Places places = Places.official();

    @GetMapping("/countries")
    List<Country> countries() {
        return places.countries();
    }

    @GetMapping("/departments")
    List<Department> departments() {
        return places.departments();
    }

    @GetMapping("/communes")
    List<CommuneView> communes(
            @RequestParam String name, @RequestParam Optional<String> department) {
        var within = department.filter(d -> d.length() <= LONGEST).flatMap(places::department);
        return name.length() > LONGEST
                ? List.of()
                : places.communesLike(name, within.orElse(null), MOST).stream()
                        .map(c -> new CommuneView(c.name(), c.department().name(), c.label()))
                        .toList();
    }
}
