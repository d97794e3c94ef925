package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Where the imports are kept. An import changes its stage only from the one that is expected. */
@Component
class Imports {

    /** So many errors lie in one document; all of them could be too big for one. */
    private static final int ERRORS_PER_PAGE = 1_000;

    /** A page of the errors of an import; its id is the import's id, a slash and the page. */
    @Document("import_errors")
    record ErrorPage(@Id String id, List<FieldError> errors) {}

    private final MongoTemplate mongo;
    private final Turn turn;

    Imports(MongoTemplate mongo, Turn turn) {
        this.mongo = mongo;
        this.turn = turn;
    }

    void insert(Import received) {
        mongo.insert(received);
    }

    Optional<Import> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Import.class));
    }

    Import get(String id) {
        return find(id).orElseThrow(
                        () -> Problem.notFound("no-import", "Cet import n'existe pas."));
    }

    List<Import> latest(int count) {
        return mongo.find(
                new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(count), Import.class);
    }

    /** The import that waits longest for something to be done. */
    Optional<Import> next() {
        var work = Arrays.stream(Stage.values()).filter(Stage::isWork).toList();
        var query = Query.query(Criteria.where("stage").in(work)).with(Sort.by("_id")).limit(1);
        return mongo.find(query, Import.class).stream().findFirst();
    }

    /** Moves an import on; false if it is no longer where it was. */
    boolean move(String id, Stage from, Stage to, Update further) {
        var here = Query.query(Criteria.where("_id").is(id).and("stage").is(from));
        var update = further.set("stage", to).set("done", 0);
        return mongo.findAndModify(here, update, FindAndModifyOptions.none(), Import.class) != null;
    }

    /** Notes how many entries are behind, and keeps the turn for what is ahead. */
    void note(String id, int done) {
        turn.keep();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().set("done", done),
                Import.class);
    }

    void keepErrors(String id, List<FieldError> errors) {
        for (int i = 0; i < errors.size(); i += ERRORS_PER_PAGE) {
            var page = errors.subList(i, Math.min(errors.size(), i + ERRORS_PER_PAGE));
            mongo.save(new ErrorPage(id + "/" + i / ERRORS_PER_PAGE, page));
        }
    }

    List<FieldError> errors(String id) {
        var errors = new ArrayList<FieldError>();
        ErrorPage page = mongo.findById(id + "/0", ErrorPage.class);
        for (int next = 1; page != null; next++) {
            errors.addAll(page.errors());
            page = mongo.findById(id + "/" + next, ErrorPage.class);
        }
        return errors;
    }
}
