package fr.espacecitoyens.payfip;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Stands before the SOAP service, and fails below SOAP when a switch says so. */
final class ServiceGate extends Filter {

    private final Faults faults;

    ServiceGate(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        switch (faults.setting().service()) {
            case ERROR_500 -> {
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            }
            case OUTAGE -> exchange.close();
            case HANG -> {
                faults.hang();
                exchange.close();
            }
            case NONE, UNAVAILABLE, BROKEN, WRONG_AMOUNT, NOT_YET -> chain.doFilter(exchange);
        }
    }

    @Override
    public String description() {
        return "fails when a switch says so";
    }
}
