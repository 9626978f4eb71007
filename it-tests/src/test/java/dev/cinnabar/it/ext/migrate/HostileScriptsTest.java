package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.render.RevisionIds;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptNames;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.Types;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names and texts that want to be code. */
@Tag("once")
class HostileScriptsTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 2, 12, 8, 5, 9);
    private static final List<String> HOSTILE = List.of(
            "\"); System.exit(1); //",
            "\\u0022); System.exit(1); //",
            "\\\\u0022); System.exit(1); //",
            "\\u000a System.exit(1);",
            "a\n        System.exit(1);",
            "a\r\n        System.exit(1);",
            "a\\",
            "*/ System.exit(1); /*",
            "${upgrade}",
            "$1\\$2",
            "{id}",
            "\u202Ereversed\u2028\u0085\u0007",
            "\uD800 alone",
            "größe \uD83D\uDE00",
            "package",
            "'");

    @Test
    @Tag("MIG-08")
    void hostileTexts_stayTexts_inEachPlaceOfAScript() {
        Map<String, ScriptDraft> drafts = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (String text : HOSTILE) {
            ScriptDraft draft = draft(text, "R" + drafts.size());
            drafts.put(draft.className(), draft);
            sources.put(draft.className(), WrittenScripts.SOURCE.text(draft));
        }

        CompiledScripts compiled = CompiledScripts.of(sources);

        drafts.forEach((name, draft) -> {
            assertThat(compiled.script(name).message()).isEqualTo(draft.message());
            var body = compiled.script(name).body();
            expectSame(draft.upgrade(), CompiledScripts.operations(body.upgrade(WrittenScripts.POSTGRES)));
            assertThat(body.downgrade(WrittenScripts.POSTGRES)).hasSize(3);
        });
    }

    private static ScriptDraft draft(String text, String className) {
        TableDefinition table = TableDefinition.of(
                text, column(text, Types.TEXT).serverDefaultValue(text).comment(text), TableComment.comment(text));
        RevisionNode node = new RevisionNode(RevisionIds.random(), List.of(), List.of(), List.of());
        return ScriptDraft.of(node, text, className)
                .with(List.of(
                        new CreateTable(table),
                        new AddColumn(
                                TableName.of(text), column(text + 2, Types.TEXT).notNull()),
                        new DropTable(table)));
    }

    /** The last one drops a table by its name. */
    private static void expectSame(List<SchemaOperation> meant, List<SchemaOperation> said) {
        assertThat(said).hasSize(3).startsWith(meant.get(0), meant.get(1));
        assertThat(((DropTable) said.get(2)).table().name())
                .isEqualTo(((DropTable) meant.get(2)).table().name());
    }

    @Test
    @Tag("MIG-08")
    void classNames_areNames_whateverTheMessage() {
        for (String text : HOSTILE) {
            String name = ScriptNames.STANDARD.of("a1b2", text, TIME);

            assertThat(name).matches("R20260212[a-z0-9_]*");
            assertThat(ScriptDraft.of(WrittenScripts.FIRST, text, name).className())
                    .isEqualTo(name);
        }
    }

    @Test
    void classNames_tellDayAndMessage_andEndWithAWholeWord() {
        assertThat(ScriptNames.STANDARD.of("a1b2", "create users and posts tables", TIME))
                .isEqualTo("R20260212_create_users_and_posts_tables");
        assertThat(ScriptNames.STANDARD.of("a1b2", "a message that is far longer than anybody wants to read it", TIME))
                .isEqualTo("R20260212_a_message_that_is_far_longer_than");
        assertThat(new ScriptNames("{year}_{month}_{day}_{hour}{minute}{second}-{id}.{slug}")
                        .of("a1b2", "Add It!", TIME))
                .isEqualTo("R2026_02_12_080509_a1b2_add_it");
        assertThatThrownBy(() -> new ScriptNames("{date}"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("{date}");
    }

    @Test
    @Tag("MIG-08")
    void idsAndNames_thatAreNone_areRefused() {
        assertThat(RevisionIds.random()).matches("[0-9a-f]{12}").isNotEqualTo(RevisionIds.random());
        RevisionNode hostile = new RevisionNode("a\"b", List.of(), List.of(), List.of());
        assertThatThrownBy(() -> ScriptDraft.of(hostile, "x", "R1")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> ScriptDraft.of(WrittenScripts.FIRST, "x", "../R1"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("../R1");
        assertThatThrownBy(() -> ScriptDraft.of(WrittenScripts.FIRST, "x", "R1").in("a;b"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a;b");
    }
}
