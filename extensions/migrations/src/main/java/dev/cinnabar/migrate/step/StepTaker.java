package dev.cinnabar.migrate.step;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes steps: on a connection, or by writing them down. */
public interface StepTaker {
    void schema(SchemaOperation operation);

    void write(Change change);

    void rows(Insert<?> insert, List<? extends Map<String, ?>> rows);

    void work(String description, Consumer<? super Connection> work);

    void outside(List<Step> steps);
}
