package dev.coffer.store;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date. Each script ends by setting {@code user_version} in its own transaction, so that a normal start
 * compares one number and never wakes Flyway.
 *
 * @param locations where the scripts lie, in Flyway's notation
 * @param newest    the number of the last script
 */
record Migrations(List<String> locations, int newest) {
    static final Migrations BUILT_IN = new Migrations(List.of("classpath:dev/coffer/db"), 10);

    void run(DataSource source, String afterwards) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(locations.toArray(String[]::new))
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new FailureException(
                    new Failure.Storage(
                            "The database could not be brought up to date, and is as it was before. Nothing was sent. "
                                    + afterwards + " The reason: " + e.getMessage()),
                    e);
        }
    }
}
