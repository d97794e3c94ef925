package fr.espacecitoyens.portal.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody has done anything for so long that the page is not followed any more. */
@ResponseStatus(HttpStatus.UNAUTHORIZED)
public class FollowUpOver extends RuntimeException {}
