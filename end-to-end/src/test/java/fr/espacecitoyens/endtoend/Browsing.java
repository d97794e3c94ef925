package fr.espacecitoyens.endtoend;

/** How a visitor's browser is set: each journey is made both ways. */
enum Browsing {
    WITH_JAVASCRIPT,
    WITHOUT_JAVASCRIPT
}
