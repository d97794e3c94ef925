/** Events: written with the state they tell of, published after it, read by whoever subscribes. */
@NullMarked
package fr.espacecitoyens.platform.event;

import org.jspecify.annotations.NullMarked;
