package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.DialectInfo;
import java.util.List;

/** Gives each table that says when its rows were made an index by that. */
public final class NewestFirstPlugin implements Plugin {
    @Override
    public String name() {
        return "newest-first";
    }

    @Override
    public void install(PluginContext context) {
        context.schema(NewestFirstPlugin::indexed);
    }

    private static List<SchemaOperation> indexed(SchemaOperation step, DialectInfo dialect) {
        if (step instanceof CreateTable create
                && create.table().findColumn("created_at").isPresent()) {
            Index index = Index.index("newest_" + create.table().name(), "created_at");
            return List.of(step, new CreateIndex(TableName.of(create.table()), index, create.ifNotExists()));
        }
        return List.of(step);
    }
}
