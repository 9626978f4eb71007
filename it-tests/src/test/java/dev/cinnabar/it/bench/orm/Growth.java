package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.ChildJvm;
import dev.cinnabar.it.bench.Section;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.PrintStream;
import java.util.List;

/** How the time of a session grows with its objects. Where they double, it shall not grow by more than {@link GrowthMain#MOST}. */
final class Growth implements Section {
    @Override
    public String code() {
        return "growth";
    }

    @Override
    public void print(BenchDatabase database, PrintStream out) throws Exception {
        try (TestDatabase fresh = database.fresh()) {
            ChildJvm.like("-Xms3g", "-Xmx3g")
                    .run(
                            GrowthMain.class,
                            List.of(database.name(), fresh.url(), fresh.jdbcUrl()),
                            line -> out.println("growth " + database.label() + " " + line));
        }
    }
}
