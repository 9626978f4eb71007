package dev.cinnabar.testkit.server;

/** A server that runs already, its address in an environment variable. */
record EnvironmentSource(ServerKind kind) implements ServerSource {
    @Override
    public String name() {
        return kind.variable();
    }

    @Override
    public ServerAddress start() throws ServerUnavailableException {
        var url = System.getenv(kind.variable());
        if (url == null || url.isBlank()) {
            throw new ServerUnavailableException(
                    "not set; set it to " + kind.scheme() + "://user:password@host:" + kind.usualPort() + "/database");
        }
        try {
            return ServerAddress.parse(url, kind.usualPort());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(kind.variable() + " is " + e.getMessage(), e);
        }
    }
}
