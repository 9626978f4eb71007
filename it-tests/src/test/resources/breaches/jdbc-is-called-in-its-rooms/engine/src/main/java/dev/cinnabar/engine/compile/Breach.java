package dev.cinnabar.engine.compile;

public final class Breach {
    public void run(java.sql.Statement statement) throws java.sql.SQLException {
        statement.execute("SELECT 1");
    }
}
