/** Schemas that change with the program. */
module dev.cinnabar.migrations {
    exports dev.cinnabar.migrate;
    exports dev.cinnabar.migrate.compare;
    exports dev.cinnabar.migrate.draft;
    exports dev.cinnabar.migrate.graph;
    exports dev.cinnabar.migrate.render;
    exports dev.cinnabar.migrate.run;
    exports dev.cinnabar.migrate.script;
    exports dev.cinnabar.migrate.step;

    requires transitive dev.cinnabar.api;
    requires org.slf4j;

    uses dev.cinnabar.dialect.DialectProvider;
}
