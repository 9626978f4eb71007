package dev.cinnabar.it.kit;

import dev.cinnabar.testkit.kit.DialectContract;

/** The kit on a dialect that is not part of Cinnabar. */
final class H2DialectTest extends DialectContract {
    @Override
    protected String url() {
        return "h2:mem:contract";
    }
}
