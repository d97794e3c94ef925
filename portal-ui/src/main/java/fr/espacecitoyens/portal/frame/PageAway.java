package fr.espacecitoyens.portal.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** All that the page would show is momentarily away. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class PageAway extends RuntimeException {}
