package fr.espacecitoyens.identity.architecture.control.profile;

import fr.espacecitoyens.identity.architecture.control.citizen.CitizenManager;
import org.springframework.web.bind.annotation.RequestMapping;

/** Breaks rules on purpose: a value that knows the web and what stands above it. */
@RequestMapping
record ProfileFromTheWeb(CitizenManager citizen) {}
