/** Everything that a user's or a plugin's code may name. */
module dev.cinnabar.api {
    exports dev.cinnabar.error;
    exports dev.cinnabar.schema;
    exports dev.cinnabar.type;
    exports dev.cinnabar.connect;
    exports dev.cinnabar.dialect;
    exports dev.cinnabar.event;
    exports dev.cinnabar.orm;
    exports dev.cinnabar.orm.access;
    exports dev.cinnabar.plugin;
    exports dev.cinnabar.result;
    exports dev.cinnabar.sql;
    exports dev.cinnabar.sql.node;

    uses dev.cinnabar.connect.EngineProvider;
    uses dev.cinnabar.orm.SessionProvider;
    uses dev.cinnabar.schema.ModelTables;
    uses dev.cinnabar.sql.EntitySources;
    uses dev.cinnabar.sql.Printing;

    requires transitive java.sql;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires com.google.common;

    uses dev.cinnabar.dialect.DialectProvider;
    uses dev.cinnabar.schema.SchemaLanguages;

    provides dev.cinnabar.schema.ModelTables with
            dev.cinnabar.orm.ClassTables;
    provides dev.cinnabar.sql.EntitySources with
            dev.cinnabar.orm.ClassEntities;
    provides dev.cinnabar.sql.Printing with
            dev.cinnabar.dialect.PlainSql;
    provides dev.cinnabar.schema.SchemaLanguages with
            dev.cinnabar.dialect.DialectSchemaLanguages;
}
