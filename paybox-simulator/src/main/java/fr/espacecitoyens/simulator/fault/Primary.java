package fr.espacecitoyens.simulator.fault;

/** How the primary host is. The backup is never touched, nor are the switches on either. */
public enum Primary {
    NORMAL,
    /** Its state page answers without OK; its pages and questions answer 503. */
    NOT_OK,
    /** All of it answers 503. */
    AWAY,
    /** Its port is closed. Only with a backup, by which it can be opened again. */
    REFUSED
}
