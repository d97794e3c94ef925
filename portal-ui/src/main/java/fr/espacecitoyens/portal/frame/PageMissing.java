package fr.espacecitoyens.portal.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page is not there, or not for this reader; the answer does not tell which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class PageMissing extends RuntimeException {}
