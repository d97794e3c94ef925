package fr.espacecitoyens.notification.architecture.control.there;

import fr.espacecitoyens.notification.architecture.control.here.Here;
import java.util.Optional;

/** Knows the other half. */
public record There(Optional<Here> other) {}
