package fr.espacecitoyens.simulator;

/** The page by which shops see whether a host can be used. */
final class ServerStatus {

    private ServerStatus() {}

    /** The shape that shops look for: an element with this id whose text is OK. */
    static String page(String status) {
        return """
        <!DOCTYPE html><html lang="fr"><head><title>Paybox (simulateur)</title></head>
        <body><div id="server_status" style="text-align:center;">%s</div></body></html>
        """
                .formatted(status);
    }
}
