package dev.lectern.api;

import dev.lectern.sql.Database;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.store.ReadFailed;
import dev.lectern.store.TestDatabase;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProblemMappersTest {

    private static final UriInfo URI = one(UriInfo.class, "/api/speeches");

    private final ProblemMappers mappers = new ProblemMappers();

    @ParameterizedTest
    @CsvSource({"GET,400", "HEAD,400", "POST,503", "DELETE,503"})
    void aValueThatPostgresDoesNotTakeIsNoOutageForWhoReads(String method, int status) {
        DatabaseFailed failure = failure("select ?::timestamptz", Instant.parse("+999999999-06-30T00:00:00Z"));

        Response answer = mappers.noAnswer(failure, URI, one(Request.class, method));

        assertThat(answer.getStatus()).isEqualTo(status);
    }

    @Test
    void aTextThatPostgresDoesNotTakeIsNoOutageEither() {
        var failure = new ReadFailed("the list", failure("select ?::text", "a\0b"));

        Response answer = mappers.noAnswer(failure, URI, one(Request.class, "GET"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getHeaderString("Retry-After")).isNull();
        assertThat(String.valueOf(answer.getEntity())).contains("A value of this request");
    }

    @ParameterizedTest
    @CsvSource({"select 1 / 0", "select nothing"})
    void whatLecternAsksWronglyIsNotTheReadersFault(String sql) {
        Response answer = mappers.noAnswer(failure(sql), URI, one(Request.class, "GET"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    }

    private static DatabaseFailed failure(String sql, Object... values) {
        var database = new Database(TestDatabase.get());
        return catchThrowableOfType(DatabaseFailed.class, () -> database.list(sql, row -> row.getObject(1), values));
    }

    /** All that is asked of it is one text. */
    private static <T> T one(Class<T> type, String text) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> text));
    }
}
