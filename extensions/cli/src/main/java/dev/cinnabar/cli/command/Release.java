package dev.cinnabar.cli.command;

import picocli.CommandLine.IVersionProvider;

/** Which release this is, as the jar says it. Stateless. */
final class Release implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Release.class.getPackage().getImplementationVersion();
        return new String[] {"cinnabar " + (version == null ? "(not from a jar)" : version)};
    }
}
