package dev.cinnabar.it.errors;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresValueLeakTest extends ValueLeakContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    PostgresValueLeakTest() {
        super(DATABASE);
    }

    @Override
    List<String> ownThings() {
        return List.of(
                "CREATE TYPE colour AS ENUM ('red')",
                "CREATE DOMAIN short_text AS TEXT CHECK (length(value) < 3)",
                "CREATE FUNCTION complain(said TEXT) RETURNS TEXT LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION 'no % here', said USING DETAIL = said, HINT = said; END $$",
                "CREATE FUNCTION look_in(named TEXT) RETURNS TEXT LANGUAGE plpgsql AS"
                        + " $$ BEGIN EXECUTE 'SELECT * FROM ' || named; RETURN named; END $$");
    }

    @Override
    List<String> ownThingsGone() {
        return List.of("DROP FUNCTION look_in", "DROP FUNCTION complain", "DROP DOMAIN short_text", "DROP TYPE colour");
    }

    @Override
    List<String> ownMishaps() {
        return List.of(
                "select cast(? as text)::integer",
                "select cast(? as text)::date",
                "select cast(? as text)::timestamptz",
                "select cast(? as text)::numeric",
                "select cast(? as text)::uuid",
                "select cast(? as text)::boolean",
                "select cast(? as text)::json",
                "select cast(? as text)::jsonb",
                "select cast(? as text)::inet",
                "select cast(? as text)::interval",
                "select cast(? as text)::integer[]",
                "select cast(? as text)::int4range",
                "select cast(? as text)::point",
                "select cast(? as text)::xml is document and false or (1/0)::text = 'a'",
                "select cast(? as text)::regclass",
                "select cast(? as text)::regrole",
                "select cast(? as text)::regprocedure",
                "select cast(? as text)::colour",
                "select cast(? as text)::short_text",
                "select to_tsquery('simple', cast(? as text) || ' &')",
                "select 'a' ~ (cast(? as text) || '(')",
                "select set_config(cast(? as text), 'x', true)",
                "select set_config('role', cast(? as text), true)",
                "select set_config('work_mem', cast(? as text), true)",
                "select nextval(cast(? as text))",
                "select pg_read_file(cast(? as text))",
                "select pg_ls_dir(cast(? as text))",
                "select convert_from(decode(cast(? as text), 'hex'), 'UTF8')",
                "select date_trunc(cast(? as text), now())",
                "select extract(year from cast(? as text)::date)",
                "select to_date('2020', cast(? as text)) - cast('x' || 'y' as date)",
                "select jsonb_path_query('{}', cast(? as text)::jsonpath)",
                "select complain(cast(? as text))",
                "select look_in(cast(? as text))",
                "select query_to_xml(cast(? as text), true, true, '')",
                "select lo_import(cast(? as text))",
                "select pg_terminate_backend(cast(? as text)::integer)",
                "select current_setting(cast(? as text))",
                "select has_table_privilege(cast(? as text), 'select')");
    }

    @Override
    Set<String> telling() {
        return Set.of(
                "unique",
                "unique on update",
                "check",
                "batch",
                "bulk",
                "raw insert",
                "select cast(? as text)::integer",
                "select cast(? as text)::json",
                "select complain(cast(? as text))");
    }
}
