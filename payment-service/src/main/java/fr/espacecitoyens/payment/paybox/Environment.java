package fr.espacecitoyens.payment.paybox;

/** Where this process runs. */
enum Environment {
    PRODUCTION,
    LOCAL
}
