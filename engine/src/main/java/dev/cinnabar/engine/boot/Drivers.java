package dev.cinnabar.engine.boot;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.sql.Driver;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds JDBC drivers by their class, without {@code DriverManager}: what else is registered there has no say. */
final class Drivers {
    private Drivers() {}

    static Driver named(String driverClass, String artifact) {
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class).iterator();
        while (true) {
            try {
                if (!drivers.hasNext()) {
                    break;
                }
                Driver driver = drivers.next();
                if (driver.getClass().getName().equals(driverClass)) {
                    return driver;
                }
            } catch (ServiceConfigurationError anotherDriverIsBroken) {
                // that of another database is none of our business
            }
        }
        throw new UsageException(
                ErrorCode.MISSING_DRIVER,
                "The JDBC driver " + driverClass + " is not on the class path",
                "add the artifact " + artifact + " at run time");
    }
}
