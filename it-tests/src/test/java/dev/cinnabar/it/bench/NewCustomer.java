package dev.cinnabar.it.bench;

import dev.cinnabar.it.bench.ManyRows.Value;
import java.util.List;

/** What the insert cases insert. */
public record NewCustomer(String name, String description) {
    /** An INSERT of such ones by hand, many in one statement. */
    public static ManyRows<NewCustomer> manyRows(Jdbc jdbc, BenchDatabase database) {
        return new ManyRows<>(
                jdbc,
                database,
                "customer(name, description)",
                List.of(Value.text(NewCustomer::name), Value.text(NewCustomer::description)));
    }
}
