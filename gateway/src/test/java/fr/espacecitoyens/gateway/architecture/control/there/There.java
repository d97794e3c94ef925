package fr.espacecitoyens.gateway.architecture.control.there;

import fr.espacecitoyens.gateway.architecture.control.here.Here;
import java.util.Optional;

/** Knows the other half. */
public record There(Optional<Here> other) {}
