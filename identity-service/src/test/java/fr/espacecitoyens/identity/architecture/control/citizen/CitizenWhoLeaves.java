package fr.espacecitoyens.identity.architecture.control.citizen;

import fr.espacecitoyens.identity.architecture.control.erasure.Farewell;

record CitizenWhoLeaves(Farewell farewell) {}
