package dev.cinnabar.it.ext.migrate.renamed;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.RenamedFrom;
import dev.cinnabar.orm.TableElements;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.List;

/** Its table was called mails; one of its columns is said in Java. */
@Entity(table = "letters", elements = Letter.Postage.class)
@RenamedFrom("mails")
public final class Letter extends LetterModel {

    static class Mapped {
        @Id
        Long id;

        @Column(text = true)
        String body;

        @RenamedFrom("price")
        BigDecimal postage;

        @ForeignKey(Person.class)
        @RenamedFrom("user_id")
        Long receiverId;

        @Relationship
        Person receiver;
    }

    /** What a letter costs. */
    static final class Postage implements TableElements {
        @Override
        public List<TableElement> elements() {
            return List.of(
                    ColumnDefinition.column("postage", Types.decimal(7, 2)).notNull());
        }
    }

    Letter() {}
}
