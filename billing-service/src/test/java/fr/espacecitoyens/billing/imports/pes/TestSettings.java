package fr.espacecitoyens.billing.imports.pes;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings for tests; with them, the guide's invoice has the guide's dates. */
public final class TestSettings {

    static final PesSettings.Deadlines DEADLINES =
            new PesSettings.Deadlines(60, LocalTime.of(8, 0), 15, LocalTime.of(18, 0));

    /** A town with one service. */
    public static final PesSettings TOWN =
            new PesSettings(
                    List.of(new PesSettings.Origin("action-sociale", "", "", Set.of())),
                    DEADLINES,
                    Map.of(),
                    Map.of());

    private TestSettings() {}
}
