package dev.cinnabar.spring;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Which DataSource is meant behind those that Spring puts before it. Stateless. */
final class Sources {
    private Sources() {}

    /** The one that the transaction manager leads transactions on: it looks behind the same proxy. */
    static DataSource ofManager(DataSource source) {
        DataSource target =
                source instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : null;
        return target == null ? source : target;
    }
}
