package dev.cinnabar.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerAddressTest {
    @Test
    void parse_readsUserPasswordAndDatabase() {
        var address = ServerAddress.parse("postgresql://ada:p%40ss+1@db.example:6543/orders", 5432);

        assertThat(address).isEqualTo(new ServerAddress("db.example", 6543, "ada", "p@ss+1", "orders"));
    }

    @Test
    void parse_takesTheUsualPort_whenNoneIsSaid() {
        assertThat(ServerAddress.parse("mysql://ada:x@localhost/orders", 3306).port())
                .isEqualTo(3306);
    }

    @Test
    void parse_refuses_whenUserOrDatabaseIsMissing() {
        assertThatThrownBy(() -> ServerAddress.parse("mysql://localhost/orders", 3306))
                .hasMessageContaining("scheme://user:password@host:port/database");
        assertThatThrownBy(() -> ServerAddress.parse("mysql://ada:x@localhost/", 3306))
                .hasMessageContaining("scheme://user:password@host:port/database");
    }

    @Test
    void url_quotesWhatUrlsKeepForThemselves() {
        var address = new ServerAddress("localhost", 5432, "ada", "p@ss /+", "postgres");

        assertThat(address.url("postgresql", "fresh"))
                .isEqualTo("postgresql://ada:p%40ss%20%2F%2B@localhost:5432/fresh");
        assertThat(ServerAddress.parse(address.url("postgresql", "postgres"), 0))
                .isEqualTo(address);
    }
}
