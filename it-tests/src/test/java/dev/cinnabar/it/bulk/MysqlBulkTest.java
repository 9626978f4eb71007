package dev.cinnabar.it.bulk;

import static dev.cinnabar.it.bulk.Ledger.NAME;
import static dev.cinnabar.it.bulk.Ledger.SMALL;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlBulkTest extends BulkContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String insertOfFour() {
        return "INSERT INTO bulk_small (name, amount) VALUES (?, ?), (?, ?), (?, ?), (?, ?)";
    }

    @Override
    String keys() {
        return "";
    }

    @Override
    String updateOfTwo() {
        return "UPDATE bulk_small SET amount = ? WHERE bulk_small.id = ?";
    }

    @Test
    void rowsThatReturnSomething_areRefused_beforeAnythingIsSent() {
        var returning = insert(SMALL).returning(SMALL.column(NAME));

        assertThatThrownBy(() -> connection().execute(returning, Ledger.small(2)))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThat(connection().execute(select(count()).from(SMALL)).one()).isZero();
    }
}
