package fr.espacecitoyens.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.kafka.listener.BatchListenerFailedException;

class DeadLettersTest {

    private static final ServerAddress DATABASE = new ServerAddress();

    @ParameterizedTest
    @MethodSource("whatADatabaseSaysThatIsAway")
    void no_event_is_put_aside_because_the_database_is_away_however_long(MongoException said) {
        assertThat(DeadLetters.isOurDefect(heardBySpring(said))).isFalse();
        assertThat(
                        DeadLetters.isOurDefect(
                                new BatchListenerFailedException("", heardBySpring(said), 0)))
                .isFalse();
    }

    static Stream<MongoException> whatADatabaseSaysThatIsAway() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("closed", DATABASE),
                new MongoNotPrimaryException(answer(10107), DATABASE),
                new MongoNodeIsRecoveringException(answer(11600), DATABASE),
                // A fail-over in the midst of a command: interrupted.
                new MongoCommandException(answer(11602), DATABASE));
    }

    @Test
    void an_event_that_breaks_a_rule_of_the_database_does_not_hold_up_the_others_for_ever() {
        var twice = new WriteError(11000, "duplicate key", new BsonDocument());
        var refused = new MongoWriteException(twice, DATABASE, Set.of());

        assertThat(DeadLetters.isOurDefect(heardBySpring(refused))).isTrue();
    }

    private static DataAccessException heardBySpring(MongoException said) {
        var translated = new MongoExceptionTranslator().translateExceptionIfPossible(said);
        assertThat(translated).isNotNull();
        return translated;
    }

    private static BsonDocument answer(int code) {
        return new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString("away"));
    }
}
