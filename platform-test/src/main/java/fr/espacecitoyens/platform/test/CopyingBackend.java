package fr.espacecitoyens.platform.test;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;

/**
 * Answers with copies: the library hands out the very documents that the next command changes,
 * perhaps while they are still being sent.
 */
final class CopyingBackend extends MemoryBackend {

    @Override
    public synchronized Document handleMessage(MongoMessage message) {
        return super.handleMessage(message).cloneDeeply();
    }
}
