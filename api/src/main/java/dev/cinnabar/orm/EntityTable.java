package dev.cinnabar.orm;

import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.TableNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of an entity. It is put together when it is asked for first: its foreign keys name other entities, which may not be there before. */
final class EntityTable {
    private final EntityType<?> owner;
    private final TableName name;
    private final List<TableElement> elements = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private volatile @Nullable Table voice;

    /** Attributes that hold the key of another entity. */
    record Reference(Class<? extends Model> target, List<Attribute<?, ?>> attributes, ForeignKeyRules rules) {
        private ForeignKey key() {
            EntityType<?> entity = EntityType.of(target);
            String[] referred = entity.key().stream().map(Attribute::columnName).toArray(String[]::new);
            return ForeignKey.foreignKey(attributes.stream().map(Attribute::columnName).toArray(String[]::new))
                    .references(entity.tableName(), referred)
                    .with(rules);
        }
    }

    EntityTable(EntityType<?> owner, TableName name) {
        this.owner = owner;
        this.name = name;
    }

    void add(TableElement... more) {
        elements.addAll(List.of(more));
    }

    void add(Reference reference) {
        references.add(reference);
    }

    TableName name() {
        return name;
    }

    List<Reference> references() {
        return references;
    }

    /** Two threads may put it together at once; what they make is equal. */
    Table voice() {
        Table known = voice;
        if (known == null) {
            known = Sql.table(TableDefinition.of(name, all()));
            voice = known;
        }
        return known;
    }

    private List<TableElement> all() {
        List<TableElement> all = new ArrayList<>();
        owner.attributes().forEach(attribute -> all.add(attribute.definition()));
        references.forEach(reference -> all.add(reference.key()));
        all.addAll(elements);
        return all;
    }

    TableNode node(String alias) {
        TableNode plain = voice().node();
        return alias.isEmpty() ? plain : new TableNode(plain.table(), alias);
    }
}
