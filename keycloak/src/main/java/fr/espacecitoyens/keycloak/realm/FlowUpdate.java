package fr.espacecitoyens.keycloak.realm;

import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;

/**
 * The flows of the file. One that is right already is left alone: a new one would throw out whoever
 * is in the middle of it.
 */
final class FlowUpdate {

    private final RealmModel realm;

    FlowUpdate(RealmModel realm) {
        this.realm = realm;
    }

    void apply(List<AuthenticationFlowRepresentation> flows) {
        // First all flows, then their steps: a step may be another flow.
        for (AuthenticationFlowRepresentation flow : flows) {
            if (realm.getFlowByAlias(flow.getAlias()) == null) {
                realm.addAuthenticationFlow(RepresentationToModel.toModel(flow));
            }
        }
        for (AuthenticationFlowRepresentation flow : flows) {
            steps(flow);
        }
    }

    private void steps(AuthenticationFlowRepresentation wanted) {
        AuthenticationFlowModel flow = realm.getFlowByAlias(wanted.getAlias());
        List<AuthenticationExecutionModel> present =
                realm.getAuthenticationExecutionsStream(flow.getId()).toList();
        List<AuthenticationExecutionModel> steps =
                wanted.getAuthenticationExecutions().stream()
                        .map(step -> step(flow, step))
                        .toList();
        if (describe(present).equals(describe(steps))) {
            return;
        }
        present.forEach(realm::removeAuthenticatorExecution);
        steps.forEach(realm::addAuthenticatorExecution);
    }

    private AuthenticationExecutionModel step(
            AuthenticationFlowModel flow, AuthenticationExecutionExportRepresentation wanted) {
        var step = new AuthenticationExecutionModel();
        step.setParentFlow(flow.getId());
        step.setAuthenticator(wanted.getAuthenticator());
        step.setAuthenticatorFlow(wanted.isAuthenticatorFlow());
        step.setRequirement(
                AuthenticationExecutionModel.Requirement.valueOf(wanted.getRequirement()));
        step.setPriority(wanted.getPriority());
        if (wanted.getFlowAlias() != null) {
            step.setFlowId(realm.getFlowByAlias(wanted.getFlowAlias()).getId());
        }
        return step;
    }

    private static List<String> describe(List<AuthenticationExecutionModel> steps) {
        return steps.stream()
                .map(step ->
                        step.getPriority()
                                + step.getAuthenticator()
                                + step.getFlowId()
                                + step.getRequirement())
                .sorted()
                .toList();
    }
}
