package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.inbound.ReceivedMessages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the messages that are about no payment of ours. */
@RestController
class StrayMessageController {

    private final ReceivedMessages messages;

    StrayMessageController(ReceivedMessages messages) {
        this.messages = messages;
    }

    @GetMapping("/staff/messages")
    ReceivedMessages.Strays strays() {
        return messages.strays();
    }
}
