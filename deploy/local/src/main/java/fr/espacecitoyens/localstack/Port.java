package fr.espacecitoyens.localstack;

/** Every port of the stack; all are bound to the loopback address and shifted together. */
enum Port {
    GATEWAY(8080),
    IDENTITY(8101),
    BILLING(8102),
    PAYMENT(8103),
    NOTIFICATION(8104),
    PORTAL(8105),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(8181),
    PAYBOX(8090),
    PAYBOX_BACKUP(8091),
    PAYFIP(8092),
    MAILBOX(8025),
    SMTP(2525),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093),
    MONGODB(27017);

    private final int base;

    Port(int base) {
        this.base = base;
    }

    int shiftedBy(int offset) {
        return base + offset;
    }
}
