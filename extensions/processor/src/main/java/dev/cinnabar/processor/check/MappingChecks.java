package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.read.Entities;

/** All that is checked of an entity once it is read. */
public final class MappingChecks {
    private final ColumnCheck columns;
    private final ForeignKeyCheck foreignKeys;
    private final RelationCheck relations;
    private final KindCheck kinds;
    private final RenameCheck renames;

    public MappingChecks(Entities entities) {
        this.columns = new ColumnCheck(entities.compilation());
        this.foreignKeys = new ForeignKeyCheck(entities);
        this.relations = new RelationCheck(entities);
        this.kinds = new KindCheck(entities);
        this.renames = new RenameCheck(entities);
    }

    /** The entity without those lines that cannot stand beside others. */
    public EntityModel check(EntityModel entity, Problems problems) {
        EntityModel kept = entity.with(NameCheck.check(entity, problems));
        entity.columns().stream().filter(column -> column.mixin() == null).forEach(column -> check(column, problems));
        KeyCheck.check(entity, problems);
        kinds.check(entity, problems);
        TableCheck.check(entity, problems);
        renames.check(entity, problems);
        foreignKeys.check(entity, problems);
        relations.check(entity, problems);
        return kept;
    }

    private void check(ColumnMember column, Problems problems) {
        Problems found = new Problems();
        columns.check(column, found);
        problems.addAll(found, column::shown);
    }
}
