package fr.espacecitoyens.billing.architecture.control.settlement;

import fr.espacecitoyens.billing.architecture.control.imports.ImportByTheWallClock;
import org.springframework.http.HttpStatus;

/** A feature that reaches into its neighbour, and a value that knows of the web. */
record SettlementOfImports(ImportByTheWallClock neighbour, HttpStatus status) {}
