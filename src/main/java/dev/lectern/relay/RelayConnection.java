package dev.lectern.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the relay's own connection: unpooled, so that the lock lives and dies with it. */
@ApplicationScoped
public class RelayConnection {

    private final RelayConfig config;
    private final String dataSourceUrl;
    private final Optional<String> username;
    private final Optional<String> password;

    RelayConnection(
            RelayConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String dataSourceUrl,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.config = config;
        this.dataSourceUrl = dataSourceUrl;
        this.username = username;
        this.password = password;
    }

    Connection open() throws SQLException {
        var properties = new Properties();
        username.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("ApplicationName", "lectern-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        // A server that vanished must not hold the relay for ever; by then it has surely ended the session on its side.
        properties.setProperty(
                "socketTimeout",
                Long.toString(config.sessionTimeout().multipliedBy(2).toSeconds() + 1));
        Connection connection = DriverManager.getConnection(config.jdbcUrl().orElse(dataSourceUrl), properties);
        try (Statement statement = connection.createStatement()) {
            long silence = config.sessionTimeout().toMillis();
            statement.execute("set idle_session_timeout = " + silence);
            statement.execute("set idle_in_transaction_session_timeout = " + silence);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
