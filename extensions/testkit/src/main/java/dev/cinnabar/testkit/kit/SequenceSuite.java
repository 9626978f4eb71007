package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.nextValue;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sequences. */
interface SequenceSuite {
    Sequence NUMBERS = Sequence.of("kit_numbers");
    NumberColumn<Long> NUMBERED_ID = column("id", BIGINT).primaryKey().sequence(NUMBERS);
    TextColumn NUMBERED_DATA = column("data", varchar(50));
    Table NUMBERED = table("kit_numbered", NUMBERED_ID, NUMBERED_DATA);

    private static Inspector withSequences(Sandbox sandbox) {
        sandbox.create(MetaData.of(NUMBERED).withSequences(List.of(Sequence.of("kit_other_numbers"))));
        return sandbox.connection().inspector();
    }

    @Test
    @Requires(Feature.SEQUENCES)
    @Tag("SequenceTest.test_insert_roundtrip")
    default void sequenceDefault_givesTheKey(Sandbox sandbox) {
        sandbox.create(NUMBERED);

        sandbox.run(insert(NUMBERED).set(NUMBERED_DATA, "some data"));

        assertThat(sandbox.all(select(NUMBERED.column(NUMBERED_ID), NUMBERED.column(NUMBERED_DATA))))
                .containsExactly(new Row2<>(1L, "some data"));
    }

    @Test
    @Requires(Feature.SEQUENCES)
    @Tag("SequenceTest.test_insert_roundtrip_no_implicit_returning")
    default void nextValue_canBeFetchedBeforeTheInsert(Sandbox sandbox) {
        sandbox.create(NUMBERED);

        long id = sandbox.connection().execute(select(nextValue("kit_numbers"))).one();
        sandbox.run(insert(NUMBERED).set(NUMBERED_ID, id).set(NUMBERED_DATA, "some data"));

        assertThat(id).isEqualTo(1);
        assertThat(sandbox.all(select(NUMBERED.column(NUMBERED_ID)))).containsExactly(1L);
    }

    @Test
    @Requires(Feature.SEQUENCES)
    @Tag("SequenceCompilerTest.test_literal_binds_inline_compile")
    default void insertWithASequence_isWrittenWithItsValuesInline(Sandbox sandbox) {
        var statement =
                insert(NUMBERED).set(NUMBERED_ID, nextValue("kit_numbers")).set(NUMBERED_DATA, "it's");
        String sql = dev.cinnabar.dialect.StatementWriter.literal(sandbox.dialect())
                .statement(statement.node())
                .text();

        assertThat(sql).contains("kit_numbers").contains("'it''s'").doesNotContain("?");
        sandbox.create(NUMBERED);
        sandbox.run(statement);
        assertThat(sandbox.all(select(NUMBERED.column(NUMBERED_DATA)))).containsExactly("it's");
    }

    @Test
    @Requires(Feature.SEQUENCES)
    @Tag("HasSequenceTest.test_has_sequence")
    default void sequence_isFound(Sandbox sandbox) {
        Inspector inspector = withSequences(sandbox);

        assertThat(inspector.hasSequence("kit_numbers")).isTrue();
        assertThat(inspector.hasSequence("kit_other_numbers")).isTrue();
    }

    @Test
    @Requires(Feature.SEQUENCES)
    @Tag("HasSequenceTest.test_has_sequence_other_object")
    default void tableOrIndex_isNoSequence(Sandbox sandbox) {
        Inspector inspector = withSequences(sandbox);

        assertThat(inspector.hasSequence("kit_numbered")).isFalse();
        assertThat(inspector.hasSequence("pk_kit_numbered")).isFalse();
    }

    @Test
    @Requires(Feature.SEQUENCES)
    @Tag("HasSequenceTest.test_has_sequence_neg")
    default void unknownSequence_isNotFound(Sandbox sandbox) {
        assertThat(withSequences(sandbox).hasSequence("some_sequence")).isFalse();
    }

    @Test
    @Requires({Feature.SEQUENCES, Feature.SCHEMAS})
    @Tag("HasSequenceTest.test_has_sequence_schemas_neg")
    default void sequenceOfTheDefaultSchema_isNotInAnother(Sandbox sandbox) {
        sandbox.schema("kit_sequences");

        assertThat(withSequences(sandbox).hasSequence(new TableName("kit_sequences", "kit_numbers")))
                .isFalse();
    }

    @Test
    @Requires(Feature.SEQUENCES)
    @Tag("HasSequenceTest.test_get_sequence_names")
    default void sequences_areListed(Sandbox sandbox) {
        assertThat(withSequences(sandbox).sequenceNames("")).contains("kit_numbers", "kit_other_numbers");
    }

    @Test
    @Requires({Feature.SEQUENCES, Feature.SCHEMAS})
    @Tag("SequenceTest.test_insert_roundtrip_translate")
    default void sequenceOfAPlaceholderSchema_isThatOfTheRealOne(Sandbox sandbox) {
        sandbox.schema("kit_sequences");
        Table placeholder = NUMBERED.in("kit_placeholder");
        sandbox.create(MetaData.of(NUMBERED.in("kit_sequences")));

        sandbox.connection().options(ExecutionOptions.NONE.withSchema("kit_placeholder", "kit_sequences"));
        sandbox.run(insert(placeholder).set(NUMBERED_DATA, "some data"));
        sandbox.run(insert(placeholder)
                .set(NUMBERED_ID, nextValue("kit_placeholder", "kit_numbers"))
                .set(NUMBERED_DATA, "more data"));

        assertThat(sandbox.all(select(placeholder.column(NUMBERED_ID), placeholder.column(NUMBERED_DATA))
                        .orderBy(placeholder.column(NUMBERED_ID))))
                .containsExactly(new Row2<>(1L, "some data"), new Row2<>(2L, "more data"));
    }

    @Test
    @Requires({Feature.SEQUENCES, Feature.SCHEMAS})
    @Tag("SequenceTest.test_nextval_direct_schema_translate")
    default void nextValue_isTranslatedToo(Sandbox sandbox) {
        sandbox.schema("kit_sequences");
        sandbox.create(MetaData.of().withSequences(List.of(NUMBERS.in("kit_sequences"))));

        sandbox.connection().options(ExecutionOptions.NONE.withSchema("kit_placeholder", "kit_sequences"));

        assertThat(sandbox.all(select(nextValue("kit_placeholder", "kit_numbers"))))
                .containsExactly(1L);
    }
}
