package fr.espacecitoyens.notification.architecture.control;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.Message;
import java.time.Instant;
import org.springframework.mail.MailSender;

/** A badly named class that reads the clock and reaches for everything itself. */
public class MailHelper {

    static Instant now() {
        return Instant.now();
    }

    static void send(Message message, MailSender sender, CircuitBreaker breaker) {
        breaker.executeRunnable(() -> System.out.println(message + " " + sender));
    }
}
