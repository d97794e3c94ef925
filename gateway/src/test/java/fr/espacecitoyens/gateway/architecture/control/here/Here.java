package fr.espacecitoyens.gateway.architecture.control.here;

import fr.espacecitoyens.gateway.architecture.control.there.There;
import java.util.Optional;

/** Knows the other half. */
public record Here(Optional<There> other) {}
