package fr.espacecitoyens.endtoend;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What came of asking the same again and again.
 *
 * @param errors answers that were not 200
 * @param nanos how long each answer took, in ascending order
 * @param took all of it
 */
record Load(int errors, List<Long> nanos, Duration took) {

    /** So many clients at a time, each asking again as soon as it is answered. */
    static Load of(int clients, int requests, HttpRequest request) {
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        var left = new AtomicInteger(requests);
        var errors = new AtomicInteger();
        long begin = System.nanoTime();
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        long before = System.nanoTime();
                        if (!isAnswered(http, request)) {
                            errors.incrementAndGet();
                        }
                        nanos.add(System.nanoTime() - before);
                    }
                });
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Load(errors.get(), nanos.stream().sorted().toList(), took);
    }

    private static boolean isAnswered(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    double perSecond() {
        return nanos.size() / (took.toNanos() / 1e9);
    }

    double millis(double quantile) {
        return nanos.get((int) Math.ceil(quantile * nanos.size()) - 1) / 1e6;
    }

    @Override
    public String toString() {
        return "%.0f/s, median %.1f ms, p99 %.1f ms, %d errors"
                .formatted(perSecond(), millis(0.5), millis(0.99), errors);
    }
}
