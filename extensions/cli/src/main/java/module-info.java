/** The command line. */
@SuppressWarnings("requires-automatic") // the reader of TOML has no module of its own
module dev.cinnabar.cli {
    exports dev.cinnabar.cli;
    exports dev.cinnabar.cli.shell;
    exports dev.cinnabar.cli.terminal;

    opens dev.cinnabar.cli.command to
            info.picocli;

    requires transitive dev.cinnabar.api;
    requires dev.cinnabar.migrations;
    requires info.picocli;
    requires java.compiler;
    requires static jdk.jshell;
    requires org.tomlj;

    uses dev.cinnabar.dialect.DialectProvider;
}
