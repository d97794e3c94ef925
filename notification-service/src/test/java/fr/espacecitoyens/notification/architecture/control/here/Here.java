package fr.espacecitoyens.notification.architecture.control.here;

import fr.espacecitoyens.notification.architecture.control.there.There;
import java.util.Optional;

/** Knows the other half. */
public record Here(Optional<There> other) {}
