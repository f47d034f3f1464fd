package dev.lectern.store;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * Has at most one of the transactions that store new speeches at a time. It sees all that is stored: whoever stores beside it has its
 * speeches compared afterwards, and whoever stores later sees them. So what resembles nothing that it sees need not be compared.
 *
 * <p>Who compares waits for it, as it does not see what was committed since it looked, and nobody else would look for these two together.
 */
@Singleton
public class SoleLook {

    /** The name of this class as a number. */
    private static final long LOCK = 7_026_517_349_012_884_615L;

    /** Held by programs without a sole look alone while they compare; they wait for nobody. */
    static final long COMPARING = 4_862_115_094_077_210_331L;

    private static final String BEGIN = "select pg_try_advisory_xact_lock_shared(?) and pg_try_advisory_xact_lock(?)";

    private final Database database;

    SoleLook(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * Asks for it, before anything is looked for, until the caller's transaction ends.
     *
     * @return false while another transaction has it: what this one stores is to be compared afterwards
     */
    boolean begin() {
        return database.list(BEGIN, row -> row.getBoolean(1), COMPARING, LOCK).contains(true);
    }

    /** Waits, in a transaction of its own, until whoever has it now has committed. */
    public void await() {
        database.list("select pg_advisory_xact_lock_shared(?)", row -> true, LOCK);
    }

    /**
     * Keeps programs without a sole look from comparing until the caller's transaction ends.
     *
     * @return false while one of them compares
     */
    public boolean keepsOthersFromComparing() {
        return database.list("select pg_try_advisory_xact_lock_shared(?)", row -> row.getBoolean(1), COMPARING)
                .contains(true);
    }
}
