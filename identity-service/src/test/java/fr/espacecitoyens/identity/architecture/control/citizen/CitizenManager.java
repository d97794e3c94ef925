package fr.espacecitoyens.identity.architecture.control.citizen;

import fr.espacecitoyens.identity.architecture.control.servicekey.KeyOfACitizen;
import java.util.Optional;

/** Breaks rules on purpose: its name says nothing, and the key knows it in turn. */
public record CitizenManager(Optional<KeyOfACitizen> key) {}
