package fr.espacecitoyens.simulator;

import fr.espacecitoyens.simulator.fault.Faults;
import fr.espacecitoyens.simulator.fault.Operations;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.operation.OperationDesk;

/** What a shop's server asks: whether the host can be used, and Paybox's PPPS. */
final class OperationRoutes {

    private final Faults faults;
    private final OperationDesk desk;

    OperationRoutes(Faults faults, OperationDesk desk) {
        this.faults = faults;
        this.desk = desk;
    }

    void addTo(Router router) {
        router.add("GET", "/load.html", _ -> Reply.html(200, ServerStatus.page("OK")));
        router.add("POST", "/PPPS.php", this::operation);
    }

    private Reply operation(Request request) {
        try {
            boolean movesMoney = desk.movesMoney(request.body());
            var fault =
                    movesMoney
                            ? faults.setting().operations()
                            : faults.ofInquiry(desk.number(request.body()));
            boolean isTold = fault.tells(movesMoney);
            String answer = fault.works() ? desk.answer(request.body()) : "";
            return isTold ? Reply.latin1(answer) : untold(fault, request.body());
        } catch (IllegalArgumentException _) {
            return Reply.html(400, "");
        }
    }

    private Reply untold(Operations fault, String form) {
        return switch (fault) {
            case AWAY -> Reply.html(503, "");
            case TIMED_OUT, DONE_TIMED_OUT -> Reply.latin1(desk.timedOut(form));
            case HANGING, DONE_HANGING -> {
                faults.hang();
                yield Reply.silence();
            }
            case NORMAL -> throw new IllegalArgumentException("nothing is wrong");
        };
    }
}
