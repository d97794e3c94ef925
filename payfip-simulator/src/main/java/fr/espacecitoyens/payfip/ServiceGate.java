package fr.espacecitoyens.payfip;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands before the SOAP service, and fails below SOAP when a switch says so. */
final class ServiceGate extends Filter {

    private final Faults faults;
    private final CountDownLatch closed = new CountDownLatch(1);

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
                hang();
                exchange.close();
            }
            case NONE, UNAVAILABLE, BROKEN, WRONG_AMOUNT -> chain.doFilter(exchange);
        }
    }

    private void hang() {
        try {
            boolean _ = closed.await(faults.setting().hangSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody go who waits. */
    void open() {
        closed.countDown();
    }

    @Override
    public String description() {
        return "fails when a switch says so";
    }
}
