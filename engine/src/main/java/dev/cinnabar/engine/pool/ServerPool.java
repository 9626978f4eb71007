package dev.cinnabar.engine.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.connect.PoolStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * HikariCP, for databases behind a network. It starts with the first connection. Shared by all threads.
 *
 * <p>Nothing is evicted once this pool closes: the thread that closes evicted connections may fill the pool up afterwards, for which
 * it needs the lock that HikariCP's own close holds while it waits for that thread, ten seconds long.
 */
final class ServerPool extends LeasedPool {
    private final OpenedConnections opened;
    private final String name;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable HikariDataSource hikari;

    ServerPool(PoolOptions options, ConnectionFactory factory, String name) {
        super(options, factory);
        this.opened = new OpenedConnections(factory);
        this.name = name;
    }

    @Override
    Taken take() {
        HikariDataSource pool = started();
        try {
            Connection proxy = pool.getConnection();
            return new Taken(opened.of(proxy.unwrap(Connection.class)), proxy);
        } catch (SQLException failure) {
            if (isClosed()) {
                throw ConnectionFactory.closed();
            }
            throw Thread.currentThread().isInterrupted() ? interrupted() : timedOut(failure.getCause());
        }
    }

    /** An empty pool is given a connection made here and now, so that a wrong password is told at once and as what it is. */
    private HikariDataSource started() {
        HikariDataSource pool = hikari;
        if (pool == null || pool.getHikariPoolMXBean().getTotalConnections() == 0) {
            starting.lock();
            try {
                opened.openOneAhead();
                pool = hikari == null ? start() : hikari;
                hikari = pool;
            } finally {
                starting.unlock();
            }
        }
        return pool;
    }

    private HikariDataSource start() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(opened);
        config.setMaximumPoolSize(options().most());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(options().timeout().toMillis());
        config.setValidationTimeout(Math.min(5_000, options().timeout().toMillis()));
        config.setMaxLifetime(options().recycle().toMillis());
        config.setInitializationFailTimeout(-1);
        config.setRegisterMbeans(false);
        return new HikariDataSource(config);
    }

    @Override
    void put(Taken taken, boolean broken) {
        HikariDataSource pool = hikari;
        if (!(taken.ticket() instanceof Connection proxy) || pool == null) {
            return;
        }
        if (!isClosed() && (broken || !factory().isCurrent(taken.connection()))) {
            pool.evictConnection(proxy);
        }
        try {
            proxy.close();
        } catch (SQLException failure) {
            taken.connection().close();
        }
    }

    @Override
    void dropIdle() {
        HikariDataSource pool = hikari;
        if (pool != null && !isClosed()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public PoolStatus status() {
        HikariDataSource pool = hikari;
        if (pool == null || pool.isClosed()) {
            return new PoolStatus(options().most(), 0, 0, 0);
        }
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        return new PoolStatus(
                options().most(), bean.getIdleConnections(), leases().size(), bean.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        super.close();
        HikariDataSource pool = hikari;
        if (pool != null) {
            pool.close();
        }
        opened.close();
    }
}
